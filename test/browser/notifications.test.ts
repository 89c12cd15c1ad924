import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { orderFor, sentTo } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, signInOn, textsOf, type Texts } from './portal.js';

const server = useServer();
const browser = useBrowser();

const pageTextsOf = (language: string) => JSON.parse(readFileSync(new URL(`../../server/http/page-texts/${language}.json`, import.meta.url), 'utf8')) as Texts;

describe.each(['en', 'zh-CN', 'fa'])('a seller who reads %s', (language) => {
  const texts = textsOf('portal-shared', language);

  async function sellerAtAlpine() {
    const system = server().database.system('test');
    const [{ id }] = await system.execute<[{ id: string }]>(`select id from supplier where name like 'Alpine%'`);
    const { email, accountId } = await addPerson(server().database, { organisations: [id], roles: ['SALES'], name: 'Sara Seller' });
    await system.execute('update account set locale = ? where id = ?', [language, accountId]);
    return email;
  }

  test('hears of an order on the page that is open, without loading it again', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    await page.goto('/supplier/');
    await signInOn(page, language, await sellerAtAlpine(), testPassword);
    await page.getByRole('link', { name: texts['notifications']['title'], exact: true }).waitFor();
    const { number } = await sentTo(server(), 'alpine');
    await page.locator('.v-snackbar').getByText(number).waitFor();
    await page.locator('.bell-count').click();
    await page.getByRole('heading', { level: 1, name: texts['notifications']['title'], exact: true }).waitFor();
    await page.locator('main').getByText(number).waitFor();
    const faults = await seriousFaults(page);
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('accepts an order by the link of its mail, which only a press of the button does, and once', async () => {
    const email = await sellerAtAlpine();
    const { id } = await sentTo(server(), 'alpine');
    await server().jobsAreDone();
    const link = /\/link\?token=[\w-]+/.exec(server().mails().findLast(({ to }) => to === email)!.text)![0];
    const buyer = await server().as('buyer@counterpart.example');
    const words = pageTextsOf(language)['link'];
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    for (let times = 0; times < 2; times += 1) await page.goto(link);
    const faults = await seriousFaults(page);
    expect((await orderFor(buyer, id)).acknowledgement).toBe('AWAITING');

    await page.getByRole('button', { name: words['actions']['ACCEPT_ORDER']['button'], exact: true }).click();
    await page.getByRole('button').waitFor({ state: 'detached' });
    faults.push(...(await seriousFaults(page)));
    expect(await orderFor(buyer, id)).toMatchObject({ acknowledgement: 'ACCEPTED', responses: [{ submittedByName: 'Sara Seller' }] });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await page.goto(link);
    await page.getByText(words['expired'], { exact: true }).first().waitFor();
    await close();
  });
});
