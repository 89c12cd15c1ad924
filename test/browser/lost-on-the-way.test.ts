import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { mailedToken, newApplicant, register } from '../support/registrations.js';
import { useServer } from '../support/server.js';
import { png } from '../support/uploads.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

describe.each([
  ['en', 'EN'],
  ['zh-CN', 'ZH_CN'],
  ['fa', 'FA'],
])('what does not get through, to somebody who reads %s,', (language, locale) => {
  const texts = textsOf('portal-supplier', language);
  const { actions, failures, signIn } = textsOf('portal-shared', language);
  const [tooOften, when] = failures['tooOften'].split('{when}') as [string, string];

  test('says why it did not, and stays in the form', async () => {
    const { email } = await addPerson(server().database, { audience: 'supplier' });
    const { page, close } = await openPortal(browser(), server().url, language);
    await page.goto('/supplier/sign-in');
    await page.getByRole('heading', { level: 1, name: signIn['title'] }).waitFor();
    await page.context().setOffline(true);
    await signInOn(page, language, email, 'a wrong password');
    await page.getByRole('alert').getByText(failures['offline']['text'], { exact: true }).waitFor();
    expect(await page.locator('input[type=email]').inputValue()).toBe(email);

    await page.context().setOffline(false);
    const guess = () => server().anonymous('supplier').send('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', { input: { email, password: 'a guess' } });
    await Promise.all(Array.from({ length: 10 }, guess));
    await page.getByRole('button', { name: signIn['action'], exact: true }).click();
    const said = page.getByRole('alert').getByText(tooOften);
    await said.waitFor();
    expect(await said.innerText()).toMatch(/[\d۰-۹]/);
    expect(await said.innerText()).toContain(when);
    expect(await seriousFaults(page)).toEqual([]);
    await close();
  });

  test('is tried again: a mailed link is not too old because the connection broke', async () => {
    const { email } = await register(server(), { locale });
    const { page, close } = await openPortal(browser(), server().url, language);
    const token = (await mailedToken(server(), email))!;
    let tries = 0;
    await page.route('**/graphql/supplier', (route) => (route.request().postData()?.includes(token) && tries++ === 0 ? route.abort() : route.continue()));
    await page.goto(`/supplier/verify?token=${token}`);
    await page.getByRole('heading', { name: failures['offline']['title'] }).waitFor();
    await page.getByRole('button', { name: actions['retry'] }).click();
    await page.getByRole('heading', { level: 1, name: texts['registration']['title'] }).waitFor();
    await close();
  });

  test('is not forgotten: a file that is on its way, and a certificate that is being written, when another section is opened', async () => {
    const applicant = await newApplicant(server());
    await server().database.system('test').execute('update account set locale = ? where email = ?', [language, applicant.email]);
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    await page.goto('/supplier/registration?section=questions');
    await signInOn(page, language, applicant.email, testPassword);
    const arrives = Promise.withResolvers<void>();
    await page.route('**/files/supplier', async (route) => {
      await arrives.promise;
      await route.continue();
    });
    await page.locator('input[type=file]').setInputFiles({ name: 'accounts.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('progressbar').waitFor();
    const next = page.getByRole('button', { name: texts['registration']['next'], exact: true });
    await next.click();

    await page.getByRole('button', { name: texts['certificates']['add'], exact: true }).click();
    await page.getByRole('textbox', { name: texts['certificates']['number'], exact: true }).fill('Q-1234');
    await next.click();
    await page.getByRole('heading', { level: 2, name: texts['registration']['sections']['declarations'], exact: true }).waitFor();
    const saved = page.waitForResponse((response) => response.request().postData()?.includes('ACCOUNTS') ?? false);
    arrives.resolve();
    await saved;

    const back = page.getByRole('button', { name: actions['back'], exact: true });
    await back.click();
    await page.getByRole('button', { name: texts['certificates']['add'], exact: true }).click();
    expect(await page.getByRole('textbox', { name: texts['certificates']['number'], exact: true }).inputValue()).toBe('Q-1234');
    expect(await seriousFaults(page)).toEqual([]);
    await back.click();
    await page.getByText('accounts.png', { exact: true }).waitFor();
    const { supplierRegistration } = await applicant.client.ask('{ supplierRegistration { attachments { fileName } } }');
    expect(supplierRegistration.attachments).toEqual([{ fileName: 'accounts.png' }]);
    expect(complaints).toEqual([]);
    await close();
  });
});
