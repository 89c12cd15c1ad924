import { beforeAll, describe, expect, test } from '@jest/globals';
import { discardUnusedLines } from '../../server/domains/receiving/index.js';
import type { Client } from '../support/client.js';
import { colleagueAt, inDays, sentTo } from '../support/purchase-orders.js';
import { SHIPMENT, confirmedBy, followGoodsToShip, receiptStep, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
followGoodsToShip(server);
let alpine: Client;
let borealis: Client;
let warehouse: Client;

beforeAll(async () => {
  [alpine, borealis, warehouse] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'warehouse@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const announce = (lines: object[], more: object = {}) => shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(3), lines, ...more });
const shipped = async (lines: object[]) => shipmentStep(alpine, 'shipmentShip', { id: (await announce(lines)).shipment.id });

describe('a draft', () => {
  test('carries goods of several orders, with lots, serial numbers and packages', async () => {
    const [one, other] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const { shipment, userErrors } = await announce(
      [
        { orderLineId: one.lines[0].id, quantity: '60', lot: ' L-7 ', expiresOn: inDays(200), packageNumber: 1 },
        { orderLineId: one.lines[0].id, quantity: '40', lot: 'L-8', packageNumber: 2 },
        { orderLineId: other.lines[1].id, quantity: '2', serials: ['A1', 'A2'] },
      ],
      { carrier: 'DSV', packages: [{ packageNumber: 1, kind: 'PALLET', sscc: '106141412345678908', weightKilograms: '120.5' }, { packageNumber: 2, kind: 'CARTON' }] },
    );
    expect(userErrors).toEqual([]);
    expect(shipment).toMatchObject({
      status: 'DRAFT',
      number: expect.stringMatching(/^ASN-\d{4}-\d{6}$/),
      availableActions: ['UPDATE', 'SHIP', 'CANCEL'],
      packages: [{ packageNumber: 1, kind: 'PALLET', sscc: '106141412345678908', weightKilograms: '120.5' }, { packageNumber: 2, kind: 'CARTON', sscc: expect.stringMatching(/^0200\d{14}$/) }],
      lines: [
        { lineNumber: 1, quantity: '60', lot: 'L-7', expiresOn: inDays(200), packageNumber: 1, purchaseOrder: { id: one.id }, orderLine: { id: one.lines[0].id } },
        { lineNumber: 2, quantity: '40', lot: 'L-8', packageNumber: 2 },
        { lineNumber: 3, serials: ['A1', 'A2'], purchaseOrder: { id: other.id } },
      ],
    });
  });

  test('is changed until it leaves; lines that are given replace all lines', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await announce([{ orderLineId: lines[0].id, quantity: '100' }, { orderLineId: lines[1].id, quantity: '20' }]);
    const change = { id: shipment.id, carrier: 'DHL', lines: [{ orderLineId: lines[1].id, quantity: '5' }] };
    expect(await shipmentStep(alpine, 'shipmentUpdate', change)).toMatchObject({ shipment: { carrier: 'DHL', estimatedArrivalOn: inDays(3), lines: [{ lineNumber: 1, quantity: '5' }] } });
    expect(await shipmentStep(alpine, 'shipmentUpdate', { ...change, lockVersion: shipment.lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    await shipmentStep(alpine, 'shipmentShip', { id: shipment.id });
    expect(await shipmentStep(alpine, 'shipmentUpdate', change)).toMatchObject({ shipment: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('loses the lines that were taken out of it for good, and only those', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const line = { orderLineId: lines[0].id, quantity: '1' };
    const { shipment } = await announce([line, line]);
    await shipmentStep(alpine, 'shipmentUpdate', { id: shipment.id, lines: [line] });
    const system = () => server().database.system('test');
    const count = async () => (await system().execute<{ count: number }[]>('select count(*)::int as count from shipment_line'))[0]!.count;
    const before = await count();
    const [{ unused }] = (await system().execute('select count(*)::int as unused from shipment_line where shipment_id is null')) as [{ unused: number }];
    expect(unused).toBeGreaterThanOrEqual(2);
    await discardUnusedLines.handle({} as never, { system } as never);
    expect(await count()).toBe(before - unused);
    expect((await alpine.ask('query ($id: ID!) { shipment(id: $id) { lines { quantity } } }', { id: shipment.id })).shipment.lines).toEqual([{ quantity: '1' }]);
  });

  test('is called off, and then is nothing any more', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await announce([{ orderLineId: lines[0].id, quantity: '100' }]);
    expect(await shipmentStep(alpine, 'shipmentCancel', { id: shipment.id })).toMatchObject({ shipment: { status: 'CANCELLED', availableActions: [] } });
    expect(await shipmentStep(alpine, 'shipmentShip', { id: shipment.id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test.each([
    ['no line', () => [], 'REQUIRED', ['lines']],
    ['a quantity of nothing', (id: string) => [{ orderLineId: id, quantity: '0' }], 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['more than is confirmed with the tolerance', (id: string) => [{ orderLineId: id, quantity: '105.0001' }], 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['more of it in two lines', (id: string) => [{ orderLineId: id, quantity: '100' }, { orderLineId: id, quantity: '6' }], 'OUT_OF_RANGE', ['lines', '1', 'quantity']],
    ['too few serial numbers', (id: string) => [{ orderLineId: id, quantity: '2', serials: ['A'] }], 'INVALID', ['lines', '0', 'serials']],
    ['a serial number twice', (id: string) => [{ orderLineId: id, quantity: '2', serials: ['A', 'A'] }], 'INVALID', ['lines', '0', 'serials']],
    ['a package that is not there', (id: string) => [{ orderLineId: id, quantity: '2', packageNumber: 4 }], 'NOT_FOUND', ['lines', '0', 'packageNumber']],
  ])('with %s is refused', async (_what, linesOf, code, field) => {
    const { lines } = await confirmedBy(server(), 'alpine');
    expect(await announce(linesOf(lines[0].id))).toEqual({ shipment: null, userErrors: [{ code, field }] });
  });

  test.each([
    ['a code with a wrong check digit', [{ packageNumber: 1, kind: 'BAG', sscc: '106141412345678907' }], 'INVALID', ['packages', '0', 'sscc']],
    ['one code twice', [1, 2].map((packageNumber) => ({ packageNumber, kind: 'BAG', sscc: '106141412345678908' })), 'TAKEN', ['packages', '1', 'sscc']],
    ['one number twice', [1, 1].map((packageNumber) => ({ packageNumber, kind: 'BAG' })), 'TAKEN', ['packages', '1', 'packageNumber']],
    ['a weight of nothing', [{ packageNumber: 1, kind: 'BAG', weightKilograms: '0' }], 'OUT_OF_RANGE', ['packages', '0', 'weightKilograms']],
  ])('with packages of %s is refused', async (_what, packages, code, field) => {
    const { lines } = await confirmedBy(server(), 'alpine');
    expect(await announce([{ orderLineId: lines[0].id, quantity: '1' }], { packages })).toEqual({ shipment: null, userErrors: [{ code, field }] });
  });

  test('takes nothing that was not confirmed', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { lines } = (await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { lines { id } } }', { id })).purchaseOrder;
    expect(await announce([{ orderLineId: lines[0].id, quantity: '1' }])).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] }] });
  });
});

describe('a shipment under way', () => {
  test('moves from the supplier over the carrier to the warehouse', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await shipped([{ orderLineId: lines[0].id, quantity: '100' }]);
    expect(shipment).toMatchObject({ status: 'SHIPPED', shippedOn: inDays(0), availableActions: ['MARK_IN_TRANSIT'] });
    const { id } = shipment;
    const moved = await shipmentStep(alpine, 'shipmentMarkInTransit', { id, trackingNumber: 'T-1', estimatedArrivalOn: inDays(4) });
    expect(moved).toMatchObject({ shipment: { status: 'IN_TRANSIT', trackingNumber: 'T-1', estimatedArrivalOn: inDays(4) } });
    expect(await shipmentStep(alpine, 'shipmentMarkInTransit', { id, estimatedArrivalOn: inDays(-1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
    expect(await shipmentStep(warehouse, 'shipmentMarkArrived', { id, arrivedOn: inDays(-1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['arrivedOn'] }] });
    expect(await shipmentStep(warehouse, 'shipmentMarkArrived', { id })).toMatchObject({ shipment: { status: 'ARRIVED', arrivedOn: inDays(0), availableActions: ['RECEIVE', 'CLOSE'] } });
    expect(await shipmentStep(warehouse, 'shipmentClose', { id })).toMatchObject({ shipment: { status: 'CLOSED', availableActions: [] } });
  });

  test('leaves less for the next, until it is closed without it', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const whole = [{ orderLineId: lines[0].id, quantity: '100' }];
    const { shipment: second } = await announce(whole);
    const { shipment: first } = await shipped(whole);
    expect(await announce(whole)).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
    expect(await shipmentStep(alpine, 'shipmentShip', { id: second.id })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] }] });
    await shipmentStep(warehouse, 'shipmentMarkArrived', { id: first.id });
    await shipmentStep(warehouse, 'shipmentClose', { id: first.id });
    expect(await shipmentStep(alpine, 'shipmentShip', { id: second.id })).toMatchObject({ shipment: { status: 'SHIPPED' } });
  });

  test('of the same goods leaves once, however many are sent off at once', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const drafts = await Promise.all(Array.from({ length: 8 }, () => announce([{ orderLineId: lines[0].id, quantity: '100' }])));
    const answers = await Promise.all(drafts.map(({ shipment }) => shipmentStep(alpine, 'shipmentShip', { id: shipment.id })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('is among those due once its day has come', async () => {
    const DUE = '{ shipmentsDue(first: 100) { nodes { id status estimatedArrivalOn } } }';
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment: later } = await shipped([{ orderLineId: lines[0].id, quantity: '50' }]);
    const { shipment: today } = await announce([{ orderLineId: lines[0].id, quantity: '50' }], { estimatedArrivalOn: inDays(0) });
    const ids = async () => (await warehouse.ask(DUE)).shipmentsDue.nodes.map(({ id }: { id: string }) => id);
    expect(await ids()).not.toContain(today.id);
    await shipmentStep(alpine, 'shipmentShip', { id: today.id });
    expect(await ids()).toContain(today.id);
    expect(await ids()).not.toContain(later.id);
    await shipmentStep(warehouse, 'shipmentMarkArrived', { id: later.id });
    expect(await ids()).toContain(later.id);
  });

  test('is found at each of its orders, and not at others', async () => {
    const [one, other, third] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const { shipment } = await shipped([{ orderLineId: one.lines[0].id, quantity: '1' }, { orderLineId: other.lines[0].id, quantity: '1' }]);
    for (const client of [alpine, warehouse]) {
      const found = await Promise.all([one, other, third].map(async ({ id }) =>
        (await client.ask('query ($id: ID!) { purchaseOrder(id: $id) { shipments(first: 5) { totalCount nodes { id } } } }', { id })).purchaseOrder.shipments));
      expect(found).toEqual([{ totalCount: 1, nodes: [{ id: shipment.id }] }, { totalCount: 1, nodes: [{ id: shipment.id }] }, { totalCount: 0, nodes: [] }]);
    }
  });
});

describe('what is to be shipped', () => {
  const open = async (id: string) => {
    const { purchaseOrder } = await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { lines { toShipQuantity onTheWayQuantity } } }', { id });
    return purchaseOrder.lines.map((line: { toShipQuantity: string; onTheWayQuantity: string }) => [line.toShipQuantity, line.onTheWayQuantity]);
  };
  const waits = async (id: string) => {
    const { nodes } = (await alpine.ask('{ purchaseOrdersToShip(first: 100) { nodes { id } } }')).purchaseOrdersToShip;
    return nodes.some((node: { id: string }) => node.id === id);
  };

  test('is what is confirmed and neither here nor on its way', async () => {
    const { id, lines } = await confirmedBy(server(), 'alpine');
    expect([await open(id), await waits(id)]).toEqual([[['100', '0'], ['20', '0']], true]);
    await announce([{ orderLineId: lines[0].id, quantity: '30' }]);
    const { shipment } = await shipped([{ orderLineId: lines[0].id, quantity: '60' }, { orderLineId: lines[1].id, quantity: '20' }]);
    expect(await open(id)).toEqual([['40', '60'], ['0', '20']]);
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ shipmentLineId: shipment.lines[0].id, receivedQuantity: '25' }] });
    expect(await open(id)).toEqual([['40', '35'], ['0', '20']]);
    await shipped([{ orderLineId: lines[0].id, quantity: '40' }]);
    expect([await open(id), await waits(id)]).toEqual([[['0', '75'], ['0', '20']], false]);
  });

  test('is nothing before the order was confirmed', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect([await open(id), await waits(id)]).toEqual([[['0', '0'], ['0', '0']], false]);
  });
});

describe('while others act', () => {
  test('a draft either leaves or is called off, whoever is first', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await announce([{ orderLineId: lines[0].id, quantity: '10' }]);
    const answers = await Promise.all(['shipmentShip', 'shipmentCancel', 'shipmentShip', 'shipmentCancel'].map((mutation) => shipmentStep(alpine, mutation, { id: shipment.id })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.shipment).every(({ userErrors }) => userErrors[0].code === 'NOT_ALLOWED_IN_STATE')).toBe(true);
  });

  test('a receipt finds a shipment that is closed at the same time, or is refused', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await shipped([{ orderLineId: lines[0].id, quantity: '10' }]);
    await shipmentStep(warehouse, 'shipmentMarkArrived', { id: shipment.id });
    const [receipt, closing] = await Promise.all([
      receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ shipmentLineId: shipment.lines[0].id, receivedQuantity: '10' }] }),
      shipmentStep(warehouse, 'shipmentClose', { id: shipment.id }),
    ]);
    expect(closing.userErrors).toEqual([]);
    const { receivedQuantity } = (await warehouse.ask('query ($id: ID!) { shipment(id: $id) { status lines { receivedQuantity } } }', { id: shipment.id })).shipment.lines[0];
    expect([receipt.userErrors[0]?.code ?? null, receivedQuantity]).toEqual(receipt.goodsReceipt ? [null, '10'] : ['NOT_ALLOWED_IN_STATE', '0']);
  });
});

describe('another supplier', () => {
  test('finds neither the shipment nor the order lines', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await announce([{ orderLineId: lines[0].id, quantity: '1' }]);
    expect(await borealis.send(`query ($id: ID!) { shipment(id: $id) { ${SHIPMENT} } }`, { id: shipment.id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    for (const mutation of ['shipmentUpdate', 'shipmentShip', 'shipmentCancel', 'shipmentMarkInTransit']) {
      expect(await shipmentStep(borealis, mutation, { id: shipment.id })).toEqual({ shipment: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    }
    const input = { estimatedArrivalOn: inDays(1), lines: [{ orderLineId: lines[0].id, quantity: '1' }] };
    expect(await shipmentStep(borealis, 'shipmentCreate', input)).toEqual({ shipment: null, userErrors: [{ code: 'NOT_FOUND', field: ['lines', '0', 'orderLineId'] }] });
  });
});

test('LOGISTICS may send off, SALES may only look', async () => {
  const { lines } = await confirmedBy(server(), 'alpine');
  const input = { estimatedArrivalOn: inDays(1), lines: [{ orderLineId: lines[0].id, quantity: '1' }] };
  const [logistics, sales] = [await colleagueAt(server(), 'alpine', 'LOGISTICS'), await colleagueAt(server(), 'alpine', 'SALES')];
  const { shipment } = await shipmentStep(logistics, 'shipmentCreate', input);
  expect((await sales.ask('query ($id: ID!) { shipment(id: $id) { status availableActions } }', { id: shipment.id })).shipment).toEqual({ status: 'DRAFT', availableActions: [] });
  expect(await sales.send('mutation ($input: ShipmentCreateInput!) { shipmentCreate(input: $input) { shipment { id } } }', { input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});
