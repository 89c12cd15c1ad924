import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { inDays } from '../support/purchase-orders.js';
import { CUSTOMER_RETURN, deliveredOrder, requestReturn, returnableItem, returnStep, takeStep } from '../support/returns.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let agent: Client;
let item: string;

beforeAll(async () => {
  [cedar, dune, agent] = (await Promise.all(['customer@cedar.example', 'customer@dune.example', 'agent@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
  item = await returnableItem(server());
});

const step = (mutation: string, input: object) => takeStep(server(), mutation, input);
const requested = async () => (await requestReturn(cedar, (await deliveredOrder(server(), [{ itemId: item }])).id)).customerReturn;

const all: Record<string, object> = {
  customerReturnApprove: {},
  customerReturnDeny: { reason: 'Used too long' },
  customerReturnCancel: {},
  customerReturnShip: { carrier: 'Northline', trackingNumber: 'NL1' },
  customerReturnReceive: { lines: [{ lineNumber: 1, receivedQuantity: '2', condition: 'INTACT' }] },
  customerReturnGrade: { lines: [{ lineNumber: 1, grade: 'C', outcome: 'SCRAP', note: 'Worn out' }] },
  customerReturnDiagnose: { lineNumber: 1, diagnosis: 'Seal' },
  customerReturnReplace: {},
  customerReturnProposeRefund: {},
  customerReturnClose: {},
};

const received = ['customerReturnApprove', 'customerReturnReceive'];
const wayTo: Record<string, string[]> = {
  REQUESTED: [],
  APPROVED: ['customerReturnApprove'],
  DENIED: ['customerReturnDeny'],
  CANCELLED: ['customerReturnCancel'],
  IN_TRANSIT: ['customerReturnApprove', 'customerReturnShip'],
  RECEIVED: received,
  GRADED: [...received, 'customerReturnGrade'],
  CLOSED: [...received, 'customerReturnGrade', 'customerReturnClose'],
};

/** Where each step leads from each state; what is not here is refused. */
const leads: Record<string, Record<string, string>> = {
  REQUESTED: { customerReturnApprove: 'APPROVED', customerReturnDeny: 'DENIED', customerReturnCancel: 'CANCELLED' },
  APPROVED: { customerReturnCancel: 'CANCELLED', customerReturnShip: 'IN_TRANSIT', customerReturnReceive: 'RECEIVED' },
  DENIED: {},
  CANCELLED: {},
  IN_TRANSIT: { customerReturnReceive: 'RECEIVED' },
  RECEIVED: { customerReturnGrade: 'GRADED' },
  GRADED: { customerReturnClose: 'CLOSED' },
  CLOSED: {},
};

/** Steps that a graded return allows when one of its lines asks for it; here none does. */
const forOtherOutcomes = ['customerReturnDiagnose', 'customerReturnReplace', 'customerReturnProposeRefund'];

describe.each(Object.keys(leads))('from %s', (status) => {
  test('each step goes where the table says, or is refused', async () => {
    const refused = Object.keys(all).filter((mutation) => !(mutation in leads[status]!) && !(status === 'GRADED' && forOtherOutcomes.includes(mutation)));
    const { id } = await requested();
    for (const mutation of wayTo[status]!) expect(await step(mutation, { id, ...all[mutation] })).toMatchObject({ userErrors: [] });
    for (const mutation of refused) {
      expect([mutation, await step(mutation, { id, ...all[mutation] })]).toEqual([mutation, { customerReturn: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] }]);
    }
    for (const [index, [mutation, next]] of Object.entries(leads[status]!).entries()) {
      const other = index ? (await requested()).id : id;
      if (index) for (const before of wayTo[status]!) await step(before, { id: other, ...all[before] });
      expect(await step(mutation, { id: other, ...all[mutation] })).toMatchObject({ userErrors: [], customerReturn: { status: next } });
    }
  });
});

describe('a request', () => {
  test('opens a ticket, shows its photos to staff, and is nobody else’s', async () => {
    const order = await deliveredOrder(server(), [{ itemId: item }]);
    const photo = (await upload(server().url, cedar, 'leak.png', 'image/png', png)).body['id'];
    const { customerReturn } = await requestReturn(cedar, order.id, [{ attachmentIds: [photo] }]);
    expect(customerReturn).toMatchObject({
      number: expect.stringMatching(/^R-\d{4}-\d{6}$/), status: 'REQUESTED', availableActions: ['CANCEL'], waitingForMe: false, salesOrder: { id: order.id },
      ticket: { type: 'RETURN', subject: expect.stringContaining(order.number) }, lines: [{ quantity: '2', inWarranty: false, warrantyUntil: null, attachments: [{ fileName: 'leak.png' }] }],
      timeline: [{ kind: 'REQUESTED' }],
    });
    const { url } = customerReturn.lines[0].attachments[0];
    expect([(await download(server().url, agent, url)).status, (await download(server().url, dune, url)).status]).toEqual([200, 404]);
    expect(await dune.send('query ($id: ID!) { customerReturn(id: $id) { id } }', { id: customerReturn.id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await returnStep(dune, 'customerReturnCancel', { id: customerReturn.id })).toEqual({ customerReturn: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    expect(await requestReturn(dune, order.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['salesOrderId'] }] });
  });

  test('joins the ticket that it names', async () => {
    const first = await requested();
    const order = await deliveredOrder(server(), [{ itemId: item }]);
    const { customerReturn } = await requestReturn(cedar, order.id, [{}], { ticketId: first.ticket.id });
    expect(customerReturn.ticket.id).toBe(first.ticket.id);
    expect(await requestReturn(cedar, order.id, [{}], { ticketId: first.ticket.id.replace(/.{5}$/, '00000') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['ticketId'] }] });
  });

  test('is never for more than was delivered and is not on its way back', async () => {
    const { id } = await deliveredOrder(server(), [{ itemId: item }]);
    const left = async () => (await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { lines { returnableQuantity } } }', { id })).salesOrder.lines[0].returnableQuantity;
    expect(await left()).toBe('10');
    const first = (await requestReturn(cedar, id, [{ quantity: '7' }])).customerReturn;
    expect(await left()).toBe('3');
    expect(await requestReturn(cedar, id, [{ quantity: '4' }])).toEqual({ customerReturn: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'quantity'] }] });
    await step('customerReturnApprove', { id: first.id });
    await step('customerReturnReceive', { id: first.id, lines: [{ lineNumber: 1, receivedQuantity: '5', condition: 'INTACT' }] });
    expect(await left()).toBe('5');
    const second = (await requestReturn(cedar, id, [{ quantity: '5' }])).customerReturn;
    expect(await left()).toBe('0');
    await step('customerReturnDeny', { id: second.id, reason: 'No' });
    expect(await left()).toBe('5');
  });

  test('takes its turn: of many at once only as many pass as were delivered', async () => {
    const { id } = await deliveredOrder(server(), [{ itemId: item }]);
    const given = await Promise.all(Array.from({ length: 8 }, () => requestReturn(cedar, id, [{ quantity: '3' }])));
    expect(given.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
  });

  test.each<[string, object, string, string[]]>([
    ['nothing', { quantity: '0' }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['no word', { description: ' ' }, 'REQUIRED', ['lines', '0', 'description']],
    ['a line that is not there', { orderLineNumber: 9 }, 'NOT_FOUND', ['lines', '0', 'orderLineNumber']],
    ['serial numbers of what has none', { serials: ['1', '2'] }, 'INVALID', ['lines', '0', 'serials']],
  ])('of %s is refused', async (_what, wrong, code, field) => {
    const { id } = await deliveredOrder(server(), [{ itemId: item }]);
    expect(await requestReturn(cedar, id, [wrong])).toEqual({ customerReturn: null, userErrors: [{ code, field }] });
  });

  test('of no line, or of one twice, is refused', async () => {
    const { id } = await deliveredOrder(server(), [{ itemId: item }]);
    expect(await requestReturn(cedar, id, [])).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines'] }] });
    expect(await requestReturn(cedar, id, [{}, {}])).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['lines', '1', 'orderLineNumber'] }] });
  });

  test('of pieces with serial numbers names each, and none that is on its way back', async () => {
    const serial = await returnableItem(server(), { tracking: 'SERIAL' });
    const { id } = await deliveredOrder(server(), [{ itemId: serial }]);
    expect(await requestReturn(cedar, id, [{ serials: ['A1'] }])).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '0', 'serials'] }] });
    expect(await requestReturn(cedar, id, [{ serials: ['A1', 'A1'] }])).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '0', 'serials'] }] });
    expect(await requestReturn(cedar, id, [{ serials: ['A1', 'A2'] }])).toMatchObject({ userErrors: [], customerReturn: { lines: [{ serials: ['A1', 'A2'] }] } });
    expect(await requestReturn(cedar, id, [{ serials: ['A3', 'A2'] }])).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['lines', '0', 'serials', '1'] }] });
  });

  test('of pieces whose serial numbers were noted when they left is of these only', async () => {
    const serial = await returnableItem(server(), { tracking: 'SERIAL', warrantyMonths: 6 });
    const { id } = await deliveredOrder(server(), [{ itemId: serial, quantity: '2' }], { shipped: [{ lineNumber: 1, quantity: '2', serials: ['B1', 'B2'] }] });
    expect(await requestReturn(cedar, id, [{ serials: ['B1', 'B9'] }])).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['lines', '0', 'serials', '1'] }] });
    expect(await requestReturn(cedar, id, [{ serials: ['B1', 'B2'] }])).toMatchObject({ userErrors: [], customerReturn: { lines: [{ inWarranty: true, deliveredOn: inDays(0) }] } });
  });

  test.each([[24, -400, true], [12, -400, false]])('of an item with %i months of warranty that was delivered %i days ago: under warranty %s', async (warrantyMonths, days, inWarranty) => {
    const order = await deliveredOrder(server(), [{ itemId: await returnableItem(server(), { warrantyMonths }) }], { orderedOn: inDays(days), shippedOn: inDays(days), deliveredOn: inDays(days) });
    const { lines } = (await requestReturn(cedar, order.id)).customerReturn;
    expect(lines).toMatchObject([{ inWarranty, deliveredOn: inDays(days), warrantyUntil: expect.any(String) }]);
  });
});

test.each([
  ['2026-03-15', 24, '2028-03-15'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-05-10', null, null],
])('a warranty from %s of %p months lasts until %p', async (deliveredOn, months, until) => {
  const answer = await server().database.system('test').execute('select warranty_until(?::date, ?::int)::text as until', [deliveredOn, months]);
  expect(answer).toEqual([{ until }]);
});

test('a return waits for the customer or for the company, as the lists and counts say', async () => {
  const { id } = await requested();
  const waiting = async (client: Client) =>
    (await client.ask('{ customerReturns(first: 100, filter: { waitingForMe: true }) { nodes { id } } }')).customerReturns.nodes.map((node: { id: string }) => node.id);
  const count = async () => (await cedar.ask('{ customerToDo { returnsWaiting } }')).customerToDo.returnsWaiting;
  const before = await count();
  expect([(await waiting(cedar)).includes(id), (await waiting(agent)).includes(id)]).toEqual([false, true]);
  await step('customerReturnApprove', { id });
  expect([(await waiting(cedar)).includes(id), (await waiting(agent)).includes(id), await count()]).toEqual([true, false, before + 1]);
  expect((await cedar.ask(`query ($id: ID!) { customerReturn(id: $id) { ${CUSTOMER_RETURN} } }`, { id })).customerReturn).toMatchObject({ waitingForMe: true, availableActions: ['CANCEL', 'SHIP'] });
});

test('what is given wrongly is refused beside its field', async () => {
  const { id } = await requested();
  const refusal = async (mutation: string, input: object) => (await step(mutation, { id, ...input })).userErrors;
  expect(await refusal('customerReturnDeny', { reason: '' })).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
  expect(await refusal('customerReturnApprove', { lockVersion: 99 })).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  await step('customerReturnApprove', { id, note: 'Pack it well' });
  expect(await refusal('customerReturnShip', { shippedOn: inDays(5) })).toEqual([{ code: 'OUT_OF_RANGE', field: ['shippedOn'] }]);
  const line = (more: object) => ({ lines: [{ lineNumber: 1, receivedQuantity: '2', condition: 'INTACT', ...more }] });
  expect(await refusal('customerReturnReceive', line({ receivedQuantity: '3' }))).toEqual([{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'receivedQuantity'] }]);
  expect(await refusal('customerReturnReceive', line({ condition: null }))).toEqual([{ code: 'REQUIRED', field: ['lines', '0', 'condition'] }]);
  expect(await refusal('customerReturnReceive', line({ receivedQuantity: '0' }))).toEqual([{ code: 'REQUIRED', field: ['lines'] }]);
  expect(await refusal('customerReturnReceive', { lines: [] })).toEqual([{ code: 'REQUIRED', field: ['lines'] }]);
  await step('customerReturnReceive', { id, ...line({}) });
  expect(await refusal('customerReturnGrade', { lines: [{ lineNumber: 1, grade: 'A', outcome: 'REFUND', note: '' }] })).toEqual([{ code: 'REQUIRED', field: ['lines', '0', 'note'] }]);
  expect(await refusal('customerReturnGrade', { lines: [] })).toEqual([{ code: 'REQUIRED', field: ['lines'] }]);
});

test('a supplier has no returns', async () => {
  const alpine = await server().as('supplier@alpine.example');
  expect(await alpine.send('{ customerReturns(first: 1) { nodes { id } } }')).toMatchObject({ errors: expect.any(Array) });
});
