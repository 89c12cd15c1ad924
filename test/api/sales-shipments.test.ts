import { beforeAll, describe, expect, test } from '@jest/globals';
import { SalesShipment } from '../../server/domains/sales/index.js';
import type { Client } from '../support/client.js';
import { confirmedOrder, stepWithOrder } from '../support/customers.js';
import { downloadDocument } from '../support/documents.js';
import { useServer } from '../support/server.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let warehouse: Client;

beforeAll(async () => {
  cedar = await server().as('customer@cedar.example');
  dune = await server().as('customer@dune.example');
  warehouse = await server().as('warehouse@counterpart.example');
});

const SHIPMENTS = `query ($id: ID!) { salesOrder(id: $id) { status deliveredOn
  lines { lineNumber shippedQuantity deliveredQuantity deliveredOn }
  shipments { id number status carrier trackingNumber trackingPage shippedOn estimatedArrivalOn deliveredOn packages { packageNumber kind sscc }
    lines { lineNumber quantity lot serials packageNumber orderLine { lineNumber item { sku } } } events { kind occurredAt place note } } } }`;
const today = new Date().toISOString().slice(0, 10);
const daysFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const ship = (id: string, input: object = {}) => stepWithOrder(server(), 'salesOrderShip', { id, ...input });
const seenBy = async (client: Client, id: string) => (await client.ask(SHIPMENTS, { id })).salesOrder;

async function change(mutation: 'salesShipmentTrack' | 'salesShipmentUpdate', input: object) {
  const name = `S${mutation.slice(1)}Input`;
  const answer = await warehouse.ask(
    `mutation ($input: ${name}!) { ${mutation}(input: $input) { salesShipment { id lockVersion status deliveredOn carrier trackingNumber estimatedArrivalOn availableActions events { kind } } userErrors { code field } } }`,
    { input },
  );
  return answer[mutation];
}
const track = (input: object) => change('salesShipmentTrack', input);

/** A confirmed order of 3 and 2 pieces of which so much has left. */
async function shipped(...shipments: object[]) {
  const { id } = await confirmedOrder(server(), 'cedar');
  for (const each of shipments) expect((await ship(id, each)).userErrors).toEqual([]);
  const { shipments: written } = await seenBy(cedar, id);
  return { id, shipments: written };
}

describe('what leaves', () => {
  test('is a shipment with packages, lots and serial numbers that its customer sees and can follow', async () => {
    const { id, shipments } = await shipped({
      carrier: 'DHL Express', trackingNumber: 'JD 014', estimatedArrivalOn: daysFromToday(2),
      packages: [{ packageNumber: 1, kind: 'CARTON' }],
      lines: [
        { lineNumber: 1, quantity: '2', serials: ['A-1', 'A-2'], packageNumber: 1 },
        { lineNumber: 1, quantity: '1', lot: 'L7', packageNumber: 1 },
      ],
    });
    expect(shipments).toMatchObject([{
      number: expect.stringMatching(/^DN-\d{4}-\d{6}$/), status: 'IN_TRANSIT', shippedOn: today, estimatedArrivalOn: daysFromToday(2), deliveredOn: null, events: [],
      trackingPage: expect.stringMatching(/dhl.*=JD%20014$/),
      packages: [{ packageNumber: 1, kind: 'CARTON', sscc: expect.stringMatching(/^\d{18}$/) }],
      lines: [
        { lineNumber: 1, quantity: '2', lot: null, serials: ['A-1', 'A-2'], packageNumber: 1, orderLine: { lineNumber: 1 } },
        { lineNumber: 2, quantity: '1', lot: 'L7', serials: [], orderLine: { lineNumber: 1 } },
      ],
    }]);
    expect(await seenBy(cedar, id)).toMatchObject({ status: 'PARTIALLY_SHIPPED', lines: [{ shippedQuantity: '3', deliveredQuantity: '0' }, { shippedQuantity: '0' }] });
    expect((await dune.send('query ($id: ID!) { salesShipment(id: $id) { id } }', { id: shipments[0].id })).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await dune.ask(`{ salesShipments(first: 10, filter: { search: "A-1" }) { nodes { id } } }`)).salesShipments.nodes).toEqual([]);
  });

  test('goes in as many shipments as it takes, the last with everything that is still here', async () => {
    const { shipments } = await shipped({ lines: [{ lineNumber: 1, quantity: '1' }] }, { lines: [{ lineNumber: 1, quantity: '1' }, { lineNumber: 2, quantity: '1' }] }, {});
    expect(shipments.map(({ lines }: any) => lines.map((line: any) => [line.orderLine.lineNumber, line.quantity]))).toEqual([[[1, '1']], [[1, '1'], [2, '1']], [[1, '1'], [2, '1']]]);
  });

  test('is refused part by part, each with its place in the input', async () => {
    const { id } = await confirmedOrder(server(), 'cedar');
    const refused = await ship(id, {
      estimatedArrivalOn: daysFromToday(-1),
      packages: [{ packageNumber: 0, kind: 'BAG' }],
      lines: [
        { lineNumber: 1, quantity: '2', serials: ['A'] },
        { lineNumber: 1, quantity: '2', lot: 'L1' },
        { lineNumber: 2, quantity: '1', packageNumber: 9 },
        { lineNumber: 2, quantity: '1' },
        { lineNumber: 2, quantity: '1' },
      ],
    });
    expect(refused.userErrors).toEqual([
      { code: 'INVALID', field: ['lines', '0', 'serials'] },
      { code: 'OUT_OF_RANGE', field: ['lines', '1', 'quantity'] },
      { code: 'NOT_FOUND', field: ['lines', '2', 'packageNumber'] },
      { code: 'TAKEN', field: ['lines', '4', 'lineNumber'] },
      { code: 'OUT_OF_RANGE', field: ['estimatedArrivalOn'] },
      { code: 'OUT_OF_RANGE', field: ['packages', '0', 'packageNumber'] },
    ]);
    expect((await seenBy(cedar, id)).shipments).toEqual([]);
  });

  test('is found by serial, lot, tracking number and address, by its customer only', async () => {
    const shippingAddress = { lines: ['Kirschweg 12'], city: 'Bern', postalCode: '3013', countryCode: 'CH' };
    const { id } = await confirmedOrder(server(), 'cedar', { shippingAddress });
    await ship(id, { trackingNumber: 'TRK-99-77', lines: [{ lineNumber: 1, quantity: '1', serials: ['ZX-81-4711'] }, { lineNumber: 2, quantity: '2', lot: 'بچ-۱۲' }] });
    const found = async (client: Client, search: string) =>
      (await client.ask('query ($search: String) { salesOrders(first: 50, filter: { search: $search }) { nodes { id } } }', { search })).salesOrders.nodes.map((order: any) => order.id);
    for (const search of ['zx-81-4711', 'بچ-12', 'trk-99', 'kirschweg', '3013']) {
      expect(await found(cedar, search)).toContain(id);
      expect(await found(dune, search)).not.toContain(id);
    }
  });
});

describe('what a carrier reports', () => {
  test('shows on the shipment, once however often it is reported, and may say another day of arrival', async () => {
    const { id, shipments: [{ id: shipment }] } = await shipped({ carrier: 'Unheard of', trackingNumber: 'U1' });
    const now = new Date().toISOString();
    const report = { id: shipment, kind: 'IN_TRANSIT', occurredAt: now, place: 'Köln', note: 'Sorted.', estimatedArrivalOn: daysFromToday(4) };
    expect(await track(report)).toMatchObject({ userErrors: [], salesShipment: { status: 'IN_TRANSIT', estimatedArrivalOn: daysFromToday(4), availableActions: ['UPDATE', 'TRACK'] } });
    expect((await track(report)).userErrors).toEqual([]);
    expect((await seenBy(cedar, id)).shipments).toMatchObject([{ trackingPage: null, events: [{ kind: 'IN_TRANSIT', occurredAt: now, place: 'Köln', note: 'Sorted.' }] }]);
  });

  test('delivers the order with its last shipment, on the latest of their days', async () => {
    const { id, shipments: [first, second] } = await shipped({ lines: [{ lineNumber: 1, quantity: '3' }] }, {});
    expect(await track({ id: first.id, kind: 'DELIVERED' })).toMatchObject({ userErrors: [], salesShipment: { status: 'DELIVERED', deliveredOn: today, availableActions: [] } });
    expect(await seenBy(cedar, id)).toMatchObject({ status: 'SHIPPED', deliveredOn: null, lines: [{ deliveredQuantity: '3', deliveredOn: today }, { deliveredQuantity: '0', deliveredOn: null }] });
    await track({ id: second.id, kind: 'DELIVERED' });
    expect(await seenBy(cedar, id)).toMatchObject({ status: 'DELIVERED', deliveredOn: today, lines: [{ deliveredQuantity: '3' }, { deliveredQuantity: '2' }] });
    const { timeline } = (await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { timeline { kind } } }', { id })).salesOrder;
    expect(timeline.slice(-2)).toEqual([{ kind: 'PARTIALLY_DELIVERED' }, { kind: 'DELIVERED' }]);
  });

  test('leaves an order open of which a part is still here', async () => {
    const { id, shipments: [part] } = await shipped({ lines: [{ lineNumber: 1, quantity: '3' }] });
    await track({ id: part.id, kind: 'DELIVERED' });
    expect((await seenBy(cedar, id)).status).toBe('PARTIALLY_SHIPPED');
    await ship(id);
    await stepWithOrder(server(), 'salesOrderDeliver', { id });
    expect(await seenBy(cedar, id)).toMatchObject({ status: 'DELIVERED', shipments: [{ status: 'DELIVERED' }, { status: 'DELIVERED' }] });
  });

  test('is refused once it arrived, before it left and for the future', async () => {
    const { shipments: [{ id }] } = await shipped({});
    const wrong = await track({ id, kind: 'DELAYED', occurredAt: daysFromToday(-3) + 'T08:00:00Z', place: 'x'.repeat(121), estimatedArrivalOn: daysFromToday(-1) });
    expect(wrong.userErrors).toEqual([{ code: 'TOO_LONG', field: ['place'] }, { code: 'OUT_OF_RANGE', field: ['occurredAt'] }, { code: 'OUT_OF_RANGE', field: ['estimatedArrivalOn'] }]);
    expect((await track({ id, kind: 'DELAYED', occurredAt: daysFromToday(1) + 'T08:00:00Z' })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['occurredAt'] }]);
    await track({ id, kind: 'DELIVERED' });
    expect((await track({ id, kind: 'DELAYED' })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    expect((await change('salesShipmentUpdate', { id, carrier: 'DPD' })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
  });

  test('of the same arrival at once counts what arrived once', async () => {
    const { id, shipments: [{ id: shipment }] } = await shipped({});
    const occurredAt = new Date().toISOString();
    await Promise.all([1, 2, 3].map(() => track({ id: shipment, kind: 'DELIVERED', occurredAt })));
    expect(await seenBy(cedar, id)).toMatchObject({ lines: [{ deliveredQuantity: '3' }, { deliveredQuantity: '2' }], shipments: [{ events: [{ kind: 'DELIVERED' }] }] });
  });
});

test('carrier, number and day of arrival can be said later, by who has seen the newest state', async () => {
  const { id, shipments: [{ id: shipment }] } = await shipped({});
  const { salesShipment } = await change('salesShipmentUpdate', { id: shipment, carrier: 'SF Express', trackingNumber: 'SF1', estimatedArrivalOn: daysFromToday(5) });
  expect(salesShipment).toMatchObject({ carrier: 'SF Express', trackingNumber: 'SF1', estimatedArrivalOn: daysFromToday(5) });
  expect((await change('salesShipmentUpdate', { id: shipment, lockVersion: salesShipment.lockVersion - 1, carrier: null })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  expect((await change('salesShipmentUpdate', { id: shipment, estimatedArrivalOn: daysFromToday(-1) })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['estimatedArrivalOn'] }]);
  expect((await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { carrier trackingNumber } }', { id })).salesOrder).toEqual({ carrier: 'SF Express', trackingNumber: 'SF1' });
});

describe('the papers of an order', () => {
  const papers = async () => {
    const { id } = await confirmedOrder(server(), 'cedar', { customerReference: 'PO-7788', freight: '10', requestedOn: daysFromToday(3) });
    await ship(id, { carrier: 'DSV', lines: [{ lineNumber: 1, quantity: '2', serials: ['Q-1', 'Q-2'] }, { lineNumber: 2, quantity: '1', lot: 'L-55' }] });
    const { shipments: [shipment] } = await seenBy(cedar, id);
    return { order: `order-confirmation/${id}.pdf`, note: `delivery-note/${shipment.id}.pdf`, number: shipment.number };
  };
  const textOf = async (path: string, locale: string) => (await downloadDocument(server().url, cedar, `${path}?locale=${locale}`)).text;

  test.each([
    ['en', ['Order confirmation', 'PO-7788', '46.97', 'Freight', 'less 10%'], ['Delivery note', 'Q-1, Q-2', 'L-55', 'DSV']],
    ['zh-CN', ['订单确认书', '承诺交期'], ['送货单', '序列号']],
    ['fa', ['سفارش', 'PO-7788'], ['L-55', 'DSV']],
  ])('in %s confirm what was ordered, and say what came without its price', async (locale, confirmed, delivered) => {
    const { order, note, number } = await papers();
    const [confirmation, deliveryNote] = [await textOf(order, locale), await textOf(note, locale)];
    for (const each of confirmed) expect(confirmation).toContain(each);
    for (const each of [number, ...delivered]) expect(deliveryNote).toContain(each);
    expect(deliveryNote).not.toContain('9.99');
  });

  test('are for their own customer and for staff', async () => {
    const { order, note } = await papers();
    for (const path of [order, note]) {
      expect((await downloadDocument(server().url, warehouse, path)).status).toBe(200);
      expect((await downloadDocument(server().url, dune, path)).status).toBe(404);
    }
  });
});

test('staff list what is overdue', async () => {
  const { shipments: [{ id, number }] } = await shipped({ estimatedArrivalOn: today });
  const overdue = async () => (await warehouse.ask('query ($search: String) { salesShipments(first: 10, filter: { search: $search, overdue: true, status: [IN_TRANSIT] }) { nodes { id } } }', { search: number })).salesShipments.nodes;
  expect(await overdue()).toEqual([]);
  await server().database.system('test').nativeUpdate(SalesShipment, { number }, { shippedOn: daysFromToday(-9), estimatedArrivalOn: daysFromToday(-2) });
  expect(await overdue()).toEqual([{ id }]);
});
