import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { downloadDocument } from '../support/documents.js';
import { inDays } from '../support/purchase-orders.js';
import { orderedLine } from '../support/quality.js';
import { receiptStep } from '../support/receiving.js';
import { deliveredOrder, requestReturn, returnableItem, returnStep, takeStep } from '../support/returns.js';
import { useServer } from '../support/server.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let quality: Client;
let pump: string;
let guaranteed: string;

beforeAll(async () => {
  [cedar, dune, quality] = (await Promise.all(['customer@cedar.example', 'customer@dune.example', 'quality@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
  pump = await returnableItem(server());
  guaranteed = await returnableItem(server(), { warrantyMonths: 24 });
});

const step = (mutation: string, input: object) => takeStep(server(), mutation, input);
const seen = async (client: Client, id: string, fields: string) => (await client.ask(`query ($id: ID!) { customerReturn(id: $id) { ${fields} } }`, { id })).customerReturn;

/** A graded return of an order; each line with what becomes of it. */
async function graded(outcomes: readonly { outcome: string; grade?: string; reason?: string; itemId?: string; quantity?: string; discountPercent?: string }[]) {
  const order = await deliveredOrder(server(), outcomes.map(({ itemId = pump, discountPercent }) => ({ itemId, discountPercent })));
  const { customerReturn } = await requestReturn(cedar, order.id, outcomes.map(({ reason = 'DEFECTIVE', quantity = '2' }, index) => ({ orderLineNumber: index + 1, reason, quantity })));
  const { id, lines } = customerReturn;
  await step('customerReturnApprove', { id });
  await step('customerReturnReceive', { id, lines: lines.map((line: any) => ({ lineNumber: line.lineNumber, receivedQuantity: line.quantity, condition: 'INTACT' })) });
  const { userErrors } = await step('customerReturnGrade', { id, lines: outcomes.map(({ outcome, grade = 'B' }, index) => ({ lineNumber: index + 1, grade, outcome, note: 'Seen' })) });
  expect(userErrors).toEqual([]);
  return { id: id as string, order };
}

const quote = { lines: [{ kind: 'LABOUR', description: 'Work', quantity: '1.5', unitCode: 'HUR', unitPrice: '68' }, { kind: 'PART', description: 'Seal', quantity: '2', unitCode: 'EA', unitPrice: '12.345' }], taxRate: '19' };
const repairSteps: Record<string, object> = {
  repairQuote: { ...quote, validUntil: inDays(10) },
  repairApproveUnderWarranty: {},
  repairAcceptQuote: {},
  repairDeclineQuote: { reason: 'Too dear' },
  repairStart: {},
  repairTest: { report: 'Runs for two hours' },
  repairSendBack: { carrier: 'Northline', trackingNumber: 'NL9' },
};
const take = (mutation: string, id: string, more: object = {}) => step(mutation, { id, ...repairSteps[mutation], ...more });

async function diagnosed(itemId = guaranteed) {
  const { id } = await graded([{ outcome: 'REPAIR', itemId }]);
  const { customerReturn } = await step('customerReturnDiagnose', { id, lineNumber: 1, diagnosis: 'The seal is worn' });
  return { id, repairId: customerReturn.lines[0].repair.id as string };
}

const wayTo: Record<string, string[]> = {
  DIAGNOSED: [],
  QUOTED: ['repairQuote'],
  APPROVED: ['repairQuote', 'repairAcceptQuote'],
  DECLINED: ['repairQuote', 'repairDeclineQuote'],
  REPAIRING: ['repairApproveUnderWarranty', 'repairStart'],
  TESTED: ['repairApproveUnderWarranty', 'repairStart', 'repairTest'],
  SENT_BACK: ['repairQuote', 'repairDeclineQuote', 'repairSendBack'],
};

/** Where each step leads from each state; what is not here is refused. */
const leads: Record<string, Record<string, string>> = {
  DIAGNOSED: { repairQuote: 'QUOTED', repairApproveUnderWarranty: 'APPROVED' },
  QUOTED: { repairQuote: 'QUOTED', repairAcceptQuote: 'APPROVED', repairDeclineQuote: 'DECLINED' },
  APPROVED: { repairStart: 'REPAIRING' },
  DECLINED: { repairSendBack: 'SENT_BACK' },
  REPAIRING: { repairTest: 'TESTED' },
  TESTED: { repairSendBack: 'SENT_BACK' },
  SENT_BACK: {},
};

describe.each(Object.keys(leads))('a repair that is %s', (status) => {
  test('goes where the table says, or nowhere', async () => {
    const { repairId } = await diagnosed();
    for (const mutation of wayTo[status]!) expect(await take(mutation, repairId)).toMatchObject({ userErrors: [] });
    for (const mutation of Object.keys(repairSteps).filter((each) => !(each in leads[status]!))) {
      expect([mutation, await take(mutation, repairId)]).toEqual([mutation, { repair: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] }]);
    }
    const ways = Object.entries(leads[status]!);
    for (const [index, [mutation, next]] of ways.entries()) {
      const other = index === ways.length - 1 ? repairId : (await diagnosed()).repairId;
      if (other !== repairId) for (const before of wayTo[status]!) await take(before, other);
      expect(await take(mutation, other)).toMatchObject({ userErrors: [], repair: { status: next } });
    }
  });
});

describe('a repair', () => {
  // 1.5 × 68 = 102; 2 × 12.345 = 24.69; together 126.69; 19 % of it is 24.0711.
  test('costs what its quote sums up to, which only its customer answers', async () => {
    const { id, repairId } = await diagnosed(pump);
    expect((await take('repairQuote', repairId)).repair).toMatchObject({ netTotal: { amount: '126.69' }, taxTotal: { amount: '24.07' }, grossTotal: { amount: '150.76', currencyCode: 'EUR' } });
    expect((await cedar.ask('{ customerToDo { returnsWaiting } }')).customerToDo.returnsWaiting).toBeGreaterThan(0);
    expect(await seen(cedar, id, 'waitingForMe lines { repair { availableActions } }')).toEqual({ waitingForMe: true, lines: [{ repair: { availableActions: ['ACCEPT', 'DECLINE'] } }] });
    expect(await returnStep(dune, 'repairAcceptQuote', { id: repairId })).toEqual({ repair: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    expect((await take('repairAcceptQuote', repairId)).repair).toMatchObject({ status: 'APPROVED', answeredByName: expect.any(String) });
    expect(await seen(cedar, id, 'waitingForMe')).toEqual({ waitingForMe: false });
  });

  test('out of warranty is never without a quote', async () => {
    const { repairId } = await diagnosed(pump);
    expect(await take('repairApproveUnderWarranty', repairId)).toEqual({ repair: null, userErrors: [{ code: 'INVALID', field: ['id'] }] });
  });

  test('is not accepted once its quote has run out, until there is another', async () => {
    const { repairId } = await diagnosed(pump);
    await take('repairQuote', repairId);
    await server().database.system('test').execute(`update repair set valid_until = ?::date where valid_until = ?::date and status = 'QUOTED'`, [inDays(-1), inDays(10)]);
    expect(await take('repairAcceptQuote', repairId)).toEqual({ repair: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['id'] }] });
    await take('repairQuote', repairId);
    expect(await take('repairAcceptQuote', repairId)).toMatchObject({ userErrors: [] });
  });

  test('is answered once, however many colleagues answer at once', async () => {
    const { repairId } = await diagnosed(pump);
    await take('repairQuote', repairId);
    const given = await Promise.all(Array.from({ length: 6 }, (_, index) => take(index % 2 ? 'repairAcceptQuote' : 'repairDeclineQuote', repairId)));
    expect(given.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test.each<[string, object, string, string[]]>([
    ['no line', { lines: [] }, 'REQUIRED', ['lines']],
    ['a price below nothing', { lines: [{ ...quote.lines[0], unitPrice: '-1' }] }, 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
    ['a day that is past', { validUntil: inDays(-1) }, 'OUT_OF_RANGE', ['validUntil']],
    ['a tax above all', { taxRate: '101' }, 'OUT_OF_RANGE', ['taxRate']],
  ])('is not quoted with %s', async (_what, wrong, code, field) => {
    const { repairId } = await diagnosed(pump);
    expect(await take('repairQuote', repairId, wrong)).toEqual({ repair: null, userErrors: [{ code, field }] });
  });

  test('that was sent back can be asked for once more', async () => {
    const { id, repairId } = await diagnosed();
    const left = async () => (await seen(cedar, id, 'lines { salesOrderLine { returnableQuantity } }')).lines[0].salesOrderLine.returnableQuantity;
    expect(await left()).toBe('8');
    for (const mutation of wayTo['SENT_BACK']!) await take(mutation, repairId);
    expect(await left()).toBe('10');
  });
});

describe('a refund', () => {
  // 2 × 19.99 less 10 % = 35.982 → 35.98, a fifth of 35.982 = 7.1964 → 7.20 for what is not needed; the defective line is paid in full.
  test('is the order’s price with its discount, less a restocking fee where the fault was not the company’s', async () => {
    const { id } = await graded([{ outcome: 'REFUND', reason: 'NOT_NEEDED', discountPercent: '10' }, { outcome: 'REFUND', reason: 'DEFECTIVE' }, { outcome: 'SCRAP' }]);
    expect(await step('customerReturnClose', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }] });
    const proposed = (await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes[0];
    expect(proposed).toMatchObject({
      number: expect.stringMatching(/^RN-\d{4}-\d{6}$/), status: 'PROPOSED', total: { amount: '68.76' },
      lines: [{ lineNumber: 1, netAmount: '35.98', restockingPercent: '20', restockingFee: '7.2', amount: '28.78' }, { lineNumber: 2, netAmount: '39.98', restockingFee: '0', amount: '39.98' }],
    });
    expect(await seen(cedar, id, 'refundNotes { id }')).toEqual({ refundNotes: [] });
    expect((await downloadDocument(server().url, cedar, `refund-note/${id}.pdf`)).status).toBe(404);
    expect(await step('customerReturnProposeRefund', { id })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['id'] }] });
    expect((await step('refundNoteApprove', { id: proposed.id })).refundNote).toMatchObject({ status: 'APPROVED', availableActions: [] });
    expect(await seen(cedar, id, 'refundNotes { status total { amount } }')).toEqual({ refundNotes: [{ status: 'APPROVED', total: { amount: '68.76' } }] });
    const { text } = await downloadDocument(server().url, cedar, `refund-note/${id}.pdf?locale=en`);
    for (const each of ['Refund note', proposed.number, '68.76', 'Restocking fee']) expect(text).toContain(each);
    expect((await step('customerReturnClose', { id })).customerReturn).toMatchObject({ status: 'CLOSED' });
  });

  test('is approved by somebody else, and may be worked out again when it is rejected', async () => {
    const { id } = await graded([{ outcome: 'REFUND' }]);
    const finance = await server().as('finance@counterpart.example');
    const note = (await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes[0];
    expect(await returnStep(finance, 'refundNoteApprove', { id: note.id })).toEqual({ refundNote: null, userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
    expect(await step('refundNoteReject', { id: note.id, reason: '' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect((await step('refundNoteReject', { id: note.id, reason: 'Wrong grade' })).refundNote).toMatchObject({ status: 'REJECTED' });
    for (const mutation of ['refundNoteApprove', 'refundNoteReject']) {
      expect(await step(mutation, { id: note.id, ...(mutation === 'refundNoteReject' ? { reason: 'x' } : {}) })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
    }
    expect((await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes).toHaveLength(2);
    expect(await seen(cedar, id, 'refundNotes { id }')).toEqual({ refundNotes: [] });
  });

  test('is for lines that are refunded only', async () => {
    const { id } = await graded([{ outcome: 'SCRAP' }]);
    expect(await step('customerReturnProposeRefund', { id })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['id'] }] });
    expect(await step('customerReturnReplace', { id })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['id'] }] });
    expect(await step('customerReturnDiagnose', { id, lineNumber: 1, diagnosis: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['lineNumber'] }] });
  });
});

test('a replacement is an order at no charge, which knows the return', async () => {
  const { id } = await graded([{ outcome: 'REPLACEMENT' }]);
  const { customerReturn } = await step('customerReturnReplace', { id });
  expect(customerReturn.replacementOrder).toMatchObject({ status: 'CONFIRMED', total: { amount: '0' }, customerReference: customerReturn.number });
  const { salesOrder } = await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { replacesReturns { id } lines { quantity total { amount } } } }', { id: customerReturn.replacementOrder.id });
  expect(salesOrder).toEqual({ replacesReturns: [{ id }], lines: [{ quantity: '2', total: { amount: '0' } }] });
  expect(await step('customerReturnReplace', { id })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['id'] }] });
  expect((await step('customerReturnClose', { id })).customerReturn.status).toBe('CLOSED');
});

describe('the papers of a return', () => {
  test.each([['en', ['Return label', 'Return to']], ['zh-CN', ['退回至']], ['fa', ['سفارش']]])('in %s are there once it is approved', async (locale, texts) => {
    const { customerReturn } = await requestReturn(cedar, (await deliveredOrder(server(), [{ itemId: pump }])).id);
    const paper = (client: Client, kind: string) => downloadDocument(server().url, client, `${kind}/${customerReturn.id}.pdf?locale=${locale}`);
    expect([(await paper(cedar, 'return-label')).status, (await paper(cedar, 'return-note')).status]).toEqual([404, 404]);
    await step('customerReturnApprove', { id: customerReturn.id });
    const [label, note] = [await paper(cedar, 'return-label'), await paper(cedar, 'return-note')];
    expect(label.text + note.text).toContain(customerReturn.number);
    if (locale === 'en') for (const each of ['Return note', 'Defective', 'Out of warranty']) expect(note.text).toContain(each);
    for (const each of texts.slice(locale === 'en' ? 1 : 0)) expect(label.text).toContain(each);
    expect((await paper(dune, 'return-label')).status).toBe(404);
  });
});

describe('a claim to the supplier of the lot', () => {
  async function receivedLot() {
    const itemId = await returnableItem(server(), { tracking: 'LOT' });
    const lot = `L-${itemId.slice(-8)}`;
    const line = await orderedLine(server(), itemId);
    await receiptStep(await server().as('warehouse@counterpart.example'), 'goodsReceiptPost', { lines: [{ orderLineId: line.id, receivedQuantity: '100', lot }] });
    const { id: orderId } = await deliveredOrder(server(), [{ itemId }]);
    const { customerReturn } = await requestReturn(cedar, orderId, [{ lot }]);
    await step('customerReturnApprove', { id: customerReturn.id });
    await step('customerReturnReceive', { id: customerReturn.id, lines: [{ lineNumber: 1, receivedQuantity: '2', condition: 'INTACT' }] });
    return { id: customerReturn.id as string, number: customerReturn.number as string };
  }
  const claim = { lineNumber: 1, title: 'Seals leak', description: 'Two pieces leak at 50 mbar', severity: 'MAJOR' };

  test('opens a non-conformance of which neither the customer nor the supplier learns about the other', async () => {
    const { id, number } = await receivedLot();
    expect(await step('customerReturnClaim', { id, ...claim })).toMatchObject({ userErrors: [] });
    const claims = 'lines { supplierClaims { nonConformance { id number affectedQuantity supplier { name } } } }';
    const { nonConformance } = (await seen(quality, id, claims)).lines[0].supplierClaims[0];
    expect(nonConformance).toMatchObject({ affectedQuantity: '2', supplier: { name: expect.stringContaining('Alpine') } });
    expect(await cedar.send(`query ($id: ID!) { customerReturn(id: $id) { ${claims} } }`, { id })).toMatchObject({ errors: expect.any(Array) });
    const alpine = await server().as('supplier@alpine.example');
    const told = await alpine.ask('query ($id: ID!) { nonConformance(id: $id) { number title description item { sku } entries { description } } }', { id: nonConformance.id });
    expect(told.nonConformance).toMatchObject({ title: claim.title });
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`Cedar|${number}`));
    expect(JSON.stringify(await seen(cedar, id, 'timeline { kind note }'))).not.toMatch(/Alpine|NC-/);
    expect(await step('customerReturnClaim', { id, ...claim })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['lineNumber'] }] });
  });

  test('needs to know with which receipt the goods came', async () => {
    const { id } = await graded([{ outcome: 'SCRAP' }]);
    expect(await step('customerReturnClaim', { id, ...claim })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['goodsReceiptLineId'] }] });
    expect(await step('customerReturnClaim', { id, ...claim, lineNumber: 9 })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['lineNumber'] }] });
  });
});

test('customers are told of what concerns them, staff of what they are to do', async () => {
  const { id } = await graded([{ outcome: 'REFUND' }]);
  const note = (await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes[0];
  await step('refundNoteApprove', { id: note.id });
  await step('customerReturnClose', { id });
  await server().jobsAreDone();
  const kinds = async (recordId: string) =>
    (await server().database.system('test').execute<{ kind: string }[]>('select distinct kind from notification where record_id = ? order by kind', [recordId])).map(({ kind }) => kind);
  expect(await kinds(id)).toEqual(['REFUND_TO_APPROVE', 'RETURN_CLOSED', 'RETURN_DECIDED', 'RETURN_GRADED', 'RETURN_RECEIVED', 'RETURN_REFUNDED', 'RETURN_REQUESTED']);
});

describe('what is taken off a refund', () => {
  const POLICY = 'restockingPolicy { id validFrom authorName rates { reason grade percent } } userErrors { code field }';
  const set = (client: Client, validFrom: string, ...rates: object[]) => client.ask(`mutation ($input: RestockingPolicySetInput!) { restockingPolicySet(input: $input) { ${POLICY} } }`, { input: { validFrom, rates } });
  const rate = (percent: string) => ({ reason: 'NOT_NEEDED', grade: 'B', percent });

  test('is set by finance for days to come, each pair of reason and grade once', async () => {
    const finance = await server().as('finance@counterpart.example');
    const refused = async (...input: Parameters<typeof set>) => (await set(...input)).restockingPolicySet.userErrors;
    expect(await refused(finance, inDays(0), rate('5'))).toEqual([{ code: 'OUT_OF_RANGE', field: ['validFrom'] }]);
    expect(await refused(finance, inDays(3), rate('101'), rate('-1'))).toEqual([
      { code: 'OUT_OF_RANGE', field: ['rates', '0', 'percent'] }, { code: 'OUT_OF_RANGE', field: ['rates', '1', 'percent'] }, { code: 'TAKEN', field: ['rates', '1'] },
    ]);
    const { restockingPolicy } = (await set(finance, inDays(3), rate('5'))).restockingPolicySet;
    expect(restockingPolicy).toMatchObject({ validFrom: inDays(3), rates: [rate('5')] });
    expect(await refused(finance, inDays(3))).toEqual([{ code: 'TAKEN', field: ['validFrom'] }]);
    const { restockingPolicies } = await finance.ask('query ($day: Date!) { restockingPolicies(first: 5, filter: { begunBy: $day }) { nodes { validFrom authorName rates { percent } } } }', { day: inDays(0) });
    expect(restockingPolicies.nodes).toMatchObject([{ validFrom: '2000-01-01', authorName: 'Counterpart', rates: { length: 8 } }]);
  });

  test('is what held on the day on which the return was asked for', async () => {
    const refund = async (id: string) => (await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes[0].lines[0].restockingPercent;
    const [before, after] = [await graded([{ outcome: 'REFUND', reason: 'NOT_NEEDED' }]), await graded([{ outcome: 'REFUND', reason: 'NOT_NEEDED' }])];
    const system = server().database.system('test');
    await system.execute('update customer_return set requested_on = requested_on - 1 where id = ?', [toUuid('ret', before.id)]);
    await system.execute(`insert into restocking_policy (id, created_at, valid_from, rates, author_name) values (gen_random_uuid(), now(), current_date, '[{"reason":"NOT_NEEDED","grade":"B","percent":"35"}]', 'Test')`);
    expect([await refund(before.id), await refund(after.id)]).toEqual(['20', '35']);
  });
});

test('finance lists what waits to be paid back', async () => {
  const { id } = await graded([{ outcome: 'REFUND' }]);
  const note = (await step('customerReturnProposeRefund', { id })).customerReturn.refundNotes[0];
  const finance = await server().as('finance@counterpart.example');
  const { refundNotes } = await finance.ask('{ refundNotes(first: 1, filter: { status: [PROPOSED] }) { nodes { id total { amount } createdAt customerReturn { id number } } } }');
  expect(refundNotes.nodes).toMatchObject([{ id: note.id, total: note.total, customerReturn: { id } }]);
});
