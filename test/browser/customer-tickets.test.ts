import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.js';
import { addOrganisation, addPerson, testPassword } from '../support/people.js';
import { mailedToken } from '../support/registrations.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

/** Somebody of a new customer who reads a language, in the portal. */
async function enter(page: Page, language: string, path: string): Promise<void> {
  const organisation = await addOrganisation(server().database, 'customer');
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations: [organisation], name: 'Ida Reader' });
  await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
  await page.goto(path);
  await signInOn(page, language, email, testPassword);
}

/** Staff ask for the serial number, and whether it stands still, when something does not work. */
async function askForFields(): Promise<void> {
  const admin = await server().as('admin@counterpart.example');
  const create = 'mutation ($input: TicketFieldCreateInput!) { ticketFieldCreate(input: $input) { userErrors { code } } }';
  const label = (text: string) => ({ en: text, zhCn: text, fa: text });
  await admin.ask(create, { input: { type: 'INCIDENT', key: 'TEST_SERIAL', kind: 'SERIAL_NUMBER', label: label('Test serial'), required: true, position: 900 } });
  await admin.ask(create, { input: { type: 'INCIDENT', key: 'TEST_STANDS', kind: 'YES_NO', label: label('Test stands still'), required: false, position: 901 } });
}

describe.each(['en', 'zh-CN', 'fa'])('somebody who reads %s', (language) => {
  const texts = textsOf('portal-customer', language);
  const shared = textsOf('portal-shared', language);
  const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('asks without an account, uses the mailed link, chooses a password and follows the ticket', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    const email = `${randomUUID()}@guest.example`;
    const guest = texts['guest']!;

    await page.goto('/customer/sign-in');
    await page.getByRole('link', { name: guest['ask'], exact: true }).first().click();
    await button(page, guest['send']).click();
    await page.getByText(shared['errors']['REQUIRED'], { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));
    await textbox(page, texts['ticketForm']!['subject']).fill('Do you deliver to Bergen?');
    await textbox(page, texts['ticketForm']!['body']).fill('We need 20 pumps there.');
    await textbox(page, guest['name']).fill('Nora Guest');
    await textbox(page, shared['signIn']['email']).fill(email);
    await button(page, guest['send']).click();
    await page.getByRole('heading', { level: 1, name: guest['sentTitle'] }).waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.goto(`/customer/confirm?token=${await mailedToken(server(), email)}`);
    await page.getByRole('heading', { level: 1, name: guest['openedTitle'] }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await textbox(page, shared['invitation']['password']).fill('a password for guests');
    await button(page, guest['accountAction']).click();
    await page.getByRole('heading', { level: 1, name: texts['tickets']!['title'] }).waitFor();
    await page.getByText('Do you deliver to Bergen?', { exact: true }).first().waitFor();

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  }, 60_000);

  test('is asked for what the type of a ticket needs, finds the answers on it and watches it', async () => {
    if (language === 'en') await askForFields();
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    const form = texts['ticketForm']!;
    await enter(page, language, '/customer/tickets/new?about=The%20pump%20is%20silent');

    expect(await textbox(page, form['subject']).inputValue()).toBe('The pump is silent');
    // Of the list's two comboboxes the inner one takes the keys.
    await page.getByRole('combobox', { name: form['type'] }).last().press('ArrowDown');
    await page.getByRole('option', { name: texts['ticketType']!['INCIDENT'] }).click();
    const serial = textbox(page, 'Test serial');
    await serial.waitFor();
    await textbox(page, form['body']).fill('It does not start.');
    await button(page, form['send']).click();
    await page.getByText(shared['errors']['REQUIRED'], { exact: true }).first().waitFor();
    await serial.fill('SN-4711/A');
    await page.getByRole('radio', { name: form['yes'] }).check();
    faults.push(...(await seriousFaults(page)));
    await button(page, form['send']).click();

    await page.getByRole('heading', { level: 1, name: 'The pump is silent' }).waitFor();
    await page.getByText('SN-4711/A', { exact: true }).waitFor();
    await button(page, texts['watchers']!['start']).click();
    await button(page, texts['watchers']!['stop']).waitFor();
    faults.push(...(await seriousFaults(page)));
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  }, 60_000);

  test('says as an owner who of the company sees its tickets', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const { visibility } = texts['company']!;
    await enter(page, language, '/customer/company');
    const own = page.getByRole('radio', { name: visibility['OWN']['name'] });
    await own.check();
    await page.getByText(visibility['changed'], { exact: true }).waitFor();
    const faults = await seriousFaults(page);
    await page.reload();
    expect(await own.isChecked()).toBe(true);
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
