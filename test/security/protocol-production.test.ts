import { beforeAll, describe, expect, test } from '@jest/globals';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';
import { trustedDocuments } from '../support/trusted-documents.js';

const server = useServer({ NODE_ENV: 'production' });
// What the demonstration left to do would be taken for a part of the requests.
beforeAll(() => server().jobsAreDone());

async function ask(audience: string, body: object, headers: Record<string, string> = {}) {
  const { result, statements } = await recordStatements(() =>
    fetch(`${server().url}/graphql/${audience}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
    }),
  );
  return {
    status: result.status,
    body: (await result.json()) as { code?: string; data?: any; errors?: { message: string; extensions: { code: string } }[] },
    statements,
  };
}

describe.each(['supplier', 'customer'] as const)('in production the endpoint for %s', (audience) => {
  const manifest = trustedDocuments(audience);
  const documentId = (name: string) => Object.entries(manifest).find(([, text]) => text.includes(`${name}(`))![0];
  const signIn = documentId('mutation SignIn');
  const email = audience === 'supplier' ? 'supplier@alpine.example' : 'customer@cedar.example';

  test('answers the documents of its portal', async () => {
    const { body } = await ask(audience, { documentId: signIn, variables: { input: { email, password: demonstrationPassword } } });
    expect(body.data.signIn.userErrors).toEqual([]);
  });

  test.each([
    ['another document', { query: '{ viewer { id } }' }],
    ['another document under a known hash', { documentId: signIn, query: '{ viewer { id } }' }],
    ['the name of a type', { query: '{ __typename }' }],
    ['one of its own documents in full', { query: manifest[signIn] }],
    ['a hash in the way of automatic persisted queries', { extensions: { persistedQuery: { version: 1, sha256Hash: signIn } } }],
    ['a batch', [{ documentId: signIn }, { documentId: signIn }]],
    ['nothing', {}],
  ])('refuses %s and asks the database nothing', async (_what, sent) => {
    expect(await ask(audience, sent)).toMatchObject({ status: 400, body: { code: 'UNTRUSTED_DOCUMENT' }, statements: [] });
  });

  test('refuses hashes that it does not know', async () => {
    for (const unknown of ['0'.repeat(64), '__proto__', 'constructor', '']) {
      expect(await ask(audience, { documentId: unknown })).toMatchObject({ status: 400, body: { code: 'UNKNOWN_DOCUMENT' }, statements: [] });
    }
  });

  test('refuses a document by GET', async () => {
    for (const query of [`query=${encodeURIComponent('{ __typename }')}`, `documentId=${signIn}`]) {
      const answer = await fetch(`${server().url}/graphql/${audience}?${query}`, { headers: { 'apollo-require-preflight': 'true' } });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'UNTRUSTED_DOCUMENT' });
    }
  });

  test('suggests no names of its contract', async () => {
    const { status, body, statements } = await ask(audience, { documentId: signIn, variables: { input: { emial: email, password: 'x' } } });
    expect({ status, statements }).toEqual({ status: 400, statements: [] });
    expect(body.errors!.some(({ message }) => message.includes('Field "emial" is not defined by type "SignInInput".'))).toBe(true);
    expect(JSON.stringify(body)).not.toContain('Did you mean');
  });
});
