import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.js';
import { signIn } from '../support/client.js';
import { composed, deliver, mailSettings } from '../support/mail-client.js';
import { addOrganisation, addPerson, testPassword } from '../support/people.js';
import { mailedToken } from '../support/registrations.js';
import { useServer } from '../support/server.js';
import { deskStep, openTicket, stepWithTicket } from '../support/tickets.js';
import { png } from '../support/uploads.js';
import { openPortal, seriousFaults, signInOn, takeOption, textsOf } from './portal.js';

const server = useServer(mailSettings);
const browser = useBrowser();

/** Somebody of a customer, a new one when left out, who reads a language; their e-mail address. */
async function personWhoReads(language: string, organisation?: string, name = 'Ida Reader'): Promise<string> {
  const organisations = [organisation ?? (await addOrganisation(server().database, 'customer'))];
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations, name });
  await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

/** Brings somebody into the portal. */
async function enter(page: Page, language: string, path: string, email?: string): Promise<void> {
  const address = email ?? (await personWhoReads(language));
  await page.goto(path);
  await signInOn(page, language, address, testPassword);
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
    await takeOption(page, texts['ticketType']!['INCIDENT']!, false);
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

  test('rates an answer, writes on after the end and is led to where that goes, with a colleague who is told', async () => {
    const company = await addOrganisation(server().database, 'customer');
    const email = await personWhoReads(language, company);
    await personWhoReads(language, company, 'Kim Colleague');
    const ida = await signIn(server().url, 'customer', email, testPassword);
    const agent = await server().as('agent@counterpart.example');
    const [{ ticket: solved }, { ticket: twice }, { ticket: once }] = [await openTicket(ida, { subject: 'Solved' }), await openTicket(ida, { subject: 'Twice' }), await openTicket(ida, { subject: 'Once' })];
    await stepWithTicket(agent, 'ticketResolve', { id: solved.id });
    await deskStep(agent, 'ticketMerge', { id: twice.id, intoId: once.id });
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const says = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
    const { ticket: words, ticketRating: rating, toDo, watchers } = texts as Required<typeof texts>;
    const write = async (body: string) => {
      await textbox(page, words!['replyHint']).fill(body);
      await button(page, words!['send']).click();
    };
    const faults: string[] = [];

    await enter(page, language, '/customer/', email);
    await says(toDo!['worthReading']);
    faults.push(...(await seriousFaults(page)));
    await page.locator('section', { hasText: rating!['question'] }).getByRole('link', { name: 'Solved' }).click();
    await heading('Solved');
    await button(page, watchers!['add']).click();
    await takeOption(page, 'Kim Colleague', false);
    await page.locator('.watcher', { hasText: 'Kim Colleague' }).waitFor();
    await page.getByRole('radio', { name: rating!['scores']['4'] }).check();
    await button(page, rating!['send']).click();
    await says(rating!['thanks']);
    faults.push(...(await seriousFaults(page)));

    await write('One more thing.');
    await page.waitForURL((url) => !url.pathname.endsWith(solved.id));
    const { tickets } = await ida.ask('{ tickets(first: 1, orderBy: { field: NUMBER, direction: DESC }) { nodes { number follows { id } } } }');
    expect(tickets.nodes[0].follows).toEqual({ id: solved.id });
    await says(words!['goesOn'].replace('{number}', tickets.nodes[0].number));
    await says('One more thing.');
    await page.getByRole('link', { name: solved.number }).waitFor();

    await page.goto(`/customer/tickets/${twice.id}`);
    await says(words!['goesOnIn'].replace('{number}', once.number));
    faults.push(...(await seriousFaults(page)));
    await write('To both of you.');
    await heading('Once');
    await says('To both of you.');

    await page.goto('/customer/tickets?mine=1&toRate=1');
    await says(texts['tickets']!['emptyFiltered']);
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

describe('a mail in the conversation', () => {
  const elsewhere = 'https://elsewhere.example';
  /** What a sender may try; each would leave a trace in the page, or fetch something. */
  const hostile = `<html><head><style>body { display: none } @import url(${elsewhere}/a.css);</style><script>window.hostile = 1</script>
    <link rel="stylesheet" href="${elsewhere}/b.css"><meta http-equiv="refresh" content="0;url=${elsewhere}/c"><base href="${elsewhere}/"></head>
    <body onload="window.hostile = 2" background="${elsewhere}/d.png">
    <p style="position: fixed; inset: 0; background: url(${elsewhere}/e.png)" onmouseover="window.hostile = 3">The <b>pump</b> leaks.</p>
    <img src="${elsewhere}/f.png" onerror="window.hostile = 4"><img src="x" onerror="window.hostile = 5"><img srcset="${elsewhere}/g.png 1x"><img src="cid:photo" alt="A photo">
    <svg onload="window.hostile = 6"><image href="${elsewhere}/h.png"/></svg><math><mtext><img src=x onerror="window.hostile = 7"></mtext></math>
    <a href="javascript:window.hostile = 8">press here</a> <a href="java&#10;script:window.hostile = 9">or here</a> <a href="/customer/account" onclick="window.hostile = 10">or there</a> <a href="${elsewhere}/offer">an offer</a>
    <iframe src="${elsewhere}/i"></iframe><object data="${elsewhere}/j"></object><embed src="${elsewhere}/k"><video src="${elsewhere}/l" autoplay></video>
    <form action="${elsewhere}/m"><input name="password" autofocus onfocus="window.hostile = 11"><button>Sign in</button></form>
    <table background="${elsewhere}/n.png"><tr><td>SN-4711</td></tr></table></body></html>`;

  test('is shown as it looked, without anything in it that runs, leads astray or is fetched from elsewhere', async () => {
    const email = await personWhoReads('en');
    await deliver(server(), await composed({
      from: `Ida Reader <${email}>`, to: mailSettings.SUPPORT_ADDRESS, subject: 'A hostile mail', text: 'The pump leaks.', html: hostile,
      messageId: `<${randomUUID()}@client.example>`,
      attachments: [{ filename: 'photo.png', content: png, contentType: 'image/png', cid: 'photo' }],
    }));
    await server().jobsAreDone();
    const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
    await enter(page, 'en', '/customer/tickets', email);
    await page.getByRole('link', { name: 'A hostile mail' }).first().click();
    const mail = page.locator('.mail');
    await mail.getByText('SN-4711').waitFor();
    const photo = mail.getByRole('img', { name: 'A photo' });
    await photo.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('.mail img')].every(({ complete, naturalWidth }) => complete && naturalWidth > 0));

    await mail.getByText('pump').hover();
    for (const name of ['press here', 'or here', 'or there']) await mail.getByText(name).click();
    const found = await page.evaluate(() => ({
      ran: (window as { hostile?: number }).hostile ?? null,
      elements: [...new Set([...document.querySelectorAll('.mail *')].map(({ tagName }) => tagName.toLowerCase()))].sort(),
      attributes: [...new Set([...document.querySelectorAll('.mail *')].flatMap((element) => element.getAttributeNames()))].sort(),
      links: [...document.querySelectorAll('.mail a[href]')].map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]),
      title: document.querySelector('h1')!.checkVisibility(),
    }));
    expect(found).toEqual({
      ran: null,
      elements: ['a', 'b', 'img', 'p', 'table', 'tbody', 'td', 'tr'],
      attributes: ['alt', 'href', 'rel', 'src', 'target'],
      links: [[`${elsewhere}/offer`, 'noopener noreferrer nofollow', '_blank']],
      title: true,
    });
    expect(new URL(page.url()).pathname).toMatch(/^\/customer\/tickets\/tkt_/);
    expect({ faults: await seriousFaults(page), complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  }, 60_000);
});
