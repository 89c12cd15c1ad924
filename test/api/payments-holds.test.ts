import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { bySystem, nothingToPay, payableOf, payableStep, runOf, runStep, scheduledFor, supplierAccount } from '../support/payments.js';
import { supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { download } from '../support/uploads.js';

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

const place = (id: string, more: object = {}) => payableStep(finance, 'paymentHoldPlace', { id, reason: 'The goods are being inspected.', ...more });
const release = (id: string, more: object = {}) => payableStep(finance, 'paymentHoldRelease', { id, ...more });

describe('a hold', () => {
  test('is placed with a reason that the supplier reads, and stands on the list until somebody lets go of it', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { id } = await payableOf(finance, invoice.id);
    expect((await place(id)).payable).toMatchObject({ status: 'HELD', holdReason: 'The goods are being inspected.', heldByName: expect.any(String), availableActions: ['RELEASE'] });
    expect(await payableOf(alpine, invoice.id, 'status holdReason heldAt')).toEqual({ status: 'HELD', holdReason: 'The goods are being inspected.', heldAt: expect.any(String) });
    const held = '{ paymentHolds(first: 100) { nodes { id } } }';
    expect((await finance.ask(held)).paymentHolds.nodes).toContainEqual({ id });
    await server().jobsAreDone();
    expect(server().mails().some(({ to, text }) => to === 'supplier@alpine.example' && text.includes('The goods are being inspected.'))).toBe(true);
    expect((await release(id)).payable).toMatchObject({ status: 'OPEN', holdReason: null, heldByName: null });
    expect((await finance.ask(held)).paymentHolds.nodes).not.toContainEqual({ id });
  });

  test('needs a reason in words, and is refused where it makes no sense', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { id, lockVersion } = await payableOf(finance, invoice.id);
    expect(await place(id, { reason: ' ' })).toMatchObject({ payable: null, userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await place(id, { reason: 'x'.repeat(501) })).toMatchObject({ userErrors: [{ code: 'TOO_LONG', field: ['reason'] }] });
    expect(await release(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await place(id, { lockVersion: lockVersion + 1 })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
    await place(id);
    expect(await place(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    await release(id);
    await runOf(server(), supplierId);
    for (const step of [place, release]) expect(await step(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    await bySystem(server(), `update payable set status = 'SETTLED'`);
    for (const step of [place, release]) expect(await step(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('and a payment run at once end in one of the two', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const { id } = await payableOf(finance, invoice.id);
    const [hold, run] = await Promise.all([place(id), runOf(server(), supplierId)]);
    expect([hold.payable, run.paymentRun].filter(Boolean)).toHaveLength(1);
  });
});

describe('what waits for a payment run', () => {
  test('is what is due, and credit notes', async () => {
    const invoice = await scheduledFor(server(), 'alpine');
    const due = async () => (await finance.ask('{ paymentsDue(first: 100) { nodes { invoice { id } } } }')).paymentsDue.nodes;
    expect(await due()).toEqual([]);
    await bySystem(server(), `update payable set pay_on = current_date where status = 'OPEN'`);
    expect(await due()).toEqual([{ invoice: { id: invoice.id } }]);
  });
});

describe('the files for the bank', () => {
  test('are kept as they were written, and given to nobody but those who export', async () => {
    await scheduledFor(server(), 'alpine');
    const { paymentRun: { id, number, payments } } = await runOf(server(), supplierId);
    await runStep(manager, 'paymentRunApprove', { id });
    const { paymentRun: { exports } } = await runStep(finance, 'paymentRunExport', { id });
    const [csv, sepa] = exports as { url: string; fileName: string }[];
    const file = await download(server().url, finance, sepa!.url);
    expect(Object.fromEntries(file.headers)).toMatchObject({ 'content-type': 'application/xml; charset=utf-8', 'content-disposition': expect.stringContaining(`${number}.xml`), 'cache-control': 'private, no-store' });
    const text = await file.text();
    for (const part of [`<MsgId>${number}</MsgId>`, `<EndToEndId>${payments[0].number}</EndToEndId>`, '<InstdAmt Ccy="EUR">450.00</InstdAmt>', 'AT611904300234573201']) expect(text).toContain(part);
    expect(await (await download(server().url, finance, csv!.url)).text()).toContain(`${payments[0].number},`);
    const statusFor = async (client: Client, path = sepa!.url) => (await download(server().url, client, path)).status;
    expect([await statusFor(manager), await statusFor(alpine), await statusFor(server().anonymous('staff'))]).toEqual([403, 401, 401]);
    expect([await statusFor(finance, '/payment-exports/nothing'), await statusFor(finance, sepa!.url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))]).toEqual([404, 404]);
  });

  test('in another currency than euro are CSV alone', async () => {
    const account = await finance.ask(
      `mutation { companyBankAccountCreate(input: { holder: "Larkfield", countryCode: "GB", currencyCode: "USD", scheme: LOCAL, accountNumber: "12345678", routingNumber: "200000" }) { companyBankAccount { id number } userErrors { code } } }`,
    );
    const { id: companyBankAccountId, number } = account.companyBankAccountCreate.companyBankAccount;
    expect(number).toBe('12345678');
    await scheduledFor(server(), 'alpine');
    await bySystem(server(), `update payable set currency_code = 'USD' where status = 'OPEN'`);
    await bySystem(server(), `update bank_account set currency_code = 'USD', scheme = 'LOCAL', number = '99887766' where ended_at is null`);
    const { paymentRun: { id } } = await runOf(server(), supplierId, { companyBankAccountId });
    await runStep(manager, 'paymentRunApprove', { id });
    expect((await runStep(finance, 'paymentRunExport', { id })).paymentRun).toMatchObject({ status: 'EXPORTED', exports: [{ format: 'CSV' }] });
  });
});

describe('an account of the company', () => {
  const create = async (more: object) =>
    (await finance.ask(`mutation ($input: CompanyBankAccountCreateInput!) { companyBankAccountCreate(input: $input) { companyBankAccount { id } userErrors { code field } } }`, {
      input: { holder: 'Larkfield', countryCode: 'DE', currencyCode: 'EUR', scheme: 'IBAN', accountNumber: 'DE89370400440532013000', ...more },
    })).companyBankAccountCreate;

  test.each<[string, object, object]>([
    ['a wrong check digit', { accountNumber: 'DE88370400440532013000' }, { code: 'INVALID', field: ['accountNumber'] }],
    ['no holder', { holder: ' ' }, { code: 'REQUIRED', field: ['holder'] }],
    ['euro and no IBAN', { scheme: 'LOCAL', accountNumber: '12345678', routingNumber: '200000' }, { code: 'INVALID', field: ['scheme'] }],
  ])('with %s is refused', async (_what, more, error) => {
    expect(await create(more)).toMatchObject({ companyBankAccount: null, userErrors: [error] });
  });

  test('ends once', async () => {
    const { companyBankAccount: { id } } = await create({});
    const end = async () => (await finance.ask('mutation ($input: CompanyBankAccountEndInput!) { companyBankAccountEnd(input: $input) { companyBankAccount { endedAt } userErrors { code } } }', { input: { id } })).companyBankAccountEnd;
    expect((await end()).companyBankAccount.endedAt).not.toBeNull();
    expect((await end()).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE' }]);
  });
});
