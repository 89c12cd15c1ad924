import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { SalesOrder } from '../../server/domains/sales/index.js';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { type KnownCustomer, confirmedOrder, customerIdOf, draftFor, someItems, stepWithOrder } from '../support/customers.js';
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

const ORDER = 'query ($id: ID!) { salesOrder(id: $id) { number status timeline { kind } } }';
const step = (mutation: string, input: object) => stepWithOrder(server(), mutation, input);
const codesOf = (answer: { errors?: { extensions?: { code?: string } }[] }) => answer.errors?.map(({ extensions }) => extensions?.code);
const today = new Date().toISOString().slice(0, 10);
const daysFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const confirmed = (customer: KnownCustomer, more: object = {}) => confirmedOrder(server(), customer, more);

describe('a draft', () => {
  test('takes currency and address of its customer and sums its lines exactly', async () => {
    const draft = await draftFor(server(), 'cedar', { customerReference: 'PO 7' });
    expect(draft).toMatchObject({
      status: 'DRAFT',
      total: { amount: '36.973' },
      lines: [{ lineNumber: 1, total: { amount: '26.973' } }, { lineNumber: 2, total: { amount: '10' } }],
      timeline: [{ kind: 'ORDERED', date: today }],
      availableActions: ['CONFIRM', 'CANCEL'],
    });
  });

  test('names every wrong part of its input', async () => {
    const [item] = await someItems(server());
    const line = { itemId: item!.id, quantity: '1', unitPrice: '1' };
    const { salesOrder, userErrors } = await step('salesOrderCreate', {
      customerId: await customerIdOf(server(), 'cedar'),
      requestedOn: '2001-01-01',
      freight: '-1',
      lines: [{ ...line, quantity: '0' }, { ...line, discountPercent: '101' }, { ...line, itemId: toPublicId('item', newId()) }],
    });
    expect(salesOrder).toBeNull();
    expect(userErrors).toEqual([
      { code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] },
      { code: 'OUT_OF_RANGE', field: ['lines', '1', 'discountPercent'] },
      { code: 'NOT_FOUND', field: ['lines', '2', 'itemId'] },
      { code: 'OUT_OF_RANGE', field: ['requestedOn'] },
      { code: 'OUT_OF_RANGE', field: ['freight'] },
    ]);
  });

  test('is there for its customer from the confirmation on, with everything that happened before, and never for another', async () => {
    const { id } = await draftFor(server(), 'cedar');
    expect(codesOf(await cedar.send(ORDER, { id }))).toEqual(['NOT_FOUND']);
    await step('salesOrderConfirm', { id });
    expect((await cedar.ask(ORDER, { id })).salesOrder.timeline).toEqual([{ kind: 'ORDERED' }, { kind: 'CONFIRMED' }]);
    expect(codesOf(await dune.send(ORDER, { id }))).toEqual(['NOT_FOUND']);
  });

  test('that is called off stays unseen', async () => {
    const { id } = await draftFor(server(), 'cedar');
    expect((await step('salesOrderCancel', { id })).salesOrder.status).toBe('CANCELLED');
    expect(codesOf(await cedar.send(ORDER, { id }))).toEqual(['NOT_FOUND']);
  });
});

describe('an order', () => {
  test('goes its whole way, each step on the timeline', async () => {
    const { id } = await confirmed('cedar');
    const note = { id, note: 'Stock-taking.' };
    await step('salesOrderPromise', { id, promisedOn: daysFromToday(5) });
    await step('salesOrderPromise', { id, promisedOn: daysFromToday(9), reason: 'CARRIER', reasonNote: 'No truck.' });
    expect((await step('salesOrderHold', note)).salesOrder).toMatchObject({ status: 'ON_HOLD', availableActions: ['RELEASE', 'CANCEL'] });
    expect((await step('salesOrderRelease', { id })).salesOrder.status).toBe('CONFIRMED');
    await step('salesOrderStartFulfilment', { id });
    const part = await step('salesOrderShip', { id, lines: [{ lineNumber: 1, quantity: '1.5' }], carrier: 'Swift', trackingNumber: 'T1' });
    expect(part.salesOrder).toMatchObject({ status: 'PARTIALLY_SHIPPED', shippedOn: null, carrier: 'Swift' });
    const rest = await step('salesOrderShip', { id });
    expect(rest.salesOrder).toMatchObject({ status: 'SHIPPED', shippedOn: today, lines: [{ shippedQuantity: '3' }, { shippedQuantity: '2' }] });
    expect((await step('salesOrderDeliver', { id })).salesOrder).toMatchObject({ status: 'DELIVERED', deliveredOn: today });
    const { salesOrder } = await step('salesOrderClose', { id });
    expect(salesOrder.availableActions).toEqual([]);
    expect(salesOrder.timeline).toEqual(
      [
        ['ORDERED', today], ['CONFIRMED', null], ['PROMISED', daysFromToday(5)], ['PROMISE_CHANGED', daysFromToday(9), daysFromToday(5), 'No truck.'],
        ['HELD', null, null, 'Stock-taking.'], ['RELEASED', null], ['IN_FULFILMENT', null], ['PARTIALLY_SHIPPED', today], ['SHIPPED', today],
        ['DELIVERED', today], ['CLOSED', null],
      ].map(([kind, date, previousDate = null, eventNote = null]) => ({ kind, date, previousDate, note: eventNote })),
    );
  });

  test('refuses what its state does not allow and changes nothing', async () => {
    const { id, lockVersion } = await confirmed('cedar');
    for (const mutation of ['salesOrderConfirm', 'salesOrderRelease', 'salesOrderDeliver', 'salesOrderClose']) {
      expect(await step(mutation, { id })).toEqual({ salesOrder: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
    }
    expect((await (await server().as('sales@counterpart.example')).ask('query ($id: ID!) { salesOrder(id: $id) { lockVersion } }', { id })).salesOrder).toEqual({ lockVersion });
  });

  test('refuses a change by who has not seen the newest state', async () => {
    const { id, lockVersion } = await confirmed('cedar');
    expect((await step('salesOrderHold', { id, lockVersion })).userErrors).toEqual([]);
    expect((await step('salesOrderRelease', { id, lockVersion })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  });

  test('cannot be promised before it was made, nor later than promised without a reason', async () => {
    const { id } = await confirmed('cedar');
    expect((await step('salesOrderPromise', { id, promisedOn: daysFromToday(-1) })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['promisedOn'] }]);
    await step('salesOrderPromise', { id, promisedOn: daysFromToday(3) });
    expect((await step('salesOrderPromise', { id, promisedOn: daysFromToday(4) })).userErrors).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
    expect((await step('salesOrderPromise', { id, promisedOn: daysFromToday(2) })).userErrors).toEqual([]);
  });

  test('ships no more than is open, each line once, and not in the future', async () => {
    const { id } = await confirmed('cedar');
    const lines = [{ lineNumber: 1, quantity: '3.0001' }, { lineNumber: 2, quantity: '1' }, { lineNumber: 2, quantity: '1' }, { lineNumber: 7, quantity: '1' }];
    expect((await step('salesOrderShip', { id, lines, shippedOn: daysFromToday(3) })).userErrors).toEqual([
      { code: 'OUT_OF_RANGE', field: ['shippedOn'] },
      { code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] },
      { code: 'TAKEN', field: ['lines', '2', 'lineNumber'] },
      { code: 'NOT_FOUND', field: ['lines', '3', 'lineNumber'] },
    ]);
  });

  test('that two people ship at once sends off no more than was ordered', async () => {
    const { id } = await confirmed('cedar');
    const both = await Promise.all([1, 2].map(() => step('salesOrderShip', { id, lines: [{ lineNumber: 1, quantity: '2' }] })));
    const refusals = both.flatMap(({ userErrors }) => userErrors);
    expect(refusals).toEqual([{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] }]);
  });

  test('is moved by those whose roles allow it', async () => {
    const { id } = await confirmed('cedar');
    expect(codesOf(await warehouse.send('mutation ($id: ID!) { salesOrderHold(input: { id: $id }) { userErrors { code } } }', { id }))).toEqual(['FORBIDDEN']);
    const { salesOrderStartFulfilment } = await warehouse.ask(
      'mutation ($id: ID!) { salesOrderStartFulfilment(input: { id: $id }) { salesOrder { availableActions } userErrors { code } } }',
      { id },
    );
    expect(salesOrderStartFulfilment).toEqual({ salesOrder: { availableActions: ['SHIP'] }, userErrors: [] });
    expect(codesOf(await cedar.send('mutation ($id: ID!) { salesOrderCancel(input: { id: $id }) { userErrors { code } } }', { id }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('an order is late', () => {
  const LATE = 'query ($id: ID!) { salesOrder(id: $id) { late lateness { kind days since reason reasonNote } } }';

  async function orderWith(columns: Partial<SalesOrder>) {
    const { id, number } = await confirmed('cedar');
    await server().database.system('test').nativeUpdate(SalesOrder, { number }, columns);
    return (await cedar.ask(LATE, { id })).salesOrder;
  }

  test('when the promised day has passed and it is still here, counted to today', async () => {
    const late = await orderWith({ orderedOn: daysFromToday(-30), requestedOn: daysFromToday(-20), promisedOn: daysFromToday(-4), lateReason: 'CARRIER', lateReasonNote: 'Ice.' });
    expect(late).toEqual({ late: true, lateness: { kind: 'NOT_SHIPPED', days: 4, since: daysFromToday(-4), reason: 'CARRIER', reasonNote: 'Ice.' } });
  });

  test('when it arrived after the day that was asked for, and none was promised', async () => {
    const late = await orderWith({ requestedOn: daysFromToday(-20), shippedOn: daysFromToday(-21), deliveredOn: daysFromToday(-18) });
    expect(late).toMatchObject({ late: true, lateness: { kind: 'DELIVERED_LATE', days: 2, since: daysFromToday(-20), reason: null } });
  });

  test('when it left after its day, counted to that', async () => {
    const late = await orderWith({ requestedOn: daysFromToday(-9), shippedOn: daysFromToday(-6) });
    expect(late).toMatchObject({ late: true, lateness: { kind: 'SHIPPED_LATE', days: 3, since: daysFromToday(-9) } });
  });

  test.each([
    ['is to bring it later than promised', { estimatedArrivalOn: daysFromToday(3) }, 5],
    ['has not brought it on its day', { estimatedArrivalOn: daysFromToday(-1) }, 2],
  ])('when it left in time and the carrier %s', async (_what, input, days) => {
    const { id, number } = await confirmed('cedar', { orderedOn: daysFromToday(-9), requestedOn: daysFromToday(-2) });
    await step('salesOrderShip', { id, shippedOn: daysFromToday(-4), ...input });
    expect((await cedar.ask(LATE, { id })).salesOrder).toMatchObject({ late: true, lateness: { kind: 'IN_TRANSIT_LATE', days, since: daysFromToday(-2) } });
    expect((await cedar.ask('query ($search: String) { salesOrders(first: 1, filter: { late: true, search: $search }) { totalCount } }', { search: number })).salesOrders.totalCount).toBe(1);
  });

  test('line by line, each by its own day, else by the order’s, and for the order’s reason', async () => {
    const { id } = await confirmed('cedar', { orderedOn: daysFromToday(-9), requestedOn: daysFromToday(-2) });
    await step('salesOrderPromise', { id, promisedOn: daysFromToday(-2), reason: 'CAPACITY' });
    await step('salesOrderShip', { id, shippedOn: daysFromToday(-2), lines: [{ lineNumber: 1, quantity: '3' }] });
    await step('salesOrderPromise', { id, promisedOn: daysFromToday(-1), reason: 'CAPACITY', reasonNote: 'Two shifts.' });
    const { lines } = (await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { lines { lateness { kind days since reason reasonNote } } } }', { id })).salesOrder;
    expect(lines).toEqual([{ lateness: null }, { lateness: { kind: 'NOT_SHIPPED', days: 1, since: daysFromToday(-1), reason: 'CAPACITY', reasonNote: 'Two shifts.' } }]);
  });

  test.each([
    ['on the promised day itself', { requestedOn: daysFromToday(-9), promisedOn: today }],
    ['once it left in time', { promisedOn: daysFromToday(-4), shippedOn: daysFromToday(-4) }],
    ['without a day', { promisedOn: null, requestedOn: null }],
    ['when it was called off', { promisedOn: daysFromToday(-4), status: 'CANCELLED' as const }],
  ])('but not %s', async (_when, columns) => {
    expect(await orderWith(columns)).toEqual({ late: false, lateness: null });
  });

  test('in the list exactly when its own page says so', async () => {
    const listed = async (late: boolean) =>
      (await cedar.ask('query ($late: Boolean) { salesOrders(first: 100, filter: { late: $late }) { totalCount nodes { late } } }', { late })).salesOrders;
    const { salesOrders: all } = await cedar.ask('{ salesOrders(first: 1) { totalCount } }');
    const [late, punctual] = [await listed(true), await listed(false)];
    expect(late.totalCount).toBeGreaterThan(0);
    expect(late.totalCount + punctual.totalCount).toBe(all.totalCount);
    expect(new Set(late.nodes.map((order: any) => order.late))).toEqual(new Set([true]));
    expect(new Set(punctual.nodes.map((order: any) => order.late))).toEqual(new Set([false]));
  });
});

test('its people are told at once of another day, with the old one and why, and when it leaves and arrives', async () => {
  const { id, number } = await confirmed('cedar', { orderedOn: daysFromToday(-9) });
  await step('salesOrderPromise', { id, promisedOn: daysFromToday(5) });
  await step('salesOrderPromise', { id, promisedOn: daysFromToday(9), reason: 'CARRIER', reasonNote: 'The ferry is full.' });
  await step('salesOrderShip', { id });
  await step('salesOrderDeliver', { id });
  await server().jobsAreDone();
  const { notifications } = await cedar.ask('{ notifications(first: 50) { nodes { kind recordId } } }');
  expect(notifications.nodes.filter(({ recordId }: any) => recordId === id).map(({ kind }: any) => kind).sort()).toEqual(['SALES_ORDER_DELIVERED', 'SALES_ORDER_PROMISE_CHANGED', 'SALES_ORDER_SHIPPED']);
  const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');
  const mails = server().mails().filter(({ to, subject }) => to.includes('customer@cedar.example') && subject.includes(number));
  // Side by side, so either may be sent first.
  const [onItsWay, changed] = mails.map(({ subject, text }) => ({ subject: plain(subject), text: plain(text) })).sort((one, other) => one.subject.localeCompare(other.subject));
  expect([mails.length, onItsWay!.subject, changed!.subject]).toEqual([2, `Order ${number} is on its way`, expect.stringContaining(`Order ${number} will arrive on`)]);
  const day = (days: number) => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(daysFromToday(days)));
  for (const part of [day(5), day(9), 'The carrier is delayed. The ferry is full.']) expect(changed!.text).toContain(part);
});

describe('a customer’s list of orders', () => {
  const numbers = async (client: Client, filter: object) =>
    (await client.ask('query ($filter: SalesOrderFilter) { salesOrders(first: 100, filter: $filter) { nodes { number } } }', { filter })).salesOrders.nodes.map((order: any) => order.number);

  test('is searched by number, own reference, and number of an item on a line', async () => {
    const [item] = await someItems(server());
    const { number } = await confirmed('cedar', { customerReference: 'سفارش ۴۷۱۱' });
    for (const search of [number.toLowerCase(), 'سفارش 4711', item!.sku]) expect(await numbers(cedar, { search })).toContain(number);
    for (const search of [number, '4711', item!.sku]) expect(await numbers(dune, { search })).not.toContain(number);
  });

  test('holds nothing of another customer, whatever is asked', async () => {
    const all = await (await server().as('sales@counterpart.example')).ask('{ salesOrders(first: 100) { nodes { number customer { name } } } }');
    const foreign = all.salesOrders.nodes.filter((order: any) => !/cedar/i.test(order.customer.name)).map((order: any) => order.number);
    const { salesOrders } = await cedar.ask('{ salesOrders(first: 100) { totalCount nodes { number customer { name salesOrders(first: 100) { totalCount } } } } }');
    expect(salesOrders.nodes.filter((order: any) => foreign.includes(order.number))).toEqual([]);
    expect(salesOrders.nodes[0].customer.salesOrders.totalCount).toBe(salesOrders.totalCount);
    expect(codesOf(await cedar.send('{ salesOrders(first: 1, filter: { customerId: "x" }) { totalCount } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('the items that were ordered', () => {
  const ORDERED = 'query ($filter: OrderedItemFilter) { orderedItems(first: 100, filter: $filter) { nodes { id sku name } totalCount } }';
  const orderedBy = async (client: Client, filter: object = {}) => (await client.ask(ORDERED, { filter })).orderedItems;
  const standingOn = async (customer: KnownCustomer, condition: string) => {
    const id = toUuid('cus', await customerIdOf(server(), customer));
    const rows = await server().database.system('test').execute<{ id: string }[]>(`select distinct item_id as id from sales_order_line where customer_id = ? and ${condition}`, [id]);
    return rows.map((row) => toPublicId('item', row.id)).sort();
  };
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();

  test('are for a customer those on its own orders, once each, and never those of a draft', async () => {
    const sales = await server().as('sales@counterpart.example');
    const own = await standingOn('cedar', 'released');
    const { items } = await sales.ask('{ items(first: 100) { nodes { id } } }');
    const { id: neverOrdered } = items.nodes.find(({ id }: { id: string }) => !own.includes(id));
    await draftFor(server(), 'cedar', { lines: [{ itemId: neverOrdered, quantity: '1', unitPrice: '1' }] });
    const found = await orderedBy(cedar);
    expect(ids(found)).toEqual(own);
    expect(found.totalCount).toBe(own.length);
    expect(ids(await orderedBy(dune))).toEqual(await standingOn('dune', 'released'));
    expect(ids(await orderedBy(sales, { customerId: await customerIdOf(server(), 'cedar') }))).toEqual(await standingOn('cedar', 'true'));
  });

  test('are found by number and by name in any language', async () => {
    const [item] = (await orderedBy(cedar)).nodes;
    expect((await orderedBy(cedar, { search: item.sku.toLowerCase() })).nodes).toContainEqual(item);
    expect((await orderedBy(cedar, { search: item.name.slice(1) })).nodes).toContainEqual(item);
    expect((await orderedBy(cedar, { search: 'no such thing' })).nodes).toEqual([]);
  });
});
