import { describe, expect, test } from '@jest/globals';
import { testPassword } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { ublOf } from '../support/ubl.js';
import { openPortal, personAtAlpine, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

describe.each(['en', 'zh-CN', 'fa'])('a supplier who reads %s', (language) => {
  const texts = textsOf('portal-supplier', language);

  test('makes an invoice of an order, sees what differs, and sees it cured when the goods arrive', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const number = `R-${language}-1`;
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];

    await page.goto(`/supplier/orders/${order.id}`);
    await signInOn(page, language, await personAtAlpine(server(), language), testPassword);
    await page.getByRole('region', { name: texts['billing']['title'], exact: true }).getByText(texts['billing']['NONE'], { exact: true }).waitFor();
    await page.getByRole('button', { name: texts['invoiceNew']['make'] }).click();

    await page.waitForURL(/\/invoices\/inv_/);
    await page.getByText(texts['invoiceNext']['DRAFT']['title'], { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));
    await page.getByRole('button', { name: texts['invoiceForm']['handIn'], exact: true }).click();
    await page.getByText(texts['invoiceForm']['missing'], { exact: true }).waitFor();

    await page.getByRole('textbox', { name: texts['invoiceForm']['number'] }).fill(number);
    await page.getByRole('button', { name: texts['invoiceForm']['handIn'], exact: true }).click();
    await page.getByText(texts['invoiceNext']['EXCEPTION']['title'], { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: texts['matchRule']['RECEIVED_QUANTITY']['title'] }).waitFor();
    await page.getByText(texts['cure']['RECEIPT'], { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));

    const warehouse = await server().as('warehouse@counterpart.example');
    const lines = order.lines.map(({ id, quantity }: { id: string; quantity: string }) => ({ orderLineId: id, receivedQuantity: quantity }));
    expect(await receiptStep(warehouse, 'goodsReceiptPost', { receivedOn: inDays(0), lines })).toMatchObject({ userErrors: [] });
    await page.getByText(texts['invoiceNext']['SCHEDULED']['title'], { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.goto('/supplier/invoices');
    await page.getByRole('link', { name: number }).first().waitFor();
    faults.push(...(await seriousFaults(page)));
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});

describe('an invoice in a file', () => {
  const texts = textsOf('portal-supplier', 'en');

  test('says what is wrong in it by business term, and becomes a draft with its amounts once it is right', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
    await page.goto('/supplier/invoices/new');
    await signInOn(page, 'en', await personAtAlpine(server(), 'en', 'FINANCE'), testPassword);
    const content = { issuedOn: inDays(0), order: order.number, lines: [{ quantity: '2', price: '10', net: '20.00' }], net: '20.00', tax: '4.00', payable: '24.00' };
    const upload = (text: string) => page.locator('input[accept=".xml"]').setInputFiles({ name: 'invoice.xml', mimeType: 'application/xml', buffer: Buffer.from(text) });

    await page.getByRole('button', { name: texts['invoiceUpload']['choose'] }).waitFor();
    await upload(ublOf('Invoice', content));
    await page.getByText(`${texts['businessTerm']['BT-1']} (BT-1): ${texts['ublProblem']['REQUIRED']}`).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await upload(ublOf('Invoice', { ...content, number: 'UBL-77' }));
    await page.waitForURL(/\/invoices\/inv_/);
    await page.getByRole('heading', { level: 1, name: 'UBL-77' }).waitFor();
    await page.getByText('invoice.xml').waitFor();
    expect({ faults: await seriousFaults(page), complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});

describe('an invoice that is typed', () => {
  const texts = textsOf('portal-supplier', 'en');

  test('is still there after the page was left, and becomes a draft with its sums', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
    await page.goto('/supplier/invoices/new?typed=1');
    await signInOn(page, 'en', await personAtAlpine(server(), 'en', 'FINANCE'), testPassword);
    await page.getByRole('button', { name: texts['invoiceForm']['addLine'] }).click();
    await page.getByRole('textbox', { name: texts['invoiceForm']['description'] }).fill('Tooling');
    await page.getByRole('textbox', { name: texts['answer']['quantity'] }).fill('2');
    await page.getByRole('textbox', { name: texts['order']['unitPrice'] }).fill('150.25');
    await page.getByRole('textbox', { name: texts['invoiceForm']['taxRate'] }).fill('20');
    await page.getByText('€360.60').waitFor();

    await page.goto('/supplier/invoices');
    await page.getByRole('heading', { level: 1, name: texts['invoices']['title'] }).waitFor();
    await page.goto('/supplier/invoices/new?typed=1');
    await page.getByText('€360.60').waitFor();
    await page.getByRole('button', { name: texts['invoiceForm']['save'] }).click();
    await page.waitForURL(/\/invoices\/inv_/);
    await page.getByText('€360.60').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test('who has no part in invoices finds no way to them', async () => {
  const texts = textsOf('portal-supplier', 'en');
  const order = await confirmedBy(server(), 'alpine');
  const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
  await page.goto(`/supplier/orders/${order.id}`);
  await signInOn(page, 'en', await personAtAlpine(server(), 'en', 'LOGISTICS'), testPassword);
  await page.getByRole('heading', { level: 2, name: texts['orders']['lines'] }).waitFor();
  expect(await page.getByRole('link', { name: texts['navigation']['invoices'] }).count()).toBe(0);
  expect(await page.getByText('€').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
