import { beforeAll, describe, expect, test } from '@jest/globals';
import { audiences } from '../../server/shared/audience.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';

const server = useServer();
// What the demonstration left to do would be taken for a part of the requests.
beforeAll(() => server().jobsAreDone());

/** What a request was refused with; whatever it is, no statement reached the database. */
async function refusal(path: string, init: RequestInit) {
  const { result, statements } = await recordStatements(() => fetch(`${server().url}${path}`, init));
  expect(statements).toEqual([]);
  const text = await result.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: string; data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  expect(body.data).toBeUndefined();
  return { status: result.status, text, codes: body.errors?.map(({ extensions }) => extensions.code) ?? [body.code], errors: body.errors ?? [] };
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const post = (body: unknown): RequestInit => ({ method: 'POST', headers: JSON_HEADERS, body: typeof body === 'string' ? body : JSON.stringify(body) });
const times = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, index) => part(index)).join(' ');

describe.each(audiences)('the endpoint for %s', (audience) => {
  const path = `/graphql/${audience}`;
  const refused = (query: string) => refusal(path, post({ query }));

  test('reads at most 1,000 tokens', async () => {
    // Four tokens for each group, two for the braces around.
    const long = (more: string) => `{ ${times(249, () => '... { __typename }')} __typename ${more} }`;
    const { codes, status, errors } = await refused(long('__typename __typename'));
    expect({ status, codes }).toEqual({ status: 400, codes: ['GRAPHQL_PARSE_FAILED'] });
    expect(errors[0]!.message).toContain('1000 tokens');
    const accepted = await server().anonymous(audience).send(long('__typename'));
    expect(accepted).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });

  test('allows at most 15 aliases, of __typename too', async () => {
    const { codes, status, errors } = await refused(`{ ${times(16, (index) => `a${index}: __typename`)} }`);
    expect({ status, codes }).toEqual({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(errors[0]!.message).toContain('15 aliases');
    const accepted = await server().anonymous(audience).send(`{ ${times(15, (index) => `a${index}: __typename`)} }`);
    expect(accepted).toMatchObject({ status: 200, data: { a14: 'Query' } });
  });

  test('tells at most five errors of a document, and that it stopped there', async () => {
    const { codes, errors } = await refused(`{ ${times(50, (index) => `unknown${index}`)} }`);
    expect(codes).toEqual(Array(6).fill('GRAPHQL_VALIDATION_FAILED'));
    expect(errors.slice(0, 5).every(({ message }) => message.startsWith('Cannot query field "unknown'))).toBe(true);
    expect(errors[5]!.message).toContain('Too many validation errors');
  });

  test('reads at most 100 kB', async () => {
    const { status, codes } = await refusal(path, post({ query: '{ __typename }', variables: { filler: 'x'.repeat(100_000) } }));
    expect({ status, codes }).toEqual({ status: 413, codes: ['FST_ERR_CTP_BODY_TOO_LARGE'] });
  });
});

// What a supplier has leads nowhere in circles, so nothing there is nested so deep.
describe.each(['staff', 'customer'] as const)('the endpoint for %s', (audience) => {
  const way = (inner: string) => `salesOrder { tickets(first: 1) { nodes { ${inner} } } }`;
  const nested = (inner: string) => `{ ${way(way(way(inner))).replace('salesOrder', 'salesOrder(id: "x")')} }`;
  const refused = (query: string) => refusal(`/graphql/${audience}`, post({ query }));

  test('allows ten fields below each other', async () => {
    const accepted = await server().anonymous(audience).send(nested('id'));
    expect(accepted).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const { status, codes, errors } = await refused(nested('salesOrder { id }'));
    expect({ status, codes }).toEqual({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(errors[0]!.message).toContain('deeper than 10 fields');
  });

  test('allows no more by way of fragments', async () => {
    const inFragment = `${nested('...Deep')} fragment Deep on Ticket { ... { salesOrder { id } } }`;
    expect((await refused(inFragment)).errors[0]!.message).toContain('deeper than 10 fields');
  });
});

describe('fragments', () => {
  test('that spread each other twice are measured once', async () => {
    const doubling = times(60, (index) => `fragment F${index} on PageInfo { ...F${index + 1} ... { ...F${index + 1} } }`);
    const query = `{ tickets(first: 1) { pageInfo { ...F0 } } } ${doubling} fragment F60 on PageInfo { hasNextPage }`;
    expect(await refusal('/graphql/customer', post({ query }))).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test('that spread themselves are refused', async () => {
    const query = '{ tickets(first: 1) { pageInfo { ...F } } } fragment F on PageInfo { hasNextPage ...F }';
    expect(await refusal('/graphql/customer', post({ query }))).toMatchObject({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });
});
