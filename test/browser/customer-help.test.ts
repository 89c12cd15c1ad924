import { describe, expect, test } from '@jest/globals';
import { published } from '../support/articles.js';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

async function customerWhoReads(language: string): Promise<string> {
  const system = server().database.system('test');
  const [{ id }] = await system.execute<[{ id: string }]>('select id from customer order by number limit 1');
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations: [id], roles: ['MEMBER'] });
  await system.execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

describe.each([
  { language: 'en', direction: 'ltr', looked: 'forgotten password', title: 'I forgot my password', match: 'password' },
  { language: 'zh-CN', direction: 'ltr', looked: '忘记密码', title: '忘记密码', match: '密码' },
  { language: 'fa', direction: 'rtl', looked: 'رمز عبور', title: 'رمز عبورم را فراموش کرده‌ام', match: 'رمز' },
])('somebody who reads $language', ({ language, direction, looked, title, match }) => {
  const texts = textsOf('portal-shared', language)['help'];
  const ticketForm = textsOf('portal-customer', language)['ticketForm'];

  test('finds an answer without signing in, says that it did not help, and comes to ask with the words at hand', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    const write = page.getByRole('link', { name: texts.writeToUs, exact: true });

    await page.goto('/customer/help');
    await page.getByRole('heading', { level: 2, name: texts.mostRead }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('searchbox', { name: texts.search }).fill(looked);
    await page.getByRole('button', { name: texts.find, exact: true }).click();
    await page.locator('mark').first().waitFor();
    const found = page.getByRole('link', { name: title, exact: true });
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toContain(match);
    faults.push(...(await seriousFaults(page)));
    expect(new URL((await write.getAttribute('href'))!, page.url()).searchParams.get('about')).toBe(looked);

    await found.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('.article-prose').getAttribute('lang')).toBe(language);
    await page.getByRole('navigation', { name: texts.contents }).getByRole('link').first().click();
    await page.getByRole('button', { name: texts.no, exact: true }).click();
    await page.getByRole('textbox', { name: texts.missing }).fill('More');
    await page.getByRole('button', { name: texts.sendMissing, exact: true }).click();
    await page.getByText(texts.thanks, { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    const said = 'select helpful from article_feedback join article_version on article_version.id = version_id where language = ? and comment = ?';
    expect(await server().database.system('test').execute(said, [language, 'More'])).toEqual([{ helpful: false }]);

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('who is signed in comes from a search to a ticket that begins with its words', async () => {
    const { page, close } = await openPortal(browser(), server().url, language);
    await page.goto(`/customer/help/search?text=${encodeURIComponent(looked)}`);
    await page.locator('.sign-in').click();
    await signInOn(page, language, await customerWhoReads(language), testPassword);
    await page.getByRole('link', { name: title, exact: true }).waitFor();
    await page.getByRole('link', { name: texts.writeToUs, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: ticketForm.title }).waitFor();
    expect(await page.getByRole('textbox', { name: ticketForm.subject }).inputValue()).toBe(looked);
    await close();
  });
});

test('what an article is made of runs nothing, and is said to be in another language when it is', async () => {
  const attacks = ['<script>window.ran = 1</script>', '<img src=x onerror="window.ran = 1">', '[x](javascript:window.ran=1)', '<svg onload="window.ran = 1">', '![x](https://shop.example/x.png)'];
  const { slug } = await published(server(), { title: 'Attacks', body: attacks.join('\n\n') });
  const { page, complaints, close } = await openPortal(browser(), server().url, 'fa');
  const texts = textsOf('portal-shared', 'fa')['help'];
  await page.goto(`/customer/help/articles/${slug}`);
  await page.getByText(texts.notTranslated.replace('{language}', 'English'), { exact: true }).waitFor();
  await page.getByText('<script>window.ran = 1</script>', { exact: true }).waitFor();
  for (const link of await page.locator('.article-prose a').all()) await link.click();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.locator('.article-prose :is(script, img, svg, iframe)').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
