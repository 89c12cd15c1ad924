import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { order, pay, receive, supplierOf, takeOn } from '../support/company.js';
import { inDays } from '../support/purchase-orders.js';
import { mailedToken } from '../support/registrations.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, typedDay } from './portal.js';
import { fillIn, goOn, register, wordsIn } from './registering.js';

const server = useServer();
const browser = useBrowser();

/** The supplier's side is the portal alone, the company's side GraphQL alone. */
describe.each(['en', 'zh-CN', 'fa'])('a company whose people read %s', (language) => {
  const words = wordsIn(language);
  const { texts } = words;

  test('comes to the public start page as a stranger and leaves with its invoice paid', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    const says = (text: string) => page.getByText(text, { exact: true }).first().waitFor();

    const email = await register(page, words);
    await page.goto(`/supplier/verify?token=${await mailedToken(server(), email)}`);
    await page.getByRole('heading', { level: 1, name: texts['registration']['title'] }).waitFor();
    await fillIn(page, words, language, (section) => goOn(page, words, section));
    await press(texts['registration']['handIn']);
    await says(texts['registration']['status']['SUBMITTED']['title']);

    const supplierId = await supplierOf(server(), email);
    await takeOn(server(), supplierId);
    const { id, number } = await order(server(), supplierId);

    await page.goto('/supplier/');
    await page.getByRole('link', { name: texts['toDo']['ordersToAnswer'] }).click();
    await page.getByRole('link', { name: number }).first().click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await press(texts['answer']['confirmAll']);
    await page.getByRole('dialog').getByRole('button', { name: texts['answer']['confirmAllAction'], exact: true }).click();
    await says(texts['result']['ACCEPTED']['title']);

    await page.getByRole('link', { name: texts['shipments']['announce'], exact: true }).click();
    await page.getByRole('textbox', { name: texts['shipment']['estimatedArrival'] }).fill(typedDay(language, inDays(3)));
    await press(texts['shipment']['ship']);
    await page.waitForURL(/shipments\/shp_/);
    await says(texts['shipmentStatus']['SHIPPED']);
    await receive(server(), /shp_\w+/.exec(page.url())![0]);

    await page.goto(`/supplier/orders/${id}`);
    await press(texts['invoiceNew']['make']);
    await page.waitForURL(/\/invoices\/inv_/);
    await page.getByRole('textbox', { name: texts['invoiceForm']['number'] }).fill('2026-0001');
    await press(texts['invoiceForm']['handIn']);
    await says(texts['invoiceNext']['SCHEDULED']['title']);

    expect(await pay(server(), supplierId)).toMatchObject({ status: 'EXECUTED', total: { amount: '450' }, payments: [{ accountNumber: 'AT611904300234573201' }] });
    await says(texts['invoiceNext']['PAID']['title']);
    await page.goto('/supplier/payments/made');
    await says(texts['paymentStatus']['EXECUTED']);
    expect({ faults: await seriousFaults(page), complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
