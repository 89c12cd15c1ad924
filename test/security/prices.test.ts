import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLNamedType, type GraphQLObjectType, getNamedType } from 'graphql';
import { type Permission, permissionsOf } from '../../server/auth/permissions.js';
import type { RecordSource } from '../../server/graphql/read/annotations.js';
import { buildContracts } from '../../server/graphql/schema.js';
import type { Client } from '../support/client.js';
import { colleagueAt, inDays, sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';
import { waysThrough } from './crawl.js';
import { rootFieldsOf } from './minimal-call.js';
import { readableFields, tellsPrice, valuesAt } from './prices.js';
import { idsOf, type Side, sideOf } from './sides.js';

const server = useServer();
const schema = buildContracts().supplier;
let alpine: Side;
let seller: Client;
let dispatcher: Client;

beforeAll(async () => {
  alpine = await sideOf(server(), 'supplier@alpine.example');
  seller = alpine.client;
  dispatcher = await colleagueAt(server(), 'alpine', 'LOGISTICS');
});

const fieldOf = (place: string) => {
  const [type, field] = place.split('.') as [string, string];
  const owner = schema.getType(type) as GraphQLObjectType;
  return [owner, owner.getFields()[field]!] as const;
};
const pricesReadableBy = (role: string) => readableFields(schema, permissionsOf('supplier', [role])).filter((place) => tellsPrice(...fieldOf(place)) && !place.startsWith('Money.'));

describe('in the contract for suppliers', () => {
  test('no field that tells a price can be read by the role LOGISTICS: say @RequiresToRead or @Requires', () => {
    expect(pricesReadableBy('LOGISTICS')).toEqual([]);
  });

  test.each(['OWNER', 'SALES', 'FINANCE'])('the role %s reads them', (role) => {
    expect(pricesReadableBy(role)).toEqual(expect.arrayContaining(['PurchaseOrder.total', 'PurchaseOrderLine.unitPrice', 'PurchaseOrderResponseLine.unitPrice', 'PurchaseOrderVersionLine.unitPrice', 'PriceBreak.unitPrice']));
  });
});

const ways = waysThrough(schema);
const typeAtEnd = (path: readonly string[]) =>
  path.slice(1).reduce<GraphQLNamedType>((type, step) => getNamedType((type as GraphQLObjectType).getFields()[step]!.type), getNamedType(schema.getQueryType()!.getFields()[path[0]!]!.type));
const waysToMoney = ways.filter(({ path }) => typeAtEnd(path.split('.')).name === 'Money');

async function idsFor(typeName: string): Promise<string[]> {
  const { prefix } = (schema.getType(typeName) as GraphQLObjectType).extensions['record'] as RecordSource;
  const found = [];
  for (const id of await idsOf(server(), alpine, prefix)) {
    if ((await seller.send('query ($id: ID!) { node(id: $id) { id } }', { id })).data?.node) found.push(id);
    if (found.length === 3) break;
  }
  return found;
}

describe('on every way that leads to money', () => {
  test('there are such ways', () => expect(waysToMoney.length).toBeGreaterThan(10));

  test.each(waysToMoney.map((way) => [way.path, way] as const))('LOGISTICS finds nothing: %s', async (path, { document, idType }) => {
    const steps = path.split('.');
    for (const variables of idType ? (await idsFor(idType)).map((id) => ({ id })) : [{}]) {
      const answer = await dispatcher.send(document, variables);
      const refusal = answer.errors?.[0]?.extensions?.code;
      expect([undefined, 'FORBIDDEN', 'QUERY_TOO_COSTLY']).toContain(refusal);
      if (!refusal) expect(valuesAt(answer.data, steps).filter((value) => value !== null)).toEqual([]);
    }
  });

  test('the owner finds some', async () => {
    const { document, path } = waysToMoney.find((way) => way.path === 'purchaseOrders.nodes.lines.unitPrice')!;
    expect(valuesAt(await seller.ask(document), path.split('.')).every((value) => isObjectOf(value, 'amount'))).toBe(true);
  });
});

const isObjectOf = (value: unknown, key: string) => typeof value === 'object' && value !== null && key in value;

const PRICED = `id total { amount } lines { unitPrice { amount } total { amount } }
  versions { total { amount } lines { unitPrice { amount } } changes { field before after } } responses { lines { unitPrice { amount } } }`;
const pathsOfPrices = ['total', 'lines.unitPrice', 'lines.total', 'versions.total', 'versions.lines.unitPrice', 'responses.lines.unitPrice'].map((path) => path.split('.'));
const pricesIn = (order: unknown) => pathsOfPrices.flatMap((path) => valuesAt(order, path)).filter((value) => value !== null);

/** An order whose price the supplier has changed, and a date with it. */
async function repricedOrder() {
  const order = await sentTo(server(), 'alpine');
  const lines = [{ lineNumber: 1, unitPrice: '2.75', schedules: [{ quantity: '100', confirmedOn: inDays(33) }] }];
  await stepWith(seller, 'purchaseOrderRespond', { id: order.id, lines });
  const buyer = await server().as('buyer@counterpart.example');
  await stepWith(buyer, 'purchaseOrderAcceptProposal', { id: order.id });
  return order.id as string;
}

describe('an order whose price was changed', () => {
  let id: string;
  beforeAll(async () => {
    id = await repricedOrder();
  });

  const byId = (client: Client) => client.ask(`query ($id: ID!) { purchaseOrder(id: $id) { ${PRICED} } }`, { id }).then(({ purchaseOrder }) => purchaseOrder);
  const fieldsChanged = (order: unknown) => valuesAt(order, ['versions', 'changes', 'field']);

  test('tells its owner what it was and is', async () => {
    const order = await byId(seller);
    expect(pricesIn(order).length).toBeGreaterThan(6);
    expect(fieldsChanged(order)).toEqual(expect.arrayContaining(['UNIT_PRICE', 'CONFIRMED_ON']));
  });

  test('tells LOGISTICS the change of the date alone', async () => {
    const order = await byId(dispatcher);
    expect(pricesIn(order)).toEqual([]);
    expect(fieldsChanged(order)).toEqual(['CONFIRMED_ON']);
  });

  test('is as silent when found by its id', async () => {
    const { node } = await dispatcher.ask(`query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { ${PRICED} } } }`, { id });
    expect(pricesIn(node)).toEqual([]);
    expect(node.lines).toHaveLength(2);
  });

  test('is as silent under another name, and in a fragment', async () => {
    const document = `query ($id: ID!) { purchaseOrder(id: $id) { ...Amounts lines { price: unitPrice { amount } } } } fragment Amounts on PurchaseOrder { sum: total { value: amount } }`;
    expect((await dispatcher.ask(document, { id })).purchaseOrder).toEqual({ sum: null, lines: [{ price: null }, { price: null }] });
  });

  test('says the same to each, whoever asked with the same document before', async () => {
    const answers = [await byId(seller), await byId(dispatcher), await byId(seller), await byId(dispatcher)];
    expect(answers.map((order) => pricesIn(order).length > 0)).toEqual([true, false, true, false]);
  });
});

describe('lists', () => {
  const orders = rootFieldsOf(schema).flatMap(({ name, field }) => {
    const type = getNamedType(field.args.find((argument) => argument.name === 'orderBy')?.type);
    const values = type ? (getNamedType((type as GraphQLInputObjectType).getFields()['field']!.type) as GraphQLEnumType).getValues() : [];
    return values.filter(({ name: value }) => /PRICE|AMOUNT|TOTAL|COST|VALUE/.test(value)).map(({ name: value }) => [name, value] as const);
  });

  test.each(orders)('%s are not sorted by %s for LOGISTICS', async (name, value) => {
    const document = `{ ${name}(first: 5, orderBy: { field: ${value}, direction: DESC }) { edges { cursor } } }`;
    expect((await dispatcher.send(document)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await seller.ask(document))[name].edges).toBeDefined();
  });

  test('are not filtered by an amount for LOGISTICS', () => {
    const may = permissionsOf('supplier', ['LOGISTICS']);
    const filters = rootFieldsOf(schema).filter(({ field }) => may.has(field.extensions['permission'] as Permission)).flatMap(({ name, field }) => {
      const type = getNamedType(field.args.find((argument) => argument.name === 'filter')?.type);
      return type ? Object.values((type as GraphQLInputObjectType).getFields()).map((part) => ({ place: `${name}.${part.name}`, type: getNamedType(part.type).name })) : [];
    });
    expect(filters.filter(({ type }) => type === 'Decimal')).toEqual([]);
  });
});

describe('orders', () => {
  test('are followed by LOGISTICS without their prices', async () => {
    const stream = await subscribe(server().url, dispatcher, `subscription { purchaseOrderChanged { ${PRICED} } }`);
    const { id } = await sentTo(server(), 'alpine');
    const event = await stream.next();
    stream.close();
    expect(event?.data.purchaseOrderChanged).toMatchObject({ id, total: null });
    expect(pricesIn(event?.data.purchaseOrderChanged)).toEqual([]);
  });

  test('are read without their prices after a change by LOGISTICS', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const document = `mutation ($input: ShipmentCreateInput!) { shipmentCreate(input: $input) {
      shipment { lines { quantity purchaseOrder { total { amount } } orderLine { unitPrice { amount } total { amount } } } } userErrors { code } } }`;
    const { shipmentCreate } = await dispatcher.ask(document, { input: { estimatedArrivalOn: inDays(3), lines: [{ orderLineId: lines[0].id, quantity: '10' }] } });
    expect(shipmentCreate.shipment.lines).toEqual([{ quantity: '10', purchaseOrder: { total: null }, orderLine: { unitPrice: null, total: null } }]);
  });
});

describe('FINANCE', () => {
  test('sees prices and cannot confirm an order', async () => {
    const finance = await colleagueAt(server(), 'alpine', 'FINANCE');
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder } = await finance.ask('query ($id: ID!) { purchaseOrder(id: $id) { total { amount } availableActions } }', { id });
    expect(purchaseOrder).toEqual({ total: { amount: '450' }, availableActions: [] });
    const respond = 'mutation ($input: PurchaseOrderRespondInput!) { purchaseOrderRespond(input: $input) { userErrors { code } } }';
    expect((await finance.send(respond, { input: { id, acceptAll: true } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
