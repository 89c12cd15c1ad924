import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { bySystem, discountStep, nothingToPay, payableOf, payableStep, runOf, runStep, scheduledFor, statementStep, supplierAccount } from '../support/payments.js';
import { inDays, supplierIdOf } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { toUuid } from '../../server/graphql/ids.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();
let finance: Client;
let manager: Client;
let supplierId: string;

beforeAll(async () => {
  [finance, manager] = (await Promise.all(['finance@counterpart.example', 'manager@counterpart.example'].map((email) => server().as(email)))) as [Client, Client];
  supplierId = await supplierIdOf(server(), 'alpine');
});

/** Somebody of Alpine who looks after the money and reads this language. */
async function bookkeeper(language: string) {
  const { email, accountId } = await addPerson(server().database, { organisations: [toUuid('sup', supplierId)], roles: ['FINANCE'], name: 'Test Person' });
  await bySystem(server(), 'update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

/** Pays all that is due to Alpine. */
async function pay() {
  const { paymentRun } = await runOf(server(), supplierId);
  await runStep(manager, 'paymentRunApprove', { id: paymentRun.id });
  await runStep(finance, 'paymentRunExport', { id: paymentRun.id });
  const [payment] = paymentRun.payments;
  await runStep(finance, 'paymentRunReport', { id: paymentRun.id, results: [{ paymentId: payment.id, outcome: 'EXECUTED' }] });
  return payment;
}

describe.each([
  ['en', 'AUD'],
  ['zh-CN', 'CAD'],
  ['fa', 'CHF'],
])('who looks after the money and reads %s', (language, currencyCode) => {
  const texts = textsOf('portal-supplier', language);

  test('sees why a payment is held, takes an offer, and sees what was paid', async () => {
    await nothingToPay(server());
    await supplierAccount(server(), supplierId);
    const [held, offered] = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    await payableStep(finance, 'paymentHoldPlace', { id: (await payableOf(finance, held.id)).id, reason: 'The goods are being inspected.' });
    await discountStep(finance, 'discountOfferCreate', { payableId: (await payableOf(finance, offered.id)).id, kind: 'FIXED', percent: '2', payFrom: inDays(5), answerBy: inDays(3) });
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];

    await page.goto('/supplier/');
    await signInOn(page, language, await bookkeeper(language), testPassword);
    await page.getByRole('link', { name: texts['toDo']['discountOffersToAnswer'] }).click();
    await page.getByText('The goods are being inspected.').first().waitFor();
    faults.push(...(await seriousFaults(page)));

    const offer = page.getByRole('article', { name: offered.number });
    await offer.getByRole('button', { name: texts['discounts']['accept'], exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts['discounts']['accept'], exact: true }).click();
    await offer.waitFor({ state: 'detached' });
    expect(await payableOf(finance, offered.id, 'payOn discountAmount { amount }')).toEqual({ payOn: inDays(5), discountAmount: { amount: '9' } });

    const { number } = await pay();
    await page.getByRole('link', { name: texts['payments']['made'], exact: true }).click();
    await page.getByRole('link', { name: number }).first().click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await page.getByRole('link', { name: offered.number }).waitFor();
    faults.push(...(await seriousFaults(page)));
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('agrees to a statement but for one line, says why, and signs it', async () => {
    await nothingToPay(server());
    const invoices = [await scheduledFor(server(), 'alpine'), await scheduledFor(server(), 'alpine')];
    for (const { id } of invoices) {
      await bySystem(server(), `update invoice set currency_code = ?, issued_on = current_date - 10, approved_at = now() - interval '10 days' where id = ?`, [currencyCode, toUuid('inv', id)]);
    }
    const { statement } = await statementStep(finance, 'statementCreate', { supplierId, currencyCode, periodFrom: inDays(-30), periodTo: inDays(-1) });
    await statementStep(finance, 'statementSend', { id: statement.id });
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];

    await page.goto('/supplier/statements?toSign=1');
    await signInOn(page, language, await bookkeeper(language), testPassword);
    await page.getByRole('link', { name: statement.number }).first().click();
    await page.getByText(texts['statementNext']['TO_SIGN']['title'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: `${texts['statement']['dispute']}: ${invoices[0]!.number}` }).click();
    await page.getByRole('textbox', { name: texts['statement']['why'] }).fill('It was credited.');
    await page.reload();
    expect(await page.getByRole('textbox', { name: texts['statement']['why'] }).inputValue()).toBe('It was credited.');
    await page.getByRole('button', { name: texts['statement']['dispute'], exact: true }).click();
    await page.getByText(texts['statementVerdict']['SUPPLIER']['DISPUTED'], { exact: true }).waitFor();
    await page.getByRole('button', { name: texts['statement']['agreeToRest'] }).click();
    await page.getByText(texts['statement']['readyToSign'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: texts['statement']['sign'], exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts['statement']['sign'], exact: true }).click();
    await page.getByText(texts['statementNext']['WAITING']['title'], { exact: true }).waitFor();
    const { status, disputedAmount } = (await finance.ask('query ($id: ID!) { statement(id: $id) { status disputedAmount { amount } } }', { id: statement.id })).statement;
    expect({ status, disputed: disputedAmount.amount }).toEqual({ status: 'HALF_SIGNED', disputed: '450' });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
