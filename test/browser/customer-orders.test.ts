import { beforeAll, describe, expect, test } from '@jest/globals';
import { confirmedOrder, customerIdOf, stepWithOrder } from '../support/customers.js';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { toUuid } from '../../server/graphql/ids.js';
import { lookFor, openPortal, seriousFaults, signInOn, takeOption, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();
const PHONE = { width: 360, height: 780 };
const daysFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The address of somebody of Cedar who reads this language. */
async function personAtCedar(language: string): Promise<string> {
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations: [toUuid('cus', await customerIdOf(server(), 'cedar'))] });
  await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

/** What stands on the order, in the words of a language. */
async function orderedItems(language: string): Promise<{ sku: string; name: string }[]> {
  const sales = await server().as('sales@counterpart.example');
  const locale = language.toUpperCase().replace('-', '_');
  return (await sales.ask('query ($locale: Locale!) { items(first: 2) { nodes { sku name(locale: $locale) } } }', { locale })).items.nodes;
}

describe.each(['en', 'zh-CN', 'fa'])('a customer who reads %s', (language) => {
  const texts = textsOf('portal-customer', language);
  const serial = `SR-${language}-1`;
  let order: { id: string; number: string };
  let shipment: string;

  beforeAll(async () => {
    order = await confirmedOrder(server(), 'cedar', { orderedOn: daysFromToday(-20), requestedOn: daysFromToday(-3), customerReference: `REF-${language}` });
    await stepWithOrder(server(), 'salesOrderShip', {
      id: order.id, shippedOn: daysFromToday(-5), carrier: 'DHL Freight', trackingNumber: 'JD0146', estimatedArrivalOn: daysFromToday(-4), lines: [{ lineNumber: 1, quantity: '1', serials: [serial] }],
    });
    const cedar = await server().as('customer@cedar.example');
    shipment = (await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { shipments { id } } }', { id: order.id })).salesOrder.shipments[0].id;
  });

  test('finds an order by a serial number, sees what is late and where its shipment is, and asks about a line, then about another item', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    await page.goto('/customer/orders');
    await signInOn(page, language, await personAtCedar(language), testPassword);

    await lookFor(page, texts['orders']!['search']!, serial.toLowerCase());
    await page.locator('.row-link').click();
    const delivery = page.getByRole('article', { name: texts['shipment']!['title'].split('{')[0].trim() });
    await delivery.waitFor();
    await page.getByRole('note').waitFor();
    await delivery.locator('summary').click();
    await delivery.getByText(serial, { exact: true }).waitFor();
    expect(await delivery.getByRole('link', { name: texts['shipment']!['deliveryNote'] }).getAttribute('href')).toMatch(new RegExp(`^/documents/delivery-note/${shipment}\\.pdf\\?locale=${language}$`));
    expect(await delivery.getByRole('link', { name: texts['shipment']!['carrierPage'] }).getAttribute('href')).toContain('JD0146');
    expect(await page.locator('.lines small.late').count()).toBe(2);
    faults.push(...(await seriousFaults(page)));

    const warehouse = await server().as('warehouse@counterpart.example');
    await warehouse.ask('mutation ($input: SalesShipmentTrackInput!) { salesShipmentTrack(input: $input) { userErrors { code } } }', { input: { id: shipment, kind: 'OUT_FOR_DELIVERY', place: 'Bern' } });
    await delivery.getByText(texts['shipment']!['event']['OUT_FOR_DELIVERY'], { exact: true }).waitFor();

    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    faults.push(...(await seriousFaults(page)));

    await page.locator('.lines .ask a').last().click();
    await page.waitForURL(new RegExp(`order=${order.id}&line=2`));
    const [first, second] = (await orderedItems(language)) as [{ sku: string; name: string }, { sku: string; name: string }];
    const form = texts['ticketForm']!;
    const chosen = page.locator('.v-autocomplete', { has: page.getByLabel(form['item'], { exact: true }) });
    await chosen.getByText(second.name, { exact: true }).waitFor();
    await page.getByRole('combobox', { name: form['item'] }).last().fill(first.sku.toLowerCase());
    await takeOption(page, first.name, false);
    await page.getByText(form['lineAll'], { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));
    await page.getByRole('textbox', { name: form['body'], exact: true }).fill('Is there a manual?');
    await page.getByRole('button', { name: form['send'], exact: true }).click();
    const about = page.locator('span', { hasText: texts['ticket']!['aboutItem'] });
    await about.getByText(first.name, { exact: true }).waitFor();
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
