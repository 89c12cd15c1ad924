import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { invoiceStep, nextInvoiceNumber, submitted } from '../support/invoicing.js';
import { changedOrder, changeStep } from '../support/purchase-order-changes.js';
import { draftTo, inDays, sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let approver: Client;
let admin: Client;
let warehouse: Client;
let alpine: Client;

beforeAll(async () => {
  [buyer, approver, admin, warehouse, alpine] = (await Promise.all(
    ['buyer@counterpart.example', 'approver@counterpart.example', 'admin@counterpart.example', 'warehouse@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client, Client];
});

const change = (id: string, lines: object[], more: object = {}) => changeStep(buyer, 'purchaseOrderChange', { id, reason: 'Plans have changed', lines, ...more });
const later = { lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(40) }] };
const more = { lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '120', requestedOn: inDays(30) }] };

describe('what was received or is on its way', () => {
  async function halfway() {
    const order = await confirmedBy(server(), 'alpine');
    const line = { orderLineId: order.lines[0].id };
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ ...line, receivedQuantity: '30' }] });
    const { shipment } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(3), lines: [{ ...line, quantity: '20' }] });
    await shipmentStep(alpine, 'shipmentShip', { id: shipment.id });
    return { id: order.id, shipment };
  }
  const ofFirst = (quantity: string) => ({ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity, requestedOn: inDays(30) }] });

  test('cannot be taken away by a change', async () => {
    const { id } = await halfway();
    expect(await change(id, [ofFirst('49.9999')])).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'schedules'] }] });
    expect(await change(id, [{ lineNumber: 1, remove: true }])).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'remove'] }] });
    expect(await change(id, [{ lineNumber: 1, schedules: [{ quantity: '100', requestedOn: inDays(30) }] }])).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'schedules'] }] });
    expect(await change(id, [ofFirst('50')])).toMatchObject({ userErrors: [] });
  });

  test('cannot be taken away by an answer', async () => {
    const { id } = await halfway();
    const answer = (line: object) => changeStep(alpine, 'purchaseOrderRespond', { id, lines: [line] });
    expect(await answer({ lineNumber: 1, schedules: [{ quantity: '49', confirmedOn: inDays(30) }] })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'schedules'] }] });
    expect(await answer({ lineNumber: 1, reject: true, reason: 'Sold out' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'reject'] }] });
    expect(await answer({ lineNumber: 1, schedules: [{ quantity: '50', confirmedOn: inDays(30) }] })).toMatchObject({ userErrors: [] });
  });

  test('counts when the change is answered, too', async () => {
    const { id } = await halfway();
    await change(id, [ofFirst('60')]);
    const { lines } = await orderWithLines(id);
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '45' }] });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['id'] }] });
    expect(await changedOrder(alpine, id)).toMatchObject({ openChange: 'CHANGE', lines: [{ quantity: '100' }, {}] });
  });

  test('counts once it is invoiced, and no longer when that is withdrawn', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const { invoice } = await invoiceStep(alpine, 'invoiceCreateFromOrder', { orderId: order.id, number: nextInvoiceNumber() });
    expect(await change(order.id, [ofFirst('99')])).toMatchObject({ userErrors: [] });
    await submitted(server(), alpine, invoice.id);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id: order.id, acceptAll: true })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['id'] }] });
    await invoiceStep(alpine, 'invoiceCancel', { id: invoice.id });
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id: order.id, acceptAll: true })).toMatchObject({ userErrors: [] });
  });

  test('decides the receipt again when the ordered quantity changes', async () => {
    const order = await confirmedBy(server(), 'alpine');
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: order.lines[0].id, receivedQuantity: '80' }, { orderLineId: order.lines[1].id, receivedQuantity: '20' }] });
    expect(await changedOrder(buyer, order.id)).toMatchObject({ receipt: 'PARTIAL' });
    await change(order.id, [ofFirst('80')]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id: order.id, acceptAll: true })).toMatchObject({ purchaseOrder: { receipt: 'FULL' } });
    await change(order.id, [ofFirst('90')]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id: order.id, acceptAll: true })).toMatchObject({ purchaseOrder: { receipt: 'PARTIAL' } });
  });

  const orderWithLines = async (id: string) => (await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { lines { id } } }', { id })).purchaseOrder;
});

describe('a change above the tolerance', () => {
  /** An approved order of one line over 20,000, sent and confirmed. */
  async function large() {
    const { nodes } = (await buyer.ask('{ items(first: 1) { nodes { id } } }')).items;
    const { id } = await draftTo(server(), 'alpine', { lines: [{ itemId: nodes[0].id, unitPrice: '200', schedules: [{ quantity: '100', requestedOn: inDays(30) }] }] });
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    await stepWith(approver, 'purchaseOrderApprove', { id });
    await stepWith(buyer, 'purchaseOrderSend', { id });
    await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
    return id;
  }
  const ofQuantity = (quantity: string) => [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity, requestedOn: inDays(30) }] }];

  test('is approved before the supplier sees it', async () => {
    const id = await large();
    expect(await change(id, ofQuantity('106'))).toMatchObject({ purchaseOrder: { acknowledgement: 'ACCEPTED', openChange: null, changes: { nodes: [{ status: 'PENDING_APPROVAL' }] } } });
    expect((await changedOrder(alpine, id)).changes.nodes).toEqual([]);
    expect((await changedOrder(approver, id)).changes.nodes[0].availableActions).toEqual(['APPROVE', 'REFUSE_APPROVAL']);
    expect(await changeStep(approver, 'purchaseOrderChangeApprove', { id })).toMatchObject({ userErrors: [], purchaseOrder: { acknowledgement: 'AWAITING', openChange: 'CHANGE' } });
    expect((await changedOrder(alpine, id)).changes.nodes).toMatchObject([{ status: 'OPEN' }]);
    expect(await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({ purchaseOrder: { total: { amount: '21200' } } });
    expect(await changeStep(approver, 'purchaseOrderChangeApprove', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('is measured against what was approved last, so that small changes do not add up', async () => {
    const id = await large();
    expect(await change(id, ofQuantity('105'))).toMatchObject({ purchaseOrder: { openChange: 'CHANGE' } });
    await changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
    expect(await change(id, ofQuantity('106'))).toMatchObject({ purchaseOrder: { openChange: null, changes: { nodes: [{ status: 'PENDING_APPROVAL' }, {}] } } });
  });

  test('is not approved by who asked for it, and never seen when it is not approved', async () => {
    const id = await large();
    await changeStep(admin, 'purchaseOrderChange', { id, reason: 'More', lines: ofQuantity('150') });
    expect(await changeStep(admin, 'purchaseOrderChangeApprove', { id })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
    expect(await changeStep(approver, 'purchaseOrderChangeRefuseApproval', { id, reason: 'No budget' })).toMatchObject({ purchaseOrder: { changes: { nodes: [{ status: 'DISAPPROVED', decisionNote: 'No budget' }] } } });
    expect((await changedOrder(alpine, id)).changes.nodes).toEqual([]);
    expect(await changeStep(approver, 'purchaseOrderChangeRefuseApproval', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('that the supplier proposes is taken over by an approver, who is not its buyer', async () => {
    const id = await large();
    await changeStep(alpine, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, unitPrice: '220' }] });
    expect(await changeStep(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }] });
    expect(await changedOrder(buyer, id)).toMatchObject({ acknowledgement: 'CHANGES_PROPOSED', total: { amount: '20000' } });
    expect(await changeStep(approver, 'purchaseOrderAcceptProposal', { id })).toMatchObject({ userErrors: [], purchaseOrder: { total: { amount: '22000' } } });
  });
});

describe('at once', () => {
  test('an answer and a change of the same order from the same view do not both win', async () => {
    const { id, lockVersion } = await sentTo(server(), 'alpine');
    const [answered, changed] = await Promise.all([
      changeStep(alpine, 'purchaseOrderRespond', { id, lockVersion, acceptAll: true }),
      change(id, [later], { lockVersion }),
    ]);
    expect([answered, changed].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('two changes leave one open', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await Promise.all([change(id, [later]), change(id, [more]), change(id, [later])]);
    const { changes } = await changedOrder(buyer, id);
    expect(changes.nodes.map(({ status }: { status: string }) => status)).toEqual(['OPEN', 'SUPERSEDED', 'SUPERSEDED']);
  });

  test('an answer and a withdrawal end in one of the two', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await change(id, [later]);
    await Promise.all([changeStep(alpine, 'purchaseOrderRespond', { id, acceptAll: true }), changeStep(buyer, 'purchaseOrderChangeWithdraw', { id })]);
    const { changes, versionNumber, openChange } = await changedOrder(buyer, id);
    expect([{ status: 'ACCEPTED', versionNumber: 2 }, { status: 'WITHDRAWN', versionNumber: 1 }]).toContainEqual({ status: changes.nodes[0].status, versionNumber });
    expect(openChange).toBeNull();
  });
});
