import { describe, expect, test } from '@jest/globals';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';
import { openTicket } from '../support/tickets.js';
import { png } from '../support/uploads.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();
describe.each([
  ['en', 'ltr', 'customer@cedar.example'],
  ['fa', 'rtl', 'customer@dune.example'],
])('a customer who reads %s', (language, direction, email) => {
  const texts = textsOf('portal-customer', language);
  const shared = textsOf('portal-shared', language);
  const question = `A question from ${email}`;

  test('finds a late order, asks about it and sees the answer arrive', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];

    await page.goto('/customer/');
    await signInOn(page, language, email, demonstrationPassword);

    await page.getByRole('heading', { level: 1, name: texts['toDo']!['title'] }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    const lateOrders = page.getByRole('link', { name: texts['toDo']!['ordersLate'] });
    await lateOrders.waitFor();
    faults.push(...(await seriousFaults(page)));

    await lateOrders.click();
    await page.waitForURL(/late=1/);
    await page.locator('.row-link').first().click();
    const ask = page.getByRole('link', { name: texts['order']!['ask'], exact: true });
    await ask.waitFor();
    expect(await page.getByRole('note').innerText()).toContain(texts['late']!['since']!.split('{date}')[0]);
    expect(await page.locator('.timeline > li').count()).toBeGreaterThan(2);
    faults.push(...(await seriousFaults(page)));

    await ask.click();
    const subject = page.getByRole('textbox', { name: texts['ticketForm']!['subject'] });
    await subject.fill(question);
    await page.getByRole('textbox', { name: texts['ticketForm']!['body'] }).fill('When will it come?');
    await page.locator('input[type=file]').setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: png });
    await page.getByText('label.png', { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await page.getByRole('button', { name: texts['ticketForm']!['send'] }).click();

    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await page.getByRole('link', { name: /label\.png/ }).waitFor();
    const agent = await server().as('agent@counterpart.example');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await agent.ask('mutation ($input: TicketReplyInput!) { ticketReply(input: $input) { userErrors { message } } }', { input: { id, body: 'On Monday.' } });
    await page.getByText('On Monday.', { exact: true }).waitFor();
    await page.getByText(texts['ticket']!['newSince']!, { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('finds a reply half written where it was left', async () => {
    const { ticket } = await openTicket(await server().as(email));
    const { page, close } = await openPortal(browser(), server().url, language);
    await page.goto(`/customer/tickets/${ticket.id}`);
    await signInOn(page, language, email, demonstrationPassword);

    const reply = page.getByRole('textbox', { name: texts['ticket']!['replyHint'] });
    await reply.fill('Thank you, but');
    await page.reload();
    await page.getByRole('button', { name: shared['draft']!['discard'] }).waitFor();
    expect(await reply.inputValue()).toBe('Thank you, but');
    await close();
  });
});
