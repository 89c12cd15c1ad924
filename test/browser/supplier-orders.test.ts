import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { testPassword } from '../support/people.js';
import { changedOrder, changeStep } from '../support/purchase-order-changes.js';
import { inDays, orderFor, sentTo } from '../support/purchase-orders.js';
import { confirmedBy } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { openPortal, personAtAlpine, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();
const buyer = () => server().as('buyer@counterpart.example');
const COMMENT = 'mutation ($input: PurchaseOrderCommentInput!) { purchaseOrderComment(input: $input) { userErrors { code } } }';

describe.each(['en', 'zh-CN', 'fa'])('a supplier who reads %s', (language) => {
  const texts = textsOf('portal-supplier', language);

  /** The portal at an address, for somebody of Alpine who reads this language. */
  async function open(path: string) {
    const opened = await openPortal(browser(), server().url, language);
    await opened.page.goto(`/supplier/${path}`);
    await signInOn(opened.page, language, await personAtAlpine(server(), language), testPassword);
    return opened;
  }

  test('sees what the buyer wants otherwise, writes about it, and agrees', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await changeStep(await buyer(), 'purchaseOrderChange', { id, reason: 'The project is late.', lines: [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(50) }] }] });
    const { page, complaints, close } = await open(`orders/${id}`);
    const faults: string[] = [];
    await page.getByRole('heading', { name: texts['change']['change']['title'] }).waitFor();
    await page.getByText('The project is late.', { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('textbox', { name: texts['comments']['body'] }).fill('Is there a drawing?');
    await page.getByRole('button', { name: texts['comments']['send'], exact: true }).click();
    await page.getByRole('article').getByText('Is there a drawing?', { exact: true }).waitFor();
    await (await buyer()).ask(COMMENT, { input: { id, body: 'For us alone', visibility: 'INTERNAL' } });
    await (await buyer()).ask(COMMENT, { input: { id, lineNumber: 1, body: 'It is on its way.' } });
    await page.getByText('It is on its way.', { exact: true }).waitFor();
    expect(await page.getByText('For us alone').count()).toBe(0);
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: texts['change']['change']['accept'], exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts['change']['change']['accept'], exact: true }).click();
    await page.getByText(texts['result']['ACCEPTED']['title'], { exact: true }).waitFor();
    await page.getByText(texts['changeStatus']['ACCEPTED'], { exact: true }).first().waitFor();
    expect(await orderFor(await buyer(), id)).toMatchObject({ acknowledgement: 'ACCEPTED', versionNumber: 2, lines: [{ schedules: [{ confirmedOn: inDays(50) }] }, {}] });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('does not let an order be called off, and says why', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await changeStep(await buyer(), 'purchaseOrderCancellationRequest', { id, reason: 'The project ended.' });
    const { page, complaints, close } = await open(`orders/${id}`);
    await page.getByRole('heading', { name: texts['change']['cancellation']['title'] }).waitFor();
    await page.getByRole('button', { name: texts['change']['refuse'], exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: texts['change']['reason'] }).fill('Everything is packed.');
    const faults = await seriousFaults(page);
    await dialog.getByRole('button', { name: texts['change']['refuseAction'], exact: true }).click();
    await page.getByText(texts['change']['refused'], { exact: true }).waitFor();
    expect(await changedOrder(await buyer(), id)).toMatchObject({ status: 'SENT', openChange: null, changes: { nodes: [{ status: 'REFUSED', decisionNote: 'Everything is packed.' }] } });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('confirms the orders that were chosen in the list, and sees what became of each', async () => {
    const orders = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine')];
    const { page, complaints, close } = await open('orders');
    for (const { number } of orders) await page.getByRole('checkbox', { name: texts['bulk']['select'].replace('{number}', number) }).check();
    const faults = await seriousFaults(page);
    await page.getByRole('button', { name: texts['bulk']['confirm'], exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts['bulk']['action'], exact: true }).click();
    await page.getByRole('dialog').getByText(texts['bulk']['confirmed'], { exact: true }).nth(1).waitFor();
    faults.push(...(await seriousFaults(page)));
    for (const { id } of orders) expect(await orderFor(await buyer(), id)).toMatchObject({ acknowledgement: 'ACCEPTED' });
    await page.getByRole('dialog').getByRole('button', { name: texts['bulk']['close'], exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('answers orders with a file: downloads it, is told what is wrong, corrects it, and sends', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    const { page, complaints, close } = await open(`orders/file?orders=${id}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: texts['orderFile']['downloadAction'] }).click();
    const content = readFileSync(await (await download).path(), 'utf8');
    const handIn = (text: string) => page.locator('input[type=file]').setInputFiles({ name: 'order-lines.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const send = page.getByRole('button', { name: texts['orderFile']['send'], exact: true });
    // The day that the answer says is the last one of its row.
    const answering = (day: string) => content.replace(/(,100,)[\d-]+(,2\.5,,\r\n)/, `$1${day}$2`);

    await handIn(answering('2020-01-01'));
    await page.getByText(texts['orderFile']['faults']['confirmed_on']['OUT_OF_RANGE']).waitFor();
    expect(await send.count()).toBe(0);
    const faults = await seriousFaults(page);
    await handIn(answering(inDays(45)));
    await send.waitFor();
    await page.getByText(texts['answer']['kinds']['CHANGE'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await send.click();
    await send.waitFor({ state: 'hidden' });
    expect(await orderFor(await buyer(), id)).toMatchObject({ number, acknowledgement: 'CHANGES_PROPOSED', responses: [{ status: 'PROPOSED' }] });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
