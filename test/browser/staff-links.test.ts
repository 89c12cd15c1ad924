import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { createFirstAdmin } from '../../server/domains/identity/index.js';
import { useBrowser } from '../support/browser.js';
import { addPerson } from '../support/people.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults } from './portal.js';

const server = useServer();
const browser = useBrowser();
const newPassword = 'four unrelated words here';
const INVITE = `mutation ($email: EmailAddress!) {
  staffInvite(input: { email: $email, name: "Invited", roles: [BUYER] }) { userErrors { code } }
}`;

type Texts = { [key: string]: string & Texts };
const textsIn = (language: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../server/graphiql/languages/${language}.json`, import.meta.url), 'utf8'));

/** Opens an address as a new visitor and gathers what the page should not say to anybody. */
async function open(link: string, locale: string) {
  const { page, complaints, close } = await openPortal(browser(), server().url, locale);
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(link);
  const referrers = () => Promise.all(requests.map((request) => request.headerValue('referer')));
  return { page, complaints, referrers, close };
}

/** The path and query of the link in the last mail to somebody. */
async function linkMailedTo(email: string): Promise<string> {
  await server().jobsAreDone();
  const { text } = server().mails().findLast(({ to }) => to === email)!;
  const { pathname, search } = new URL(/http\S+/.exec(text)![0]);
  return pathname + search;
}

async function invite(email: string): Promise<string> {
  const admin = await server().as('admin@counterpart.example');
  expect(await admin.ask(INVITE, { email })).toEqual({ staffInvite: { userErrors: [] } });
  return linkMailedTo(email);
}

describe.each([['en', 'ltr'], ['zh-CN', 'ltr'], ['fa', 'rtl']])('a colleague who reads %s', (language, direction) => {
  const texts = textsIn(language);
  const { invitation, passwordReset, forgottenPassword } = texts as Record<string, Texts>;
  const email = `colleague-${language.toLowerCase()}@staff.example`;
  const button = (page: Page, name: string | undefined) => page.getByRole('button', { name: name!, exact: true });
  const heading = (page: Page, name: string | undefined) => page.getByRole('heading', { level: 1, name: name!, exact: true });

  test('comes in by the mailed invitation, chooses a password and asks GraphiQL something', async () => {
    const link = await invite(email);
    const { page, complaints, referrers, close } = await open(link, language);
    await heading(page, invitation!['title']).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    expect(page.url()).toBe(`${server().url}/graphiql/`);
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByLabel(invitation!['name']!, { exact: true }).fill('Newcomer');
    const password = page.getByLabel(invitation!['password']!, { exact: true });
    await password.fill('too short');
    await page.keyboard.press('Enter');
    await page.getByText(texts['refusals']!['TOO_WEAK']!).waitFor();
    expect(await password.evaluate((input) => input === document.activeElement && input.getAttribute('aria-invalid'))).toBe('true');
    expect(await seriousFaults(page)).toEqual([]);

    await password.fill(newPassword);
    await button(page, invitation!['action']).click();
    await page.getByText('Newcomer', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Orders to decide on' }).click();
    await page.getByText('query OrdersToDecideOn').first().waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.graphiql-response').getByText('"totalCount"').first().waitFor();
    expect(complaints).toEqual([]);
    expect((await referrers()).filter((referrer) => referrer?.includes('?'))).toEqual([]);
    await close();
  });

  test('is told in plain words that an invitation is used up, and what to do', async () => {
    const link = await invite(`late-${email}`);
    const expire = 'update single_use_link set expires_at = now() where account_id = (select id from account where email = ?)';
    await server().database.system('test').execute(expire, [`late-${email}`]);
    const { page, close } = await open(link, language);
    await page.getByLabel(invitation!['name']!, { exact: true }).fill('Latecomer');
    await page.getByLabel(invitation!['password']!, { exact: true }).fill(newPassword);
    await button(page, invitation!['action']).click();
    await heading(page, texts['linkExpired']).waitFor();
    await page.getByText(invitation!['expired']!).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await button(page, forgottenPassword!['link']).click();
    await heading(page, forgottenPassword!['title']).waitFor();
    await close();
  });

  test('who forgot the password gets a link from the form to sign in, and signs in with a new one', async () => {
    const { email: known } = await addPerson(server().database, { audience: 'staff', roles: ['BUYER'], name: 'Forgetful' });
    const { page, complaints, close } = await open('/graphiql/', language);
    await button(page, forgottenPassword!['link']).click();
    await page.getByLabel(texts['email']!, { exact: true }).fill(known);
    await button(page, forgottenPassword!['action']).click();
    await page.getByRole('status').getByText(forgottenPassword!['sent']!).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const link = await linkMailedTo(known);
    await page.goto(link);
    await page.getByLabel(passwordReset!['password']!, { exact: true }).fill(newPassword);
    expect(page.url()).toBe(`${server().url}/graphiql/`);
    await button(page, passwordReset!['action']).click();
    await page.getByRole('status').getByText(passwordReset!['done']!).waitFor();
    await page.getByLabel(texts['email']!, { exact: true }).fill(known);
    await page.getByLabel(texts['password']!, { exact: true }).fill(newPassword);
    await button(page, texts['signIn']).click();
    await page.getByText('Forgetful', { exact: true }).waitFor();

    await page.goto(link);
    await page.getByLabel(passwordReset!['password']!, { exact: true }).fill(newPassword);
    await button(page, passwordReset!['action']).click();
    await page.getByText(passwordReset!['expired']!).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test('an address that nobody has is answered like any other, and gets no mail', async () => {
  const { email, ...texts } = textsIn('en');
  const { forgottenPassword } = texts as Record<string, Texts>;
  const { page, close } = await open('/graphiql/', 'en-GB');
  await page.getByRole('button', { name: forgottenPassword!['link'] }).click();
  await page.getByLabel(email!, { exact: true }).fill('nobody@staff.example');
  await page.getByRole('button', { name: forgottenPassword!['action'] }).click();
  await page.getByRole('status').getByText(forgottenPassword!['sent']!).waitFor();
  await server().jobsAreDone();
  expect(server().mails().filter(({ to }) => to === 'nobody@staff.example')).toEqual([]);
  await close();
});

test('the link for the first administrator opens the form of an invitation', async () => {
  const person = { email: 'first@company.example', name: 'First' };
  const { link } = await createFirstAdmin(server().database, server().config, person, new Date());
  const { page, close } = await open(link, 'en-GB');
  const { invitation } = textsIn('en');
  await page.getByLabel(invitation!['name']!, { exact: true }).fill('First Administrator');
  await page.getByLabel(invitation!['password']!, { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: invitation!['action'] }).click();
  await page.getByText('First Administrator', { exact: true }).waitFor();
  await close();
});
