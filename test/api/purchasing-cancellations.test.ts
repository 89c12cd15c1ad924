import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { changedOrder, changeStep } from '../support/purchase-order-changes.js';
import { inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, followGoodsToShip, receiptStep, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
followGoodsToShip(server);
let buyer: Client;
let warehouse: Client;
let alpine: Client;

beforeAll(async () => {
  [buyer, warehouse, alpine] = (await Promise.all(
    ['buyer@counterpart.example', 'warehouse@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const request = (id: string, more: object = {}) => changeStep(buyer, 'purchaseOrderCancellationRequest', { id, reason: 'No longer needed', ...more });
const respond = (id: string, accept: boolean, reason?: string) => changeStep(alpine, 'purchaseOrderCancellationRespond', { id, accept, reason });

describe('calling off an order that was sent', () => {
  test('waits for the supplier, who sees what would be left', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    expect(await stepWith(buyer, 'purchaseOrderCancel', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await request(id)).toMatchObject({ userErrors: [], purchaseOrder: { status: 'SENT', acknowledgement: 'AWAITING', openChange: 'CANCELLATION' } });
    expect(await changedOrder(alpine, id)).toMatchObject({
      availableActions: ['RESPOND_TO_CANCELLATION', 'MARK_RECEIVED'],
      total: { amount: '450' },
      changes: { nodes: [{ kind: 'CANCELLATION', status: 'OPEN', total: { amount: '0' }, lines: [{ quantity: '0' }, { quantity: '0' }] }] },
    });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await changeStep(alpine, 'purchaseOrderChangeRefuse', { id, reason: 'No' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('cancels it when the supplier agrees', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await request(id);
    expect(await respond(id, true, 'A pity')).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        status: 'CANCELLED', openChange: null, versionNumber: 2, total: { amount: '0' }, availableActions: [],
        lines: [{ acknowledgement: 'CANCELLED', quantity: '0' }, { acknowledgement: 'CANCELLED' }],
        versions: [{}, { reason: 'CANCELLATION' }],
        changes: { nodes: [{ status: 'ACCEPTED', decisionNote: 'A pity' }] },
      },
    });
    expect(await respond(id, true)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('leaves it as it was when they do not, and say why', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const before = await orderFor(alpine, id);
    await request(id);
    expect(await respond(id, false)).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await respond(id, false, 'It is made already')).toMatchObject({ purchaseOrder: { status: 'SENT', acknowledgement: 'ACCEPTED', openChange: null, changes: { nodes: [{ status: 'REFUSED' }] } } });
    expect(await orderFor(alpine, id)).toEqual({ ...before, lockVersion: expect.any(Number) });
  });

  test('needs nobody’s answer once the supplier has rejected it as a whole', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await changeStep(alpine, 'purchaseOrderRespond', { id, lines: [1, 2].map((lineNumber) => ({ lineNumber, reject: true, reason: 'Closed' })) });
    expect(await request(id)).toMatchObject({ purchaseOrder: { status: 'CANCELLED', changes: { nodes: [] } } });
  });

  test('is possible from hold only after it goes on', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await stepWith(buyer, 'purchaseOrderHold', { id });
    expect(await request(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await stepWith(buyer, 'purchaseOrderCancel', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test.each<[string, object, string, string[]]>([
    ['without a reason', { reason: ' ' }, 'REQUIRED', ['reason']],
    ['of a line that is not there', { lineNumbers: [1, 7] }, 'INVALID', ['lineNumbers', '1']],
    ['of a line twice', { lineNumbers: [1, 1] }, 'INVALID', ['lineNumbers', '1']],
    ['of nothing', { lineNumbers: [] }, 'INVALID', ['lines']],
  ])('%s is refused at its field', async (_what, input, code, field) => {
    const { id } = await confirmedBy(server(), 'alpine');
    expect(await request(id, input)).toEqual({ purchaseOrder: null, userErrors: [{ code, field }] });
  });
});

describe('calling off lines', () => {
  test('leaves the others, with the answers they had', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await request(id, { lineNumbers: [2] });
    expect(await respond(id, true)).toMatchObject({
      purchaseOrder: { status: 'SENT', acknowledgement: 'ACCEPTED', total: { amount: '250' }, confirmedOn: inDays(30), lines: [{ acknowledgement: 'ACCEPTED', quantity: '100' }, { acknowledgement: 'CANCELLED', quantity: '0' }] },
    });
    expect(await request(id, { lineNumbers: [2] })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines'] }] });
  });

  test('of an order without an answer still asks for one', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await request(id, { lineNumbers: [1] });
    expect(await respond(id, true)).toMatchObject({ purchaseOrder: { acknowledgement: 'AWAITING', lines: [{ acknowledgement: 'CANCELLED' }, { acknowledgement: 'AWAITING' }] } });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', lines: [{ acknowledgement: 'CANCELLED' }, { acknowledgement: 'ACCEPTED' }] },
    });
  });

  test('keeps what has come in and what is on its way', async () => {
    const order = await confirmedBy(server(), 'alpine');
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: order.lines[1].id, receivedQuantity: '10' }] });
    const { shipment } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(2), lines: [{ orderLineId: order.lines[1].id, quantity: '4' }] });
    await shipmentStep(alpine, 'shipmentShip', { id: shipment.id });
    await request(order.id);
    expect((await changedOrder(alpine, order.id)).changes.nodes[0].lines).toMatchObject([{ quantity: '0' }, { quantity: '14', schedules: [{ quantity: '12' }, { quantity: '2' }] }]);
    expect(await respond(order.id, true)).toMatchObject({
      purchaseOrder: { status: 'SENT', receipt: 'PARTIAL', acknowledgement: 'ACCEPTED', lines: [{ quantity: '0' }, { quantity: '14', acknowledgement: 'ACCEPTED', schedules: [{ confirmedQuantity: '12' }, { confirmedQuantity: '2' }] }] },
    });
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ shipmentLineId: shipment.lines[0].id, receivedQuantity: '4' }] });
    expect(await changedOrder(buyer, order.id)).toMatchObject({ receipt: 'FULL' });
    expect(await request(order.id)).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
  });

  test('is not agreed to once the goods have left', async () => {
    const order = await confirmedBy(server(), 'alpine');
    await request(order.id, { lineNumbers: [1] });
    const { shipment } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(2), lines: [{ orderLineId: order.lines[0].id, quantity: '40' }] });
    await shipmentStep(alpine, 'shipmentShip', { id: shipment.id });
    expect(await respond(order.id, true)).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['id'] }] });
    expect(await respond(order.id, false, '40 have left')).toMatchObject({ userErrors: [] });
    expect(await request(order.id, { lineNumbers: [1] })).toMatchObject({ purchaseOrder: { changes: { nodes: [{ lines: [{ quantity: '40' }, {}] }, {}] } } });
  });
});
