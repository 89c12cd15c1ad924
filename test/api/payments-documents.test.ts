import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { downloadDocument } from '../support/documents.js';
import { discountStep, nothingToPay, payableOf, runOf, runStep, scheduledFor, statementStep, supplierAccount } from '../support/payments.js';
import { colleagueAt, inDays, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let borealis: Client;
let finance: Client;
let manager: Client;
let dispatcher: Client;
let supplierId: string;

beforeAll(async () => {
  [alpine, borealis, finance, manager] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'finance@counterpart.example', 'manager@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client];
  dispatcher = await colleagueAt(server(), 'alpine', 'LOGISTICS');
  supplierId = await supplierIdOf(server(), 'alpine');
});

beforeEach(async () => {
  await nothingToPay(server());
  await supplierAccount(server(), supplierId);
});

const pdf = (client: Client, path: string) => downloadDocument(server().url, client, path);

/** A run of one invoice of 450, less a discount of 9 when it was agreed. */
async function proposed(discounted = false) {
  const invoice = await scheduledFor(server(), 'alpine');
  if (discounted) {
    const { id: payableId } = await payableOf(finance, invoice.id);
    const { discountOffer } = await discountStep(finance, 'discountOfferCreate', { payableId, kind: 'FIXED', percent: '2', payFrom: inDays(5), answerBy: inDays(3) });
    await discountStep(alpine, 'discountOfferAccept', { id: discountOffer.id });
  }
  const { paymentRun } = await runOf(server(), supplierId);
  return { runId: paymentRun.id, payment: paymentRun.payments[0], invoice };
}

async function exported(discounted = false) {
  const run = await proposed(discounted);
  await runStep(manager, 'paymentRunApprove', { id: run.runId });
  await runStep(finance, 'paymentRunExport', { id: run.runId });
  return run;
}

const report = (id: string, result: object) => runStep(finance, 'paymentRunReport', { id, results: [result] });

describe('the remittance advice', () => {
  test.each<[string, string[]]>([
    ['en', ['Remittance advice', 'Paid on', 'EUR 9.00', 'EUR 441.00', 'AT611904300234573201']],
    ['zh-CN', ['汇款通知单', '付款日期', '441.00']],
    ['fa', ['۴۴۱']],
  ])('in %s says what was paid of which invoice, less the discount', async (locale, texts) => {
    const { runId, payment, invoice } = await exported(true);
    await report(runId, { paymentId: payment.id, outcome: 'EXECUTED' });
    const { status, text } = await pdf(alpine, `remittance/${payment.id}.pdf?locale=${locale}`);
    expect(status).toBe(200);
    for (const each of [payment.number, invoice.number, ...texts]) expect(text).toContain(each);
  });

  test('says that the bank has not paid yet, or why it did not', async () => {
    const { runId, payment } = await exported();
    expect((await pdf(alpine, `remittance/${payment.id}.pdf`)).text).toContain('Sent to the bank');
    await report(runId, { paymentId: payment.id, outcome: 'FAILED', reason: 'The account is closed.' });
    const { text } = await pdf(alpine, `remittance/${payment.id}.pdf`);
    for (const each of ['Failed', 'The account is closed.']) expect(text).toContain(each);
  });

  test('is for who may see the payment, and for nobody else', async () => {
    const { payment: { id: unseen } } = await proposed();
    await nothingToPay(server());
    await supplierAccount(server(), supplierId);
    const { payment: { id } } = await exported();
    const statusFor = async (client: Client, payment: string) => (await pdf(client, `remittance/${payment}.pdf`)).status;
    expect(await Promise.all([alpine, finance, borealis, dispatcher].map((client) => statusFor(client, id)))).toEqual([200, 200, 404, 403]);
    expect(await Promise.all([alpine, finance].map((client) => statusFor(client, unseen)))).toEqual([404, 200]);
  });
});

describe('the document of a statement', () => {
  /** A statement of the demonstration that waits, with a dispute. */
  async function disputed() {
    const { nodes } = (await alpine.ask('{ statements(first: 1, filter: { toSign: true }) { nodes { id number lines { reference supplierVerdict comments { text } } } } }')).statements;
    return nodes[0];
  }

  test.each<[string, string[]]>([
    ['en', ['Statement of account', 'Opening balance', 'Closing balance', 'Disputed', 'Not signed yet']],
    ['zh-CN', ['对账单', '期初余额', '期末余额', '有异议', '尚未签署']],
    ['fa', ['صورت']],
  ])('in %s says what came and went and what each side says of it', async (locale, texts) => {
    const { id, number, lines } = await disputed();
    const { status, text } = await pdf(alpine, `statement/${id}.pdf?locale=${locale}`);
    expect(status).toBe(200);
    for (const each of [number, ...lines.map(({ reference }: { reference: string }) => reference), ...texts]) expect(text).toContain(each);
  });

  test('names who signed, and is for who may see the statement', async () => {
    const { id } = await disputed();
    await statementStep(alpine, 'statementLinesDecide', { id, agreeToRest: true });
    await statementStep(alpine, 'statementSign', { id });
    const { text } = await pdf(manager, `statement/${id}.pdf?locale=en`);
    for (const each of ['Signed by one side', 'Signed for the supplier', 'Not yet']) expect(text).toContain(each);
    expect(await Promise.all([borealis, dispatcher].map(async (client) => (await pdf(client, `statement/${id}.pdf`)).status))).toEqual([404, 403]);
  });
});
