import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
  type TypeNode,
} from 'graphql';
import { costCeilings, costOf } from '../../server/graphql/cost.js';
import { buildContracts } from '../../server/graphql/schema.js';
import { type Audience, audiences } from '../../server/shared/audience.js';
import { useServer } from '../support/server.js';
import { trustedDocuments } from '../support/trusted-documents.js';

const server = useServer();
const contracts = buildContracts();
const root = join(import.meta.dirname, '../..');
/** How many records a page of a portal's list shows. */
const SIZE = 20;

function weigh(audience: Audience, text: string, variables: Record<string, unknown> = {}): number | null {
  const document = parse(text);
  return costOf({ schema: contracts[audience], document, operation: getOperationAST(document)!, variables });
}

/** What a document costs with pages as long as the portals show them, whatever its other variables are. */
function weighWithPages(audience: Audience, text: string): number | null {
  const schema = contracts[audience];
  const given = getOperationAST(parse(text))!.variableDefinitions!.map(({ variable, type }) => {
    const page = ['first', 'last'].includes(variable.name.value);
    return [variable.name.value, page ? SIZE : anyValue(schema, typeFromAST(schema, type as TypeNode) as GraphQLInputType)];
  });
  return weigh(audience, text, Object.fromEntries(given));
}

const scalars: Record<string, unknown> = {
  Boolean: true, CountryCode: 'DE', CurrencyCode: 'EUR', Date: '2030-01-01', DateTime: '2030-01-01T00:00:00.000Z', Decimal: '1',
  EmailAddress: 'somebody@people.example', Int: 1,
};

/** The least that a type accepts; null where it may be. */
function anyValue(schema: GraphQLSchema, type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  const inner = getNamedType(type);
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (!isInputObjectType(inner)) return scalars[inner.name] ?? 'text';
  const needed = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, anyValue(schema, field.type)]));
}

describe('a document costs', () => {
  test.each([
    ['nothing for a scalar', '{ __typename }', 0],
    ['nothing for introspection', '{ __schema { types { name fields { name args { name } } } } }', 0],
    ['one for each object', '{ viewer { id } }', 1],
    ['a page for the records it may hold', '{ purchaseOrders(first: 7) { nodes { number } } }', 8],
    ['the same from the end', '{ purchaseOrders(last: 7) { nodes { number } } }', 8],
    ['edges beside their records', '{ purchaseOrders(first: 7) { edges { cursor node { number } } } }', 15],
    ['nothing more for where a page lies', '{ purchaseOrders(first: 7) { nodes { number } pageInfo { endCursor } totalCount } }', 8],
    ['ten for a plain list', '{ purchaseOrders(first: 1) { nodes { lines { id } } } }', 12],
    ['list times list', '{ purchaseOrders(first: 20) { nodes { number total { amount } supplier { name } lines { item { sku } quantity unitPrice { amount } } } } }', 661],
    ['each alias once more', '{ a: purchaseOrders(first: 7) { nodes { id } } b: purchaseOrders(first: 7) { nodes { id } } }', 16],
    ['a fragment where it is spread', 'query Q { purchaseOrders(first: 7) { nodes { ...F } } } fragment F on PurchaseOrder { total { amount } }', 15],
    ['the dearest of what an id may turn out to be', '{ node(id: "x") { ... on Supplier { id } ... on PurchaseOrder { total { amount } lines { id } } } }', 12],
    ['ten more for a mutation', 'mutation { purchaseOrderHold(input: { id: "x", reason: "x" }) { purchaseOrder { id } } }', 12],
    ['nothing for what is left out', '{ viewer @skip(if: true) { id } }', 0],
    ['never less for a page below one', '{ a: purchaseOrders(first: -1000) { nodes { lines { id } } } b: purchaseOrders(first: 7) { nodes { id } } }', 20],
  ])('%s', (_what, document, cost) => {
    expect(weigh('staff', document)).toBe(cost);
  });

  test('what its variables ask for, given or by default', () => {
    const page = 'query Q($first: Int = 30, $with: Boolean = false) { purchaseOrders(first: $first) { nodes { total @include(if: $with) { amount } } } }';
    const document = parse(page);
    const costWith = (variables: Record<string, unknown>) =>
      costOf({ schema: contracts.staff, document, operation: getOperationAST(document)!, variables });
    expect(costWith({})).toBe(31);
    expect(costWith({ first: 100 })).toBe(101);
    expect(costWith({ first: 100, with: true })).toBe(201);
    expect(costWith({ first: 2 })).toBe(3);
    expect(costWith({ first: null })).toBe(2);
    expect(costWith({})).toBe(31);
  });

  test('nothing that could be told when its variables do not fit, and then it does not run', () => {
    expect(weigh('staff', 'query Q($first: Int!) { purchaseOrders(first: $first) { nodes { id } } }', { first: 'many' })).toBeNull();
  });
});

describe('what is sent by the product itself stays below the ceiling', () => {
  const portals = audiences.filter((audience) => audience !== 'staff');
  const documents = portals.flatMap((audience) =>
    Object.values(trustedDocuments(audience)).map((text): [Audience, string, string] => [audience, getOperationAST(parse(text))!.name!.value, text]),
  );
  const folder = join(root, 'server/graphiql/examples');
  const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

  test('and there is some of it', () => {
    expect(documents.length).toBeGreaterThan(20);
    expect(examples.length).toBeGreaterThan(10);
  });

  test.each(documents)('%s %s', (audience, _name, text) => {
    const cost = weighWithPages(audience, text);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(costCeilings[audience]);
  });

  test.each(examples)('GraphiQL %s', (name) => {
    const cost = weighWithPages('staff', readFileSync(join(folder, name), 'utf8'));
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(costCeilings.staff);
  });
});

describe('an endpoint', () => {
  const page = (first: number) => `{ purchaseOrders(first: ${first}) { nodes { number lines { id } } } }`;
  const supplier = () => server().as('supplier@alpine.example');
  const buyer = () => server().as('buyer@counterpart.example');

  test('tells what an answer cost', async () => {
    for (const client of [await supplier(), await buyer()]) {
      const { extensions } = await client.send(page(5));
      expect(extensions).toEqual({ cost: { asked: 56, left: expect.any(Number), atOnce: 10_000_000, perSecond: 1_000_000 } });
    }
  });

  test.each([
    ['supplier', supplier, 91, 1_000],
    ['staff', buyer, 100, 5_000],
  ] as const)('for %s answers up to its ceiling and says what a dearer document costs', async (_audience, client, first, ceiling) => {
    const [fits, exceeds] = ceiling === 1_000 ? [page(90), page(first)] : [page(100), `{ a: ${page(first).slice(2, -2)} b: purchaseOrders(first: 100) { nodes { versions { lines { itemName } } } } }`];
    const one = await (await client()).send(fits);
    expect(one.errors).toBeUndefined();
    const other = await (await client()).send(exceeds);
    const cost = weigh(_audience, exceeds)!;
    expect(cost).toBeGreaterThan(ceiling);
    expect(other.data).toBeUndefined();
    expect(other.errors).toEqual([
      { message: expect.stringContaining(`costs ${cost}, and at most ${ceiling}`), extensions: { code: 'QUERY_TOO_COSTLY', cost, ceiling } },
    ]);
    expect(other.extensions).toEqual({ cost: { asked: cost } });
  });

  test('refuses what cannot be weighed, however cheap the rest is made to look', async () => {
    const hidden = `query Q($id: ID = "x") { node(id: $id) { id } purchaseOrders(first: 100) { nodes { lines { schedules { id } } } } }`;
    const { data, errors } = await (await supplier()).send(hidden, { id: null });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('refuses fragments that unfold without end', async () => {
    const fragments = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Viewer { ...F${index + 1} ... { ...F${index + 1} } }`);
    const { data, errors } = await (await supplier()).send(`{ viewer { ...F0 } } ${fragments.join(' ')} fragment F40 on Viewer { id }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
