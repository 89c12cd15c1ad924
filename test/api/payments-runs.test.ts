import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { invoiceFor } from '../support/invoicing.js';
import { bySystem, creditedBy, nothingToPay, payableOf, payableStep, runFor, runOf, runStep, scheduledFor, supplierAccount } from '../support/payments.js';
import { inDays, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

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

beforeEach(async () => {
  await nothingToPay(server());
  await supplierAccount(server(), supplierId);
});

const collect = (more: object = {}) => runOf(server(), supplierId, more);
const approve = (id: string) => runStep(manager, 'paymentRunApprove', { id });
const exported = async (id: string) => {
  await approve(id);
  return (await runStep(finance, 'paymentRunExport', { id })).paymentRun;
};
const report = (id: string, ...results: object[]) => runStep(finance, 'paymentRunReport', { id, results });
const paid = async (id: string) => {
  const run = await exported(id);
  return (await report(id, ...run.payments.map((payment: { id: string }) => ({ paymentId: payment.id, outcome: 'EXECUTED' })))).paymentRun;
};

describe('an approved invoice', () => {
  test('is scheduled by itself, by its terms, for its supplier to see', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    expect(invoice.status).toBe('SCHEDULED');
    const supplierSees = await payableOf(alpine, invoice.id, 'status dueOn payOn amount { amount currencyCode } openAmount { amount } holdReason frozenUntil');
    expect(supplierSees).toEqual({ status: 'OPEN', dueOn: invoice.dueOn, payOn: invoice.dueOn, amount: { amount: '450', currencyCode: 'EUR' }, openAmount: { amount: '450' }, holdReason: null, frozenUntil: null });
    const borealis = await server().as('supplier@borealis.example');
    expect(await payableOf(borealis, invoice.id, 'id')).toBeUndefined();
  });
});

describe('a payment run', () => {
  test('collects what is due, is approved by somebody else, exported and settled', async () => {
    const invoices = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const { paymentRun: run, userErrors } = await collect();
    expect(userErrors).toEqual([]);
    expect(run).toMatchObject({
      number: expect.stringMatching(/^PR-\d{4}-\d{6}$/),
      status: 'PROPOSED',
      currencyCode: 'EUR',
      total: { amount: '900' },
      paymentCount: 1,
      payments: [{ number: expect.stringMatching(/^PAY-\d{4}-\d{6}$/), status: 'PROPOSED', amount: { amount: '900' }, accountNumber: 'AT611904300234573201' }],
      omissions: [],
      availableActions: ['UPDATE', 'CANCEL'],
    });
    expect(run.payments[0].items.map((item: { invoice: { id: string } }) => item.invoice.id).sort()).toEqual(invoices.map(({ id }) => id).sort());
    expect(await alpine.ask('query ($search: String!) { payments(first: 1, filter: { search: $search }) { nodes { id } } }', { search: run.payments[0].number })).toEqual({ payments: { nodes: [] } });
    expect((await approve(run.id)).paymentRun).toMatchObject({ status: 'APPROVED', approvedByName: expect.any(String) });
    const sent = (await runStep(finance, 'paymentRunExport', { id: run.id })).paymentRun;
    expect(sent).toMatchObject({ status: 'EXPORTED', payments: [{ status: 'INSTRUCTED' }], exports: [{ format: 'CSV' }, { format: 'SEPA' }] });
    const { paymentRun: done } = await report(run.id, { paymentId: run.payments[0].id, outcome: 'EXECUTED' });
    expect(done).toMatchObject({ status: 'EXECUTED', payments: [{ status: 'EXECUTED', executedOn: inDays(0) }], availableActions: [] });
    for (const { id } of invoices) {
      expect(await payableOf(finance, id)).toMatchObject({ status: 'SETTLED', openAmount: { amount: '0' } });
      const { status, events } = await invoiceFor(alpine, id);
      expect({ status, last: events.at(-1) }).toEqual({ status: 'PAID', last: { code: 'PD', reasonCode: null, reason: null } });
    }
  });

  test('tells the supplier of the payment, who sees it with what it pays', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { paymentRun } = await collect();
    const { payments: [{ id, number }] } = await paid(paymentRun.id);
    const { payment } = await alpine.ask('query ($id: ID!) { payment(id: $id) { number status amount { amount currencyCode } executedOn accountNumber items { amount { amount } invoice { id } } } }', { id });
    expect(payment).toEqual({ number, status: 'EXECUTED', amount: { amount: '450', currencyCode: 'EUR' }, executedOn: inDays(0), accountNumber: 'AT611904300234573201', items: [{ amount: { amount: '450' }, invoice: { id: invoice.id } }] });
    const borealis = await server().as('supplier@borealis.example');
    expect(await borealis.send('query ($id: ID!) { payment(id: $id) { id } }', { id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await server().jobsAreDone();
    const mail = server().mails().find(({ to, subject }) => to === 'supplier@alpine.example' && subject.includes(number));
    expect(mail?.text).toContain('€450.00');
  });

  test('nets credit notes off, and leaves out who owes more than is due', async () => {
    const [one, other] = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const lines = [{ lineNumber: 1, quantity: '40' }];
    const credit = await creditedBy(server(), 'alpine', one.id, { lines });
    expect(credit.status).toBe('SCHEDULED');
    const { paymentRun } = await collect();
    expect(paymentRun).toMatchObject({ total: { amount: '800' }, paymentCount: 1 });
    expect(await paid(paymentRun.id)).toMatchObject({ status: 'EXECUTED' });
    for (const { id } of [one, other, credit]) expect((await invoiceFor(alpine, id)).status).toBe('PAID');
    const third = await scheduledFor(server(), 'alpine');
    await creditedBy(server(), 'alpine', third.id);
    expect(await collect()).toMatchObject({ paymentRun: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['dueUntil'], message: expect.stringContaining('CREDIT_EXCEEDS') }] });
  });

  test('leaves out what is held, frozen or without an account, and says why', async () => {
    const [held, free] = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const { id } = await payableOf(finance, held.id);
    await payableStep(finance, 'paymentHoldPlace', { id, reason: 'Two are dented.' });
    const { paymentRun } = await collect();
    expect(paymentRun).toMatchObject({
      total: { amount: '450' },
      payments: [{ items: [{ invoice: { id: free.id } }] }],
      omissions: [{ payableId: id, invoiceNumber: held.number, amount: '450', reason: 'HELD', detail: 'Two are dented.' }],
    });
    await runStep(finance, 'paymentRunCancel', { id: paymentRun.id });
    await bySystem(server(), `update supplier set payments_frozen_until = current_date + 5`);
    expect(await collect()).toMatchObject({ paymentRun: null, userErrors: [{ code: 'OUT_OF_RANGE', message: expect.stringMatching(/FROZEN/) }] });
    expect(await payableOf(alpine, free.id, 'frozenUntil')).toEqual({ frozenUntil: inDays(5) });
    await bySystem(server(), 'update supplier set payments_frozen_until = null');
    await bySystem(server(), 'update bank_account set ended_at = now()');
    expect((await collect()).userErrors[0].message).toContain('NO_BANK_ACCOUNT');
  });

  test('pays a part when told to; the rest stays open', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { paymentRun: { id, payments: [{ items: [item] }] } } = await collect();
    const change = (amount: string) => runStep(finance, 'paymentRunUpdate', { id, amounts: [{ itemId: item.id, amount }] });
    for (const amount of ['450.01', '0', '-1']) expect(await change(amount)).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['amounts', '0', 'amount'] }] });
    expect(await change('100.001')).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    expect(await change('100.25')).toMatchObject({ paymentRun: { total: { amount: '100.25' }, payments: [{ amount: { amount: '100.25' } }] }, userErrors: [] });
    await paid(id);
    expect(await payableOf(finance, invoice.id)).toMatchObject({ status: 'OPEN', settledAmount: { amount: '100.25' }, openAmount: { amount: '349.75' } });
    const { status, events } = await invoiceFor(alpine, invoice.id);
    expect({ status, last: events.at(-1) }).toMatchObject({ status: 'PARTIALLY_PAID', last: { code: 'PD', reasonCode: 'PPD' } });
    await paid((await collect()).paymentRun.id);
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'PAID' });
  });

  test('lets go of what is taken out of it, and of everything when it is called off', async () => {
    const [one, other] = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const { paymentRun: run } = await collect();
    const itemOf = (invoiceId: string) => run.payments[0].items.find(({ invoice }: { invoice: { id: string } }) => invoice.id === invoiceId).id;
    const { paymentRun: smaller } = await runStep(finance, 'paymentRunUpdate', { id: run.id, remove: [itemOf(one.id)] });
    expect(smaller).toMatchObject({ total: { amount: '450' }, omissions: [{ invoiceNumber: one.number, reason: 'REMOVED' }] });
    expect(await payableOf(finance, one.id)).toMatchObject({ status: 'OPEN' });
    expect(await runStep(finance, 'paymentRunUpdate', { id: run.id, remove: [itemOf(other.id)] })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['remove'] }] });
    await approve(run.id);
    expect((await runStep(finance, 'paymentRunCancel', { id: run.id })).paymentRun).toMatchObject({ status: 'CANCELLED', payments: [{ status: 'CANCELLED' }] });
    expect(await payableOf(finance, other.id)).toMatchObject({ status: 'OPEN' });
  });

  test('opens again what the bank did not pay, and tells the supplier why', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { paymentRun: { id, payments: [{ id: paymentId, number }] } } = await collect();
    await exported(id);
    expect(await report(id, { paymentId, outcome: 'FAILED' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['results', '0', 'reason'] }] });
    expect(await report(id, { paymentId, outcome: 'EXECUTED', executedOn: inDays(1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['results', '0', 'executedOn'] }] });
    expect(await report(id, { paymentId, outcome: 'FAILED', reason: 'The account is closed.' })).toMatchObject({ paymentRun: { status: 'EXECUTED', payments: [{ status: 'FAILED', failureReason: 'The account is closed.' }] } });
    expect(await payableOf(finance, invoice.id)).toMatchObject({ status: 'OPEN', openAmount: { amount: '450' } });
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED' });
    await server().jobsAreDone();
    expect(server().mails().some(({ subject, text }) => subject.includes(number) && text.includes('The account is closed.'))).toBe(true);
  });

  test('is done when it is known of every payment what became of it', async () => {
    await scheduledFor(server(), 'alpine');
    await scheduledFor(server(), 'borealis');
    const borealisId = await supplierIdOf(server(), 'borealis');
    await supplierAccount(server(), borealisId, { number: 'FI2112345600000785', bic: null });
    const { paymentRun: run } = await collect({ supplierIds: [supplierId, borealisId] });
    const { payments } = await exported(run.id);
    expect((await report(run.id, { paymentId: payments[0].id, outcome: 'EXECUTED' })).paymentRun).toMatchObject({ status: 'EXPORTED' });
    expect(await report(run.id, { paymentId: payments[0].id, outcome: 'EXECUTED' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect((await report(run.id, { paymentId: payments[1].id, outcome: 'FAILED', reason: 'Unknown.' })).paymentRun).toMatchObject({ status: 'EXECUTED' });
  });
});

describe('nobody', () => {
  test('approves a run that they have collected or changed', async () => {
    await scheduledFor(server(), 'alpine');
    await scheduledFor(server(), 'alpine');
    const admin = await server().as('admin@counterpart.example');
    const { paymentRun: run } = await collect();
    expect(await runStep(finance, 'paymentRunApprove', { id: run.id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    await runStep(admin, 'paymentRunUpdate', { id: run.id, remove: [run.payments[0].items[0].id] });
    expect(await runStep(admin, 'paymentRunApprove', { id: run.id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect((await approve(run.id)).userErrors).toEqual([]);
  });

  test('pays a supplier whose bank details have changed since the proposal', async () => {
    await scheduledFor(server(), 'alpine');
    const { paymentRun: { id } } = await collect();
    await bySystem(server(), 'update supplier set payments_frozen_until = current_date');
    expect(await approve(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', message: expect.stringContaining('Alpine') }] });
    await bySystem(server(), 'update supplier set payments_frozen_until = null');
    await approve(id);
    await bySystem(server(), 'update bank_account set ended_at = now()');
    expect(await runStep(finance, 'paymentRunExport', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test.each<[string, string[]]>([
    ['PROPOSED', ['paymentRunExport', 'paymentRunReport']],
    ['APPROVED', ['paymentRunApprove', 'paymentRunUpdate', 'paymentRunReport']],
    ['EXPORTED', ['paymentRunApprove', 'paymentRunUpdate', 'paymentRunExport', 'paymentRunCancel']],
    ['EXECUTED', ['paymentRunApprove', 'paymentRunUpdate', 'paymentRunExport', 'paymentRunCancel', 'paymentRunReport']],
    ['CANCELLED', ['paymentRunApprove', 'paymentRunUpdate', 'paymentRunExport', 'paymentRunCancel', 'paymentRunReport']],
  ])('takes a step from %s that it does not allow', async (status, mutations) => {
    await scheduledFor(server(), 'alpine');
    const { paymentRun: { id, payments } } = await collect();
    if (status === 'CANCELLED') await runStep(finance, 'paymentRunCancel', { id });
    if (status === 'APPROVED') await approve(id);
    if (status === 'EXPORTED') await exported(id);
    if (status === 'EXECUTED') await paid(id);
    expect((await runFor(finance, id)).status).toBe(status);
    for (const mutation of mutations) {
      const more = mutation === 'paymentRunReport' ? { results: [{ paymentId: payments[0].id, outcome: 'EXECUTED' }] } : {};
      const client = mutation === 'paymentRunApprove' ? manager : finance;
      expect({ mutation, ...(await runStep(client, mutation, { id, ...more })) }).toMatchObject({ mutation, paymentRun: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
  });

  test('has the bank pay yesterday, or nothing at all, or from an account that is gone', async () => {
    await scheduledFor(server(), 'alpine');
    expect(await collect({ executeOn: inDays(-1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['executeOn'] }] });
    expect(await collect({ dueUntil: inDays(-400) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['dueUntil'], message: 'Nothing is due by then.' }] });
    await bySystem(server(), 'update company_bank_account set ended_at = now()');
    const { companyBankAccounts } = await finance.ask('{ companyBankAccounts(first: 1, filter: { inUse: false }) { nodes { id } } }');
    expect(await collect({ companyBankAccountId: companyBankAccounts.nodes[0].id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['companyBankAccountId'] }] });
  });
});

describe('at once', () => {
  test('ten runs never pay anything twice', async () => {
    const invoices = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    const answers = await Promise.all(Array.from({ length: 10 }, () => collect()));
    const runs = answers.filter(({ paymentRun }) => paymentRun);
    expect(runs).toHaveLength(1);
    expect(runs[0].paymentRun.payments[0].items).toHaveLength(invoices.length);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.message.includes('IN_ANOTHER_RUN'))).toHaveLength(9);
  });

  test('ten reports of one payment settle it once', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { paymentRun: { id, payments: [{ id: paymentId }] } } = await collect();
    await exported(id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => report(id, { paymentId, outcome: 'EXECUTED' })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await payableOf(finance, invoice.id)).toMatchObject({ settledAmount: { amount: '450' } });
  });
});
