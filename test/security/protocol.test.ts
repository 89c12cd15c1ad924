import { describe, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { demonstrationLogIns } from '../../server/demonstration/log-ins.js';
import { audiences } from '../../server/shared/audience.js';
import { useServer } from '../support/server.js';

const server = useServer();

/** How many there are of every weight: MUST, SHOULD and MAY. */
const AUDITS = 61;

/** Against forged requests of other sites, a GET has to carry a header that no form can set. */
const PREFLIGHT = { 'apollo-require-preflight': 'true' };

function fetchWith(own: Record<string, string>): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return fetch(input, { ...init, headers });
  };
}

describe.each(audiences)('GraphQL over HTTP at the endpoint for %s', (audience) => {
  const failures = async (own: Record<string, string>) => {
    const results = await auditServer({ url: `${server().url}/graphql/${audience}`, fetchFn: fetchWith(own) });
    expect(results).toHaveLength(AUDITS);
    return results.filter(({ status }) => status !== 'ok').map(({ status, id, name }) => `${status} ${id} ${name}`);
  };

  test(`passes all ${AUDITS} audits of graphql-http for nobody`, async () => {
    expect(await failures(PREFLIGHT)).toEqual([]);
  });

  test(`passes all ${AUDITS} audits of graphql-http for somebody`, async () => {
    const { token } = await server().as(demonstrationLogIns[audience][0]!);
    expect(await failures({ ...PREFLIGHT, authorization: `Bearer ${token}` })).toEqual([]);
  });

  test('refuses nothing but what a form of another site could send, where a request does not say that it is none', async () => {
    expect(await failures({})).toEqual([
      'notice 5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
      'notice D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'notice 6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
  });
});
