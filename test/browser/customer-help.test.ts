import { describe, expect, test } from '@jest/globals';
import { published } from '../support/articles.js';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

describe.each([
  { language: 'en', direction: 'ltr', looked: 'forgotten password', title: 'I forgot my password', match: 'password' },
  { language: 'zh-CN', direction: 'ltr', looked: '忘记密码', title: '忘记密码', match: '密码' },
  { language: 'fa', direction: 'rtl', looked: 'رمز عبور', title: 'رمز عبورم را فراموش کرده‌ام', match: 'رمز' },
])('somebody who reads $language', ({ language, direction, looked, title, match }) => {
  const texts = textsOf('portal-shared', language)['help'];

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
    expect(new URL((await write.getAttribute('href'))!, page.url()).searchParams.get('subject')).toBe(looked);

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
