import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { draftTo, inDays, orderFor, stepWith, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let approver: Client;
let admin: Client;
let alpine: Client;
let itemId: string;

beforeAll(async () => {
  [buyer, approver, admin, alpine] = await Promise.all(
    ['buyer@counterpart.example', 'approver@counterpart.example', 'admin@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)),
  ) as [Client, Client, Client, Client];
  itemId = (await buyer.ask('{ items(first: 1) { nodes { id } } }')).items.nodes[0].id;
});

const lineOf = (quantity: string, unitPrice: string | null, requestedOn = inDays(20)) => ({ itemId, unitPrice, schedules: [{ quantity, requestedOn }] });

/** A draft whose total is exactly so much. */
const draftWorth = (amount: string) => draftTo(server(), 'alpine', { lines: [lineOf('1', amount)] });

describe('a draft', () => {
  test('adds up its lines and deliveries', async () => {
    const order = await draftTo(server(), 'alpine');
    expect(order).toMatchObject({
      number: expect.stringMatching(/^PO-\d{4}-\d{6}$/),
      status: 'DRAFT',
      acknowledgement: 'AWAITING',
      versionNumber: 0,
      requestedOn: inDays(30),
      confirmedOn: null,
      total: { amount: '450', currencyCode: 'EUR' },
      availableActions: ['UPDATE', 'SUBMIT', 'CANCEL'],
      lines: [
        { lineNumber: 1, quantity: '100', total: { amount: '250' } },
        { lineNumber: 2, quantity: '20', total: { amount: '200' }, schedules: [{ scheduleNumber: 1 }, { scheduleNumber: 2 }] },
      ],
      versions: [],
      responses: [],
    });
  });

  test('is changed as a whole or in part, until it is handed in', async () => {
    const { id } = await draftTo(server(), 'alpine', { note: 'First' });
    const changed = await stepWith(buyer, 'purchaseOrderUpdate', { id, lines: [lineOf('3', '4.5')] });
    expect(changed).toMatchObject({ userErrors: [], purchaseOrder: { total: { amount: '13.5' }, lines: [{ lineNumber: 1, quantity: '3' }] } });
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    expect(await stepWith(buyer, 'purchaseOrderUpdate', { id, note: 'Later' })).toEqual({
      purchaseOrder: null,
      userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }],
    });
  });

  test('that was changed in its lines alone has moved on for everybody else', async () => {
    const { id, lockVersion } = await draftWorth('5');
    await stepWith(buyer, 'purchaseOrderUpdate', { id, lines: [lineOf('1', '5', inDays(25))] });
    expect(await stepWith(buyer, 'purchaseOrderSubmit', { id, lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
  });

  test.each([
    ['no line', { lines: [] }, 'REQUIRED', ['lines']],
    ['a day that is over', { lines: [['1', '1', inDays(-1)]] }, 'OUT_OF_RANGE', ['lines', '0', 'schedules', '0', 'requestedOn']],
    ['a quantity of nothing', { lines: [['1', '1'], ['0', '1']] }, 'OUT_OF_RANGE', ['lines', '1', 'schedules', '0', 'quantity']],
    ['a negative price', { lines: [['1', '-1']] }, 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
  ])('with %s is refused at its field, and nothing is kept', async (_what, { lines }, code, field) => {
    const number = async () => (await buyer.ask('{ purchaseOrders(first: 1) { totalCount } }')).purchaseOrders.totalCount;
    const before = await number();
    const input = { supplierId: await supplierIdOf(server(), 'alpine'), lines: lines.map(([quantity, price, day]) => lineOf(quantity!, price!, day)) };
    expect(await stepWith(buyer, 'purchaseOrderCreate', input)).toEqual({ purchaseOrder: null, userErrors: [{ code, field }] });
    expect(await number()).toBe(before);
  });

  test('of more than can be counted is refused as input, not as a fault of ours', async () => {
    const supplierId = await supplierIdOf(server(), 'alpine');
    const document = 'mutation ($input: PurchaseOrderCreateInput!) { purchaseOrderCreate(input: $input) { purchaseOrder { id } userErrors { code } } }';
    for (const input of [
      { supplierId, lines: [lineOf('999999999999999', '999999999999999')] },
      { supplierId, note: 'a\u0000b', lines: [lineOf('1', '1')] },
    ]) {
      const { data, errors } = await buyer.send(document, { input });
      expect([data?.purchaseOrderCreate?.userErrors[0]?.code, errors?.[0]?.extensions?.code]).toContainEqual(expect.stringMatching(/^(BAD_USER_INPUT|OUT_OF_RANGE|INVALID)$/));
    }
  });

  test('for a supplier who may get no orders, or does not exist, is refused', async () => {
    const [blocked] = (await buyer.ask('{ suppliers(first: 1, filter: { status: [SUSPENDED, BLOCKED, INACTIVE, DRAFT] }) { nodes { id } } }')).suppliers.nodes;
    const refusal = async (supplierId: string) => (await stepWith(buyer, 'purchaseOrderCreate', { supplierId, lines: [lineOf('1', '1')] })).userErrors;
    expect(await refusal(blocked.id)).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: ['supplierId'] }]);
    expect(await refusal(toPublicId('sup', newId()))).toEqual([{ code: 'NOT_FOUND', field: ['supplierId'] }]);
  });
});

describe('handing a draft in', () => {
  test.each([
    ['9999.9999', 'APPROVED'],
    ['10000', 'PENDING_APPROVAL'],
  ])('worth %s of 10,000 makes it %s', async (amount, status) => {
    const { id } = await draftWorth(amount);
    expect(await stepWith(buyer, 'purchaseOrderSubmit', { id })).toMatchObject({ userErrors: [], purchaseOrder: { status } });
  });
});

describe('approving', () => {
  async function pending(by: Client = buyer) {
    const { id } = await draftWorth('20000');
    return (await stepWith(by, 'purchaseOrderSubmit', { id })).purchaseOrder;
  }

  test('is for another person, and then the order can be sent', async () => {
    const { id } = await pending();
    expect(await stepWith(buyer, 'purchaseOrderSend', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await stepWith(approver, 'purchaseOrderApprove', { id })).toMatchObject({ userErrors: [], purchaseOrder: { status: 'APPROVED' } });
    expect(await stepWith(buyer, 'purchaseOrderSend', { id })).toMatchObject({ userErrors: [], purchaseOrder: { status: 'SENT' } });
  });

  test('is refused to who handed it in, whoever wrote it', async () => {
    const { id } = await pending(admin);
    expect(await stepWith(admin, 'purchaseOrderApprove', { id })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
  });

  test('is refused to who wrote it, whoever handed it in', async () => {
    const input = { supplierId: await supplierIdOf(server(), 'alpine'), lines: [lineOf('1', '20000')] };
    const { purchaseOrder: { id } } = await stepWith(admin, 'purchaseOrderCreate', input);
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    expect(await stepWith(admin, 'purchaseOrderApprove', { id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect(await stepWith(approver, 'purchaseOrderApprove', { id })).toMatchObject({ userErrors: [] });
  });

  test('is refused to who changed it since, even though others wrote it and handed it in', async () => {
    const { id } = await draftWorth('20000');
    await stepWith(admin, 'purchaseOrderUpdate', { id, lines: [lineOf('2', '20000')] });
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    expect(await stepWith(admin, 'purchaseOrderApprove', { id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
  });

  test('is not for buyers', async () => {
    const { id } = await pending();
    const answer = await buyer.send('mutation ($id: ID!) { purchaseOrderApprove(input: { id: $id }) { userErrors { code } } }', { id });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await orderFor(buyer, id)).status).toBe('PENDING_APPROVAL');
  });

  test('refused sends it back as a draft', async () => {
    const { id } = await pending();
    expect(await stepWith(approver, 'purchaseOrderRefuseApproval', { id })).toMatchObject({ purchaseOrder: { status: 'DRAFT' } });
    expect(await stepWith(buyer, 'purchaseOrderSubmit', { id })).toMatchObject({ purchaseOrder: { status: 'PENDING_APPROVAL' } });
  });
});

describe('stopping', () => {
  test('lets an order go back to where it was', async () => {
    const { id } = await draftWorth('5');
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    expect(await stepWith(buyer, 'purchaseOrderHold', { id })).toMatchObject({ purchaseOrder: { status: 'ON_HOLD' } });
    expect(await stepWith(buyer, 'purchaseOrderRelease', { id })).toMatchObject({ purchaseOrder: { status: 'APPROVED' } });
    await stepWith(buyer, 'purchaseOrderSend', { id });
    await stepWith(buyer, 'purchaseOrderHold', { id });
    expect(await stepWith(buyer, 'purchaseOrderRelease', { id })).toMatchObject({ purchaseOrder: { status: 'SENT' } });
  });

  test('for good leaves nothing to do, and an order that was called off unsent stays unseen', async () => {
    const { id } = await draftWorth('5');
    expect(await stepWith(buyer, 'purchaseOrderCancel', { id })).toMatchObject({ purchaseOrder: { status: 'CANCELLED', availableActions: [] } });
    expect(await stepWith(buyer, 'purchaseOrderSubmit', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect((await alpine.send('query ($id: ID!) { purchaseOrder(id: $id) { id } }', { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('every step', () => {
  test('is on record with who took it and what they asked for', async () => {
    const { id } = await draftWorth('20000');
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    await stepWith(approver, 'purchaseOrderApprove', { id });
    await stepWith(buyer, 'purchaseOrderSend', { id });
    await stepWith(alpine, 'purchaseOrderMarkReceived', { id });
    const entries = await server().database.system('test').execute(
      `select action, email, operation, after ->> 'status' as status, after ->> 'acknowledgement' as acknowledgement, request_id is not null as traced
         from audit_entry left join account on account.id = account_id where record_id = ? order by occurred_at, audit_entry.id`,
      [toUuid('po', id)],
    );
    const entry = (action: string, email: string, changes: object) => ({
      action, email, operation: 'UPDATE', status: null, acknowledgement: null, traced: true, ...changes,
    });
    const [written, ...steps] = entries.filter(({ status, acknowledgement }: any) => status || acknowledgement);
    expect(written).toMatchObject({ action: 'purchaseOrderCreate', email: 'buyer@counterpart.example', operation: 'INSERT', status: 'DRAFT' });
    expect(steps).toEqual([
      entry('purchaseOrderSubmit', 'buyer@counterpart.example', { status: 'PENDING_APPROVAL' }),
      entry('purchaseOrderApprove', 'approver@counterpart.example', { status: 'APPROVED' }),
      entry('purchaseOrderSend', 'buyer@counterpart.example', { status: 'SENT' }),
      entry('purchaseOrderMarkReceived', 'supplier@alpine.example', { acknowledgement: 'RECEIVED' }),
    ]);
  });
});
