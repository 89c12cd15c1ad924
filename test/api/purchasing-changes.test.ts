import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { changedOrder, changeStep } from '../support/purchase-order-changes.js';
import { draftTo, inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, followGoodsToShip } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
followGoodsToShip(server);
let buyer: Client;
let alpine: Client;
let borealis: Client;

beforeAll(async () => {
  [buyer, alpine, borealis] = (await Promise.all(
    ['buyer@counterpart.example', 'supplier@alpine.example', 'supplier@borealis.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const change = (id: string, lines: object[], more: object = {}) => changeStep(buyer, 'purchaseOrderChange', { id, reason: 'Plans have changed', lines, ...more });
const later = { lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(40) }] };
const more = { lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '120', requestedOn: inDays(30) }] };

describe('a change of a sent order', () => {
  test('shows the supplier old and new, and leaves the order as it was agreed', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const { purchaseOrder, userErrors } = await change(id, [{ ...later, unitPrice: '2.40' }]);
    expect(userErrors).toEqual([]);
    expect(purchaseOrder).toMatchObject({ acknowledgement: 'AWAITING', openChange: 'CHANGE', versionNumber: 1, total: { amount: '450' } });
    expect(await changedOrder(alpine, id)).toMatchObject({
      acknowledgement: 'AWAITING',
      openChange: 'CHANGE',
      availableActions: ['MARK_RECEIVED', 'RESPOND', 'REFUSE_CHANGE'],
      lines: [{ acknowledgement: 'ACCEPTED', unitPrice: { amount: '2.5' }, schedules: [{ requestedOn: inDays(30), confirmedOn: inDays(30) }] }, {}],
      changes: {
        nodes: [{
          changeNumber: 1,
          kind: 'CHANGE',
          status: 'OPEN',
          reason: 'Plans have changed',
          total: { amount: '440' },
          availableActions: ['ACCEPT', 'REFUSE'],
          differences: [
            { lineNumber: 1, scheduleNumber: null, field: 'UNIT_PRICE', before: '2.5', after: '2.4' },
            { lineNumber: 1, scheduleNumber: 1, field: 'REQUESTED_ON', before: inDays(30), after: inDays(40) },
          ],
          lines: [{ lineNumber: 1, quantity: '100', schedules: [{ requestedOn: inDays(40), confirmedOn: null }] }, { lineNumber: 2, schedules: [{ confirmedOn: inDays(30) }, { confirmedOn: inDays(60) }] }],
        }],
      },
    });
  });

  test('is in force as a version once the supplier accepts it', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [{ ...later, unitPrice: '2.40' }]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        acknowledgement: 'ACCEPTED',
        openChange: null,
        versionNumber: 2,
        total: { amount: '440' },
        lines: [{ unitPrice: { amount: '2.4' }, schedules: [{ requestedOn: inDays(40), confirmedOn: inDays(40), firstConfirmedOn: inDays(40) }] }, { schedules: [{ confirmedOn: inDays(30) }, {}] }],
        versions: [{}, { reason: 'BUYER_CHANGE', changes: [{ field: 'UNIT_PRICE' }, { field: 'REQUESTED_ON' }, { field: 'CONFIRMED_ON' }] }],
        changes: { nodes: [{ status: 'ACCEPTED', decidedByName: 'Lukas Hofer', availableActions: [] }] },
      },
    });
  });

  test('refused leaves everything as it was', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const before = await orderFor(alpine, id);
    await change(id, [later]);
    expect(await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    const { purchaseOrder } = await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: 'Already packed' });
    expect(purchaseOrder).toMatchObject({ openChange: null, changes: { nodes: [{ status: 'REFUSED', decisionNote: 'Already packed' }] } });
    expect(await orderFor(alpine, id)).toEqual({ ...before, lockVersion: expect.any(Number) });
    expect(await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: 'Again' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('of an order that nobody has answered is answered with it', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await change(id, [more]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', versionNumber: 2, lines: [{ quantity: '120', acknowledgement: 'ACCEPTED' }, { acknowledgement: 'ACCEPTED' }] },
    });
    const { id: other } = await sentTo(server(), 'alpine');
    await change(other, [more]);
    expect(await changeStep(alpine, 'purchaseOrderChangeRefuse', { id: other, reason: 'Too much' })).toMatchObject({
      purchaseOrder: { acknowledgement: 'AWAITING', availableActions: ['MARK_RECEIVED', 'RESPOND'] },
    });
  });

  test('adds a line and calls another off', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const itemId = (await buyer.ask('{ items(first: 3) { nodes { id sku } } }')).items.nodes[2];
    await change(id, [{ lineNumber: 2, remove: true }, { itemId: itemId.id, unitPrice: '7', note: 'New', schedules: [{ quantity: '3', requestedOn: inDays(20) }] }]);
    expect((await changedOrder(alpine, id)).changes.nodes[0]).toMatchObject({
      total: { amount: '271' },
      lines: [{}, { lineNumber: 2, quantity: '0' }, { lineNumber: 3, sku: itemId.sku, itemName: expect.any(String), quantity: '3' }],
    });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        total: { amount: '271' },
        acknowledgement: 'ACCEPTED',
        lines: [{ quantity: '100' }, { quantity: '0', acknowledgement: 'CANCELLED' }, { lineNumber: 3, quantity: '3', acknowledgement: 'ACCEPTED', schedules: [{ confirmedOn: inDays(20) }] }],
      },
    });
    expect(await change(id, [{ lineNumber: 2, unitPrice: '1' }])).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '0', 'lineNumber'] }] });
  });

  test('takes a delivery away and adds another', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [{ lineNumber: 2, schedules: [{ scheduleNumber: 2, quantity: '8', requestedOn: inDays(60) }, { quantity: '12', requestedOn: inDays(90) }] }]);
    const { purchaseOrder } = await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
    expect(purchaseOrder.lines[1]).toMatchObject({ quantity: '20', schedules: [{ scheduleNumber: 2, confirmedOn: inDays(60) }, { scheduleNumber: 3, requestedOn: inDays(90), confirmedQuantity: '12' }] });
  });

  test('moves the place of delivery', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const deliveryAddress = { lines: ['Gate 3'], city: 'Rotterdam', postalCode: '3011', countryCode: 'NL' };
    await change(id, [], { deliveryAddress });
    expect((await changedOrder(alpine, id)).changes.nodes[0]).toMatchObject({
      deliveryAddress: { city: 'Rotterdam' },
      differences: [{ lineNumber: null, scheduleNumber: null, field: 'DELIVERY_ADDRESS', before: null, after: 'Gate 3, 3011 Rotterdam, NL' }],
    });
    const { purchaseOrder } = await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
    expect(purchaseOrder).toMatchObject({ versionNumber: 2, versions: [{}, { changes: [{ field: 'DELIVERY_ADDRESS' }] }] });
    expect((await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { deliveryAddress { city } } }', { id })).purchaseOrder.deliveryAddress).toEqual({ city: 'Rotterdam' });
  });

  test('replaces the one that was not answered, and is taken back', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    const { purchaseOrder } = await change(id, [more]);
    expect(purchaseOrder.changes.nodes).toMatchObject([{ changeNumber: 2, status: 'OPEN' }, { changeNumber: 1, status: 'SUPERSEDED' }]);
    expect(await changeStep(buyer, 'purchaseOrderChangeWithdraw', { id, reason: 'Not needed' })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', openChange: null, changes: { nodes: [{ status: 'WITHDRAWN', decisionNote: 'Not needed' }, {}] } },
    });
    expect(await changeStep(buyer, 'purchaseOrderChangeWithdraw', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test.each<[string, object[], object, string, string[]]>([
    ['nothing that differs', [{ lineNumber: 1, unitPrice: '2.5000' }], {}, 'INVALID', ['lines']],
    ['no reason', [later], { reason: ' ' }, 'REQUIRED', ['reason']],
    ['a line that is not there', [{ ...later, lineNumber: 9 }], {}, 'INVALID', ['lines', '0', 'lineNumber']],
    ['a line twice', [later, later], {}, 'INVALID', ['lines', '1', 'lineNumber']],
    ['a delivery that is not there', [{ lineNumber: 1, schedules: [{ scheduleNumber: 5, quantity: '1', requestedOn: inDays(30) }] }], {}, 'INVALID', ['lines', '0', 'schedules', '0', 'scheduleNumber']],
    ['a day that is over', [{ lineNumber: 1, schedules: [{ quantity: '1', requestedOn: inDays(-1) }] }], {}, 'OUT_OF_RANGE', ['lines', '0', 'schedules', '0', 'requestedOn']],
    ['a quantity of nothing', [{ lineNumber: 1, schedules: [{ quantity: '0', requestedOn: inDays(3) }] }], {}, 'OUT_OF_RANGE', ['lines', '0', 'schedules', '0', 'quantity']],
    ['no delivery', [{ lineNumber: 1, schedules: [] }], {}, 'REQUIRED', ['lines', '0', 'schedules']],
    ['a negative price', [{ lineNumber: 1, unitPrice: '-1' }], {}, 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
    ['a new line of nothing', [{ schedules: [{ quantity: '1', requestedOn: inDays(3) }] }], {}, 'REQUIRED', ['lines', '0', 'itemId']],
    ['nothing left', [{ lineNumber: 1, remove: true }, { lineNumber: 2, remove: true }], {}, 'INVALID', ['lines']],
    ['a place without a city', [], { deliveryAddress: { lines: ['x'], city: ' ', countryCode: 'NL' } }, 'REQUIRED', ['deliveryAddress', 'city']],
  ])('with %s is refused at its field', async (_what, lines, input, code, field) => {
    const { id } = await confirmedBy(server(), 'alpine');
    expect(await change(id, lines, input)).toEqual({ purchaseOrder: null, userErrors: [{ code, field }] });
  });

  test('is for an order that is out', async () => {
    const { id } = await draftTo(server(), 'alpine');
    expect(await change(id, [later])).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    const { id: held } = await sentTo(server(), 'alpine');
    await stepWith(buyer, 'purchaseOrderHold', { id: held });
    expect(await change(held, [later])).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('goes when the order is closed', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    expect(await changeStep(buyer, 'purchaseOrderClose', { id })).toMatchObject({ purchaseOrder: { status: 'CLOSED', openChange: null, acknowledgement: 'ACCEPTED', changes: { nodes: [{ status: 'WITHDRAWN' }] } } });
  });

  test('of another supplier’s order is not there', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    expect(await changeStep(borealis, 'purchaseOrderChangeRefuse', { id, reason: 'No' })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    expect(await changeStep(borealis, 'purchaseOrderCancellationRespond', { id, accept: true })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
  });
});

describe('an answer to a change', () => {
  const counter = (day: number) => ({ lineNumber: 1, schedules: [{ quantity: '100', confirmedOn: inDays(day) }] });

  test('inside the tolerance brings it into force with what differs', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, lines: [counter(41)] })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', openChange: null, lines: [{ schedules: [{ requestedOn: inDays(40), confirmedOn: inDays(41) }] }, {}], changes: { nodes: [{ status: 'ACCEPTED' }] } },
    });
  });

  test('outside the tolerance changes nothing until the buyer takes it over', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    const { purchaseOrder } = await changeStep(alpine, 'purchaseOrderRespond', { id, lines: [counter(50)] });
    expect(purchaseOrder).toMatchObject({ acknowledgement: 'CHANGES_PROPOSED', openChange: 'CHANGE', versionNumber: 1, lines: [{ acknowledgement: 'ACCEPTED', schedules: [{ requestedOn: inDays(30), confirmedOn: inDays(30) }] }, {}] });
    expect(await changeStep(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        acknowledgement: 'ACCEPTED', openChange: null, versionNumber: 2,
        lines: [{ schedules: [{ requestedOn: inDays(40), confirmedOn: inDays(50) }] }, { schedules: [{ confirmedOn: inDays(30) }, {}] }],
        changes: { nodes: [{ status: 'ACCEPTED' }] },
      },
    });
  });

  test('that is refused leaves the change open, and the agreed order as it was', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const before = await orderFor(alpine, id);
    await change(id, [later]);
    await changeStep(alpine, 'purchaseOrderRespond', { id, lines: [counter(50)] });
    expect(await changeStep(buyer, 'purchaseOrderRefuseProposal', { id, reason: 'Too late' })).toMatchObject({ purchaseOrder: { acknowledgement: 'AWAITING', openChange: 'CHANGE', lines: [{ acknowledgement: 'ACCEPTED' }, {}] } });
    await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: 'Then not' });
    expect((await orderFor(alpine, id)).lines).toEqual(before.lines);
  });
});

describe('a proposal of the supplier', () => {
  const propose = (id: string, day = 50) => changeStep(alpine, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, schedules: [{ quantity: '100', confirmedOn: inDays(day) }] }] });

  test('is countered with a change, which they answer in turn', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await propose(id);
    const { purchaseOrder } = await change(id, [later]);
    expect(purchaseOrder).toMatchObject({ acknowledgement: 'AWAITING', openChange: 'CHANGE', responses: [{ status: 'COUNTERED', decisionNote: 'Plans have changed' }] });
    await propose(id, 45);
    expect(await change(id, [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(43) }] }])).toMatchObject({
      purchaseOrder: { responses: [{ status: 'COUNTERED' }, { status: 'REFUSED' }], changes: { nodes: [{ status: 'OPEN' }, { status: 'SUPERSEDED' }] } },
    });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', lines: [{ schedules: [{ confirmedOn: inDays(43) }] }, {}], responses: [{}, {}, { status: 'AUTO_ACCEPTED' }] },
    });
  });

  test('that was countered waits for another answer when the counter-proposal is refused', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await propose(id);
    await change(id, [later]);
    expect(await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: 'No' })).toMatchObject({
      purchaseOrder: { acknowledgement: 'AWAITING', lines: [{ acknowledgement: 'AWAITING' }, { acknowledgement: 'ACCEPTED' }], availableActions: ['MARK_RECEIVED', 'RESPOND'] },
    });
  });
});
