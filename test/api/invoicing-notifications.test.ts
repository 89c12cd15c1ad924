import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { handedIn, invoiceStep, receivedFrom, submitted, nextInvoiceNumber } from '../support/invoicing.js';
import { addPerson } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let finance: Client;
let approver: Client;
const readers: Record<string, string> = {};

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);

beforeAll(async () => {
  [alpine, finance, approver] = (await Promise.all(['supplier@alpine.example', 'finance@counterpart.example', 'approver@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
  const [{ id }] = await sql(`select supplier_id as id from membership join account on account.id = account_id where email = 'supplier@alpine.example'`);
  for (const [locale, role] of [['en', 'OWNER'], ['zh-CN', 'FINANCE'], ['fa', 'FINANCE'], ['seller', 'SALES']] as const) {
    const { accountId, email } = await addPerson(server().database, { roles: [role], organisations: [id] });
    if (locale !== 'seller') await sql('update account set locale = ? where id = ?', [locale, accountId]);
    readers[locale] = email;
  }
});

const standard = { taxCategory: 'S', taxRate: '19' };
const billed = async (more: object = {}) => {
  const { lines } = await receivedFrom(server(), 'alpine');
  return handedIn(server(), alpine, { lines: [{ orderLineId: lines[0].id, quantity: '100', ...standard, ...more }] });
};
/** Who was told what of an invoice, once every job is done. */
async function toldOf(id: string): Promise<Record<string, string[]>> {
  await server().jobsAreDone();
  const rows = await sql('select kind, email from notification join account on account.id = account_id where record_id = ? order by kind, email', [id]);
  return Object.fromEntries([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ email }) => email)]));
}

describe('an invoice that differs', () => {
  test('is told to those of the supplier who write invoices, and to the buyer who has to act', async () => {
    const { id } = await billed({ unitPrice: '2.60' });
    const told = await toldOf(id);
    expect(Object.keys(told)).toEqual(['INVOICE_DIFFERENCE_YOURS', 'INVOICE_QUESTIONED']);
    expect(told['INVOICE_DIFFERENCE_YOURS']).toEqual(['buyer@counterpart.example']);
    expect(told['INVOICE_QUESTIONED']).toEqual(expect.arrayContaining(['supplier@alpine.example', readers['zh-CN'], readers['fa']]));
    expect(told['INVOICE_QUESTIONED']).not.toContain(readers['seller']);
  });

  test('is told to finance where nobody in particular looks after it, and then to whoever is to', async () => {
    const invoice = await billed({ quantity: '101' });
    expect((await toldOf(invoice.id))['INVOICE_DIFFERS']).toContain('finance@counterpart.example');
    const { differences } = (await finance.ask('query ($id: ID!) { invoice(id: $id) { differences { id ownerName } } }', { id: invoice.id })).invoice;
    const ownerId = (await approver.ask('{ viewer { id } }')).viewer.id;
    await invoiceStep(finance, 'invoiceDifferenceAssign', { id: differences.find(({ ownerName }: { ownerName: string | null }) => !ownerName).id, ownerId });
    expect((await toldOf(invoice.id))['INVOICE_DIFFERENCE_YOURS']).toContain('approver@counterpart.example');
  });

  test('for a suspicion of staff alone is told to staff alone', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const half = () => handedIn(server(), alpine, { issuedOn: inDays(-3), lines: [{ orderLineId: lines[0].id, quantity: '50', ...standard }] });
    await half();
    expect(Object.keys(await toldOf((await half()).id))).toEqual(['INVOICE_DIFFERS']);
  });

  test('is told once, however often it is matched', async () => {
    const { id } = await billed({ unitPrice: '2.60' });
    const before = await toldOf(id);
    await invoiceStep(finance, 'invoiceMatch', { id });
    expect(await toldOf(id)).toEqual(before);
  });
});

describe('a decision', () => {
  test('is told to the supplier: approved, with the day of payment', async () => {
    await sql('update organisation set invoice_approval_from = 1');
    const { id, number, dueOn } = await billed();
    await sql('update organisation set invoice_approval_from = 5000');
    expect((await toldOf(id))['INVOICE_TO_APPROVE']).toContain('approver@counterpart.example');
    await invoiceStep(approver, 'invoiceApprove', { id });
    expect((await toldOf(id))['INVOICE_APPROVED']).toContain('supplier@alpine.example');
    expect(await sql(`select distinct values from notification where record_id = ? and kind = 'INVOICE_APPROVED'`, [id])).toEqual([{ values: { number, dueOn } }]);
  });

  test('is mailed with the reason, to each in their language', async () => {
    const { id, number } = await billed({ unitPrice: '2.60' });
    await invoiceStep(finance, 'invoiceReject', { id, reasonCode: 'PRI', reason: 'The price is 2.50.' });
    await server().jobsAreDone();
    const mails = server().mails().filter(({ subject, text }) => `${subject}${text}`.includes(number) && text.includes('The price is 2.50.'));
    const subjectFor = (locale: string) => mails.find(({ to }) => to === readers[locale])!.subject;
    expect(subjectFor('en')).toMatch(/rejected$/);
    expect(subjectFor('zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(subjectFor('fa')).toMatch(/\p{Script=Arabic}/u);
    expect(mails.some(({ to }) => to === readers['seller'])).toBe(false);
  });

  test('on a credit note needs no word: the invoice that it cures tells', async () => {
    const invoice = await billed({ unitPrice: '3' });
    const { invoice: note } = await invoiceStep(alpine, 'invoiceCreateCreditNote', { id: invoice.id, number: nextInvoiceNumber(), lines: [{ lineNumber: 1, unitPrice: '0.50' }] });
    expect(await submitted(server(), alpine, note.id)).toMatchObject({ approvedAt: expect.any(String) });
    expect(Object.keys(await toldOf(note.id))).not.toContain('INVOICE_APPROVED');
    expect(Object.keys(await toldOf(invoice.id))).toContain('INVOICE_APPROVED');
  });
});
