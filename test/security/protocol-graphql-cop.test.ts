import { beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { audiences } from '../../server/shared/audience.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';

/** The twelve checks of the scanner graphql-cop, each under the name of its weakness, as somebody from outside tries them. */
const development = useServer();
const production = useServer({ NODE_ENV: 'production' });
// What the demonstration left to do would be taken for a part of the requests.
beforeAll(() => Promise.all([development().jobsAreDone(), production().jobsAreDone()]));

interface Answer {
  status: number;
  text: string;
  data: any;
  /** Of the errors, or of a refusal by the web server. */
  codes: (string | undefined)[];
  messages: string[];
  extensions: object | undefined;
}

const times = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(body) });
const MUTATION = 'mutation { signOut { userErrors { code } } }';

describe.each([['development', development], ['production', production]] as const)('in %s', (mode, server) => {
  describe.each(audiences)('the endpoint for %s', (audience) => {
    /** Portals answer nothing but their own documents then: whatever else is tried, they say so. */
    const closed = mode === 'production' && audience !== 'staff';

    async function send(init: RequestInit, search = ''): Promise<Answer> {
      const response = await fetch(`${server().url}/graphql/${audience}${search}`, init);
      const text = await response.text();
      const body = text.startsWith('{') ? JSON.parse(text) : {};
      const errors: { message: string; extensions: { code: string } }[] = body.errors ?? [];
      return { status: response.status, text, data: body.data, codes: body.errors ? errors.map(({ extensions }) => extensions.code) : [body.code], messages: errors.map(({ message }) => message), extensions: body.extensions };
    }

    /** What a request was refused with; whatever it is, no statement reached the database. */
    async function refusal(init: RequestInit, search = ''): Promise<Answer> {
      const { result, statements } = await recordStatements(() => send(init, search));
      expect(statements).toEqual([]);
      expect(result.data).toBeUndefined();
      expect(result.status).toBeGreaterThanOrEqual(400);
      expect(result.status).toBeLessThan(500);
      return result;
    }

    const refused = async (query: string, code: string) => {
      const { codes } = await refusal(post({ query }));
      expect([...new Set(codes)]).toEqual([closed ? 'UNTRUSTED_DOCUMENT' : code]);
    };

    test('alias overload is refused', () => refused(`{ ${times(101, (index) => `alias${index}: __typename`)} }`, 'GRAPHQL_VALIDATION_FAILED'));

    test('array-based batching is refused', async () => {
      const { codes } = await refusal(post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))));
      expect(codes).toEqual([closed ? 'UNTRUSTED_DOCUMENT' : 'BAD_REQUEST']);
    });

    test('circular introspection is refused', () =>
      refused('{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }', 'GRAPHQL_VALIDATION_FAILED'));

    test('directive overload is refused, known directives or not', async () => {
      await refused(`{ __typename ${times(300, () => '@include(if: true)')} }`, 'GRAPHQL_PARSE_FAILED');
      await refused(`{ __typename ${times(10, () => '@aa')} }`, 'GRAPHQL_VALIDATION_FAILED');
    });

    test('field duplication is answered once', async () => {
      const { data, codes } = await send(post({ query: `{ ${times(500, () => '__typename')} }` }));
      expect({ data, codes }).toEqual(closed ? { data: undefined, codes: ['UNTRUSTED_DOCUMENT'] } : { data: { __typename: 'Query' }, codes: [undefined] });
    });

    test('field suggestions tell no portal’s names in production', async () => {
      const { text } = await refusal(post({ query: '{ viewr { id } }' }));
      expect(text.includes('Did you mean')).toBe(!closed);
    });

    test('a query by GET is refused from another site, and answered to a program', async () => {
      const search = `?query=${encodeURIComponent('{ __typename }')}`;
      expect((await refusal({}, search)).codes).toEqual([closed ? 'UNTRUSTED_DOCUMENT' : 'BAD_REQUEST']);
      const { data } = await send({ headers: { 'apollo-require-preflight': 'true' } }, search);
      expect(data).toEqual(closed ? undefined : { __typename: 'Query' });
    });

    test('a mutation by GET is refused, from another site and from a program', async () => {
      const search = `?query=${encodeURIComponent(MUTATION)}`;
      for (const headers of [{}, { 'apollo-require-preflight': 'true' }]) {
        expect((await refusal({ headers }, search)).codes).toEqual([closed ? 'UNTRUSTED_DOCUMENT' : 'BAD_REQUEST']);
      }
    });

    test.each([
      ['application/x-www-form-urlencoded', 'FST_ERR_CTP_INVALID_MEDIA_TYPE'],
      ['multipart/form-data; boundary=x', 'FST_ERR_CTP_INVALID_MEDIA_TYPE'],
      ['text/plain', closed ? 'UNTRUSTED_DOCUMENT' : 'BAD_REQUEST'],
    ])('a form that another site posts as %s is refused', async (type, code) => {
      const body = `query=${encodeURIComponent(MUTATION)}`;
      expect((await refusal({ method: 'POST', headers: { 'content-type': type }, body })).codes).toEqual([code]);
    });

    test('there is no IDE', async () => {
      const { text } = await refusal({ headers: { accept: 'text/html' } });
      expect(text).not.toContain('<');
    });

    test('introspection is answered where free documents are', async () => {
      const { data } = await send(post({ query: getIntrospectionQuery() }));
      expect(data).toEqual(closed ? undefined : { __schema: expect.objectContaining({ queryType: { name: 'Query', kind: 'OBJECT' } }) });
    });

    test('tracing tells nothing of how an answer was made', async () => {
      const { extensions } = await send(post({ query: '{ __typename }' }, { 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' }));
      expect(extensions).toEqual(closed ? undefined : { cost: { asked: 0 } });
    });
  });
});
