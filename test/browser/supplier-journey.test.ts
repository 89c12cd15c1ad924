import { describe, expect, test } from '@jest/globals';
import { testPassword } from '../support/people.js';
import { inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { lookFor, openPortal, personAtAlpine, seriousFaults, signInOn, textsOf, typedDay } from './portal.js';

const server = useServer();
const browser = useBrowser();

describe.each([
  ['en', 'ltr'],
  ['fa', 'rtl'],
])('a supplier who reads %s', (language, direction) => {
  const texts = textsOf('portal-supplier', language);

  test('finds an order to answer, proposes another day for one line, and sees what becomes of it', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    const email = await personAtAlpine(server(), language);
    const buyer = await server().as('buyer@counterpart.example');
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];

    await page.goto('/supplier/');
    await signInOn(page, language, email, testPassword);
    const toAnswer = page.getByRole('link', { name: texts['toDo']['ordersToAnswer'] });
    await toAnswer.waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    faults.push(...(await seriousFaults(page)));

    await toAnswer.click();
    await page.waitForURL(/needsAnswer=1/);
    await lookFor(page, texts['orders']['search'], number);
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: texts['answer']['lineByLine'] }).click();
    const [first, second] = [page.locator('.answer-line').nth(0), page.locator('.answer-line').nth(1)];
    await first.getByRole('button', { name: texts['answer']['change'] }).click();
    const day = first.getByRole('textbox', { name: texts['answer']['deliveryDate'] });
    await day.fill(typedDay(language, inDays(45)));
    await day.press('Tab');
    await first.getByText(texts['answer']['kinds']['CHANGE'], { exact: true }).waitFor();
    await second.getByText(texts['answer']['kinds']['ACCEPT'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: texts['answer']['send'], exact: true }).click();
    await page.getByText(texts['result']['CHANGES_PROPOSED']['title'], { exact: true }).waitFor();
    expect(await orderFor(buyer, id)).toMatchObject({
      acknowledgement: 'CHANGES_PROPOSED',
      lines: [{ acknowledgement: 'CHANGES_PROPOSED' }, { acknowledgement: 'ACCEPTED' }],
      responses: [{ status: 'PROPOSED', submittedByName: 'Test Person' }],
    });
    faults.push(...(await seriousFaults(page)));

    await stepWith(buyer, 'purchaseOrderAcceptProposal', { id });
    await page.getByText(texts['result']['ACCEPTED']['title'], { exact: true }).waitFor();
    expect((await orderFor(buyer, id)).lines[0].schedules[0]).toMatchObject({ confirmedOn: inDays(45), firstConfirmedOn: inDays(45) });
    faults.push(...(await seriousFaults(page)));

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('confirms a whole order with two presses of a button', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    await page.goto(`/supplier/orders/${id}`);
    await signInOn(page, language, await personAtAlpine(server(), language), testPassword);
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await page.getByRole('button', { name: texts['answer']['confirmAll'] }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts['answer']['confirmAllAction'], exact: true }).click();
    await page.getByText(texts['result']['ACCEPTED']['title'], { exact: true }).waitFor();
    expect(await orderFor(await server().as('buyer@counterpart.example'), id)).toMatchObject({ acknowledgement: 'ACCEPTED', versionNumber: 1 });
    expect(complaints).toEqual([]);
    await close();
  });
});
