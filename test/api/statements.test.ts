import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom, submitted } from '../support/invoicing.js';
import { bySystem, nothingToPay, runOf, runStep, scheduledFor, STATEMENT, statementStep, supplierAccount } from '../support/payments.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { colleagueAt, inDays, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();
let alpine: Client;
let finance: Client;
let manager: Client;
let supplierId: string;

beforeAll(async () => {
  [alpine, finance, manager] = (await Promise.all(
    ['supplier@alpine.example', 'finance@counterpart.example', 'manager@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
  supplierId = await supplierIdOf(server(), 'alpine');
});

/** Each test has a currency, and so books, of its own. */
const currencies = ['AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'HKD', 'HUF', 'ILS', 'INR', 'MXN', 'NOK', 'NZD', 'PHP', 'PLN', 'RON', 'SEK', 'SGD', 'THB', 'TRY', 'USD', 'ZAR'];
let currencyCode: string;

beforeEach(async () => {
  currencyCode = currencies.pop()!;
  await nothingToPay(server());
});

const draw = (more: object = {}) => statementStep(finance, 'statementCreate', { supplierId, currencyCode, periodFrom: inDays(-30), periodTo: inDays(-1), ...more });
const send = (id: string) => statementStep(finance, 'statementSend', { id });
const decide = (client: Client, id: string, more: object) => statementStep(client, 'statementLinesDecide', { id, ...more });
const sign = (client: Client, id: string) => statementStep(client, 'statementSign', { id });
const backdate = (invoiceId: string, days: number, approved = days) =>
  bySystem(server(), `update invoice set currency_code = ?, issued_on = current_date - ?::int, approved_at = now() - ? * interval '1 day' where id = ?`, [currencyCode, days, approved, toUuid('inv', invoiceId)]);

/** A statement of one invoice of 450, sent. */
async function sent() {
  const invoice = await scheduledFor(server(), 'alpine');
  await backdate(invoice.id, 10);
  const { statement } = await draw();
  return { invoice, statement: (await send(statement.id)).statement };
}

describe('a statement', () => {
  test('begins by the books, tells what came and went, and closes with what is owed', async () => {
    await supplierAccount(server(), supplierId);
    const [old, paid, open] = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const { paymentRun: { id: runId, payments: [payment] } } = await runOf(server(), supplierId);
    const keep = payment.items.find(({ invoice }: { invoice: { id: string } }) => invoice.id === paid.id).id;
    const others = payment.items.map(({ id }: { id: string }) => id).filter((id: string) => id !== keep);
    await runStep(finance, 'paymentRunUpdate', { id: runId, remove: others, amounts: [{ itemId: keep, amount: '400' }] });
    await runStep(manager, 'paymentRunApprove', { id: runId });
    await runStep(finance, 'paymentRunExport', { id: runId });
    await runStep(finance, 'paymentRunReport', { id: runId, results: [{ paymentId: payment.id, outcome: 'EXECUTED', executedOn: inDays(-5) }] });
    for (const [invoice, days] of [[old, 40], [paid, 20], [open, 10]] as const) await backdate(invoice.id, days);
    await bySystem(server(), 'update payment set currency_code = ? where id = ?', [currencyCode, toUuid('pmt', payment.id)]);
    const order = await confirmedBy(server(), 'alpine');
    const warehouse = await server().as('warehouse@counterpart.example');
    await receiptStep(warehouse, 'goodsReceiptPost', { receivedOn: inDays(-2), lines: [{ orderLineId: order.lines[0].id, receivedQuantity: '100' }] });
    await bySystem(server(), 'update purchase_order_line set currency_code = ? where purchase_order_id = ?', [currencyCode, toUuid('po', order.id)]);
    const { number } = (await finance.ask('query ($id: ID!) { purchaseOrder(id: $id) { number } }', { id: order.id })).purchaseOrder;
    const { statement, userErrors } = await draw();
    expect(userErrors).toEqual([]);
    expect(statement).toMatchObject({
      number: expect.stringMatching(/^ST-\d{4}-\d{6}$/),
      status: 'DRAFT',
      openingBalance: { amount: '450' },
      closingBalance: { amount: '950' },
      disputedAmount: { amount: '0' },
    });
    const shown = statement.lines.map(({ kind, date, reference, amount, inBalance }: any) => ({ kind, date, reference, amount: amount.amount, inBalance }));
    expect(shown).toEqual([
      { kind: 'INVOICE', date: inDays(-20), reference: paid.number, amount: '450', inBalance: true },
      { kind: 'INVOICE', date: inDays(-10), reference: open.number, amount: '450', inBalance: true },
      { kind: 'PAYMENT', date: inDays(-5), reference: payment.number, amount: '-400', inBalance: true },
      { kind: 'RECEIPT_NOT_INVOICED', date: inDays(-2), reference: number, amount: '250', inBalance: false },
    ]);
  });

  test('goes on where the one before ends, with what was booked late', async () => {
    const first = await scheduledFor(server(), 'alpine');
    await backdate(first.id, 25);
    const { statement: one } = await draw({ periodTo: inDays(-16) });
    expect(one).toMatchObject({ closingBalance: { amount: '450' } });
    const late = await scheduledFor(server(), 'alpine');
    await backdate(late.id, 20, 0);
    expect(await draw()).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['periodFrom'] }] });
    const { statement: two } = await draw({ periodFrom: inDays(-15) });
    expect(two).toMatchObject({ openingBalance: { amount: '450' }, closingBalance: { amount: '900' } });
    expect(two.lines.filter(({ inBalance }: any) => inBalance)).toMatchObject([{ reference: late.number, date: inDays(-20) }]);
    expect(await statementStep(finance, 'statementWithdraw', { id: one.id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect((await statementStep(finance, 'statementWithdraw', { id: two.id })).statement).toMatchObject({ status: 'WITHDRAWN' });
    expect((await statementStep(finance, 'statementWithdraw', { id: one.id })).userErrors).toEqual([]);
  });

  test('names what is still in review, without counting it', async () => {
    const { id: orderId } = await receivedFrom(server(), 'alpine');
    const { invoice } = await invoiceStep(alpine, 'invoiceCreateFromOrder', { orderId, number: nextInvoiceNumber(), tax: { category: 'Z', rate: '0' } });
    await submitted(server(), alpine, invoice.id);
    await backdate(invoice.id, 3);
    await bySystem(server(), `update invoice set status = 'EXCEPTION' where id = ?`, [toUuid('inv', invoice.id)]);
    const { statement } = await draw();
    expect(statement).toMatchObject({ closingBalance: { amount: '0' } });
    expect(statement.lines).toMatchObject([{ kind: 'INVOICE_IN_REVIEW', amount: { amount: '450' }, inBalance: false }]);
  });

  test.each<[string, object, object]>([
    ['that ends before it begins', { periodFrom: inDays(-5), periodTo: inDays(-6) }, { code: 'OUT_OF_RANGE', field: ['periodTo'] }],
    ['of a period that is not over', { periodTo: inDays(0) }, { code: 'OUT_OF_RANGE', field: ['periodTo'] }],
    ['of nobody', { supplierId: 'sup_01k8zzzzzzfzzs8zzzzzzzzzzz' }, { code: 'NOT_FOUND', field: ['supplierId'] }],
  ])('%s is not drawn up', async (_what, more, error) => {
    expect(await draw(more)).toMatchObject({ statement: null, userErrors: [error] });
  });

  test('is drawn up once, however many people do it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => draw()));
    expect(answers.filter(({ statement }) => statement)).toHaveLength(1);
  });
});

describe('the supplier', () => {
  test('sees a statement once it was sent, and nobody else’s', async () => {
    const { statement } = await draw();
    const seenBy = (client: Client) => client.send('query ($id: ID!) { statement(id: $id) { number } }', { id: statement.id });
    expect(await seenBy(alpine)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await send(statement.id);
    expect((await seenBy(alpine)).data.statement).toEqual({ number: statement.number });
    expect(await seenBy(await server().as('supplier@borealis.example'))).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await seenBy(await colleagueAt(server(), 'alpine', 'SALES'))).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    await server().jobsAreDone();
    expect(server().mails().some(({ to, subject }) => to === 'supplier@alpine.example' && subject.includes(statement.number))).toBe(true);
  });

  test('follows a statement from the day on which it is sent', async () => {
    const { statement: { id } } = await draw();
    const stream = await subscribe(server().url, alpine, 'subscription { statementChanged { id status supplierSignedAt } }');
    await send(id);
    expect((await stream.next())?.data.statementChanged).toEqual({ id, status: 'SENT', supplierSignedAt: null });
    await statementStep(finance, 'statementWithdraw', { id });
    expect((await stream.next())?.data.statementChanged).toMatchObject({ id, status: 'WITHDRAWN' });
    stream.close();
  });

  test('agrees to lines or disputes them with a reason, which the company answers', async () => {
    const { statement: { id } } = await sent();
    expect(await decide(alpine, id, { lines: [{ lineNumber: 1, verdict: 'DISPUTED' }] })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines', '0', 'comment'] }] });
    expect(await decide(alpine, id, { lines: [{ lineNumber: 9, verdict: 'AGREED' }] })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['lines', '0', 'lineNumber'] }] });
    expect(await decide(alpine, id, {})).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines'] }] });
    const disputed = await decide(alpine, id, { lines: [{ lineNumber: 1, verdict: 'DISPUTED', comment: 'It was 460.' }] });
    expect(disputed.statement).toMatchObject({ disputedAmount: { amount: '450' }, closingBalance: { amount: '450' }, lines: [{ supplierVerdict: 'DISPUTED', companyVerdict: 'AGREED', comments: [{ side: 'SUPPLIER', text: 'It was 460.' }] }] });
    await decide(finance, id, { lines: [{ lineNumber: 1, comment: 'The invoice says 450.' }] });
    const agreed = await decide(alpine, id, { lines: [{ lineNumber: 1, verdict: 'AGREED' }] });
    expect(agreed.statement).toMatchObject({ disputedAmount: { amount: '0' }, lines: [{ supplierVerdict: 'AGREED', comments: [{ side: 'SUPPLIER' }, { side: 'COMPANY', text: 'The invoice says 450.' }] }] });
    await server().jobsAreDone();
    expect(server().mails().filter(({ text }) => text.includes('The invoice says 450.')).map(({ to }) => to)).toContain('supplier@alpine.example');
  });
});

describe('a signature', () => {
  test('of both sides freezes the statement, also for whoever gets past the server', async () => {
    const { statement: { id } } = await sent();
    expect(await sign(alpine, id)).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['id'] }] });
    await decide(alpine, id, { agreeToRest: true });
    expect((await sign(alpine, id)).statement).toMatchObject({ status: 'HALF_SIGNED', supplierSignedByName: expect.any(String), companySignedAt: null, availableActions: ['DECIDE'] });
    expect(await sign(alpine, id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await sign(finance, id)).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect((await sign(manager, id)).statement).toMatchObject({ status: 'SIGNED', companySignedByName: expect.any(String), availableActions: [] });
    const uuid = toUuid('stm', id);
    for (const statement of [
      'update statement set closing_balance = 0 where id = ?',
      'update statement_line set company_verdict = \'DISPUTED\' where statement_id = ?',
      `insert into statement_comment (id, created_at, line_id, supplier_id, released, side, author_name, text)
        select gen_random_uuid(), now(), id, supplier_id, true, 'COMPANY', 'X', 'Y' from statement_line where statement_id = ?`,
    ]) await expect(bySystem(server(), statement, [uuid])).rejects.toThrow('frozen');
  });

  test('is taken back by a change', async () => {
    const { statement: { id } } = await sent();
    await decide(alpine, id, { agreeToRest: true });
    await sign(alpine, id);
    expect((await decide(finance, id, { lines: [{ lineNumber: 1, comment: 'Thank you.' }] })).statement).toMatchObject({ status: 'HALF_SIGNED' });
    expect((await decide(finance, id, { lines: [{ lineNumber: 1, verdict: 'DISPUTED', comment: 'There is a credit note.' }] })).statement).toMatchObject({ status: 'SENT', supplierSignedAt: null, supplierSignedByName: null });
  });

  test('may be given to a statement with a dispute: that is part of it', async () => {
    const { statement: { id } } = await sent();
    await decide(alpine, id, { lines: [{ lineNumber: 1, verdict: 'DISPUTED', comment: 'Not ours.' }] });
    await Promise.all([sign(alpine, id), sign(manager, id)]);
    expect((await finance.ask(`query ($id: ID!) { statement(id: $id) { ${STATEMENT} } }`, { id })).statement).toMatchObject({ status: 'SIGNED', disputedAmount: { amount: '450' } });
  });

  test('waits on a list of each side', async () => {
    const { statement: { id } } = await sent();
    const toSign = async (client: Client) => (await client.ask('{ statements(first: 50, filter: { toSign: true }) { nodes { id } } }')).statements.nodes;
    expect([await toSign(alpine), await toSign(manager)]).toEqual([expect.arrayContaining([{ id }]), expect.arrayContaining([{ id }])]);
    await decide(alpine, id, { agreeToRest: true });
    await sign(alpine, id);
    expect(await toSign(alpine)).not.toContainEqual({ id });
    expect(await toSign(manager)).toContainEqual({ id });
  });
});

test.each<[string, string[]]>([
  ['DRAFT', ['statementLinesDecide', 'statementSign']],
  ['SENT', ['statementSend']],
  ['HALF_SIGNED', ['statementSend']],
  ['SIGNED', ['statementSend', 'statementLinesDecide', 'statementSign', 'statementWithdraw']],
  ['WITHDRAWN', ['statementSend', 'statementLinesDecide', 'statementSign', 'statementWithdraw']],
])('a statement that is %s allows no other step', async (status, mutations) => {
  const { statement: { id } } = await draw();
  if (['SENT', 'HALF_SIGNED', 'SIGNED'].includes(status)) await send(id);
  if (['HALF_SIGNED', 'SIGNED'].includes(status)) {
    await decide(alpine, id, { agreeToRest: true });
    await sign(alpine, id);
  }
  if (status === 'SIGNED') await sign(manager, id);
  if (status === 'WITHDRAWN') await statementStep(finance, 'statementWithdraw', { id });
  for (const mutation of mutations) {
    const more = mutation === 'statementLinesDecide' ? { agreeToRest: true } : {};
    const client = mutation === 'statementSign' ? manager : finance;
    expect({ mutation, ...(await statementStep(client, mutation, { id, ...more })) }).toMatchObject({ mutation, statement: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  }
});
