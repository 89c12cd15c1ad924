import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { useBrowser } from '../support/browser.js';
import { useServer } from '../support/server.js';

const server = useServer();
const browser = useBrowser();

/** Opens the page as a new visitor and gathers what should not happen on it. */
async function openGraphiql(): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser().newPage({ locale: 'en-GB' });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server().url) wrong.push(`foreign request to ${request.url()}`);
    if (protocol === 'blob:') wrong.push(`script from ${request.url()}`);
  });
  await page.goto(`${server().url}/graphiql/`);
  return { page, wrong };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a wrong password is told beside the form and nothing else is shown', async () => {
  const { page } = await openGraphiql();
  await signIn(page, 'buyer@counterpart.example', 'not the password');
  await page.getByRole('alert').getByText('E-mail, password or code is wrong.').waitFor();
  expect(await page.getByRole('button', { name: 'Accept a proposal' }).count()).toBe(0);
  await page.close();
});

test('a buyer signs in, opens an example with its variables and runs it, from this server alone', async () => {
  const { page, wrong } = await openGraphiql();
  await signIn(page, 'buyer@counterpart.example', demonstrationPassword);
  await page.getByRole('button', { name: 'Accept a proposal' }).click();
  await page.getByText('Agreed. Please keep to the new dates.').first().waitFor();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"acknowledgement"').first().waitFor();
  expect(await page.locator('.graphiql-response').innerText()).toContain('ACCEPTED');
  expect(wrong).toEqual([]);
  await page.close();
});

test('an example that stays open shows what others do meanwhile', async () => {
  const { page, wrong } = await openGraphiql();
  await signIn(page, 'agent@counterpart.example', demonstrationPassword);
  await page.getByRole('button', { name: 'Watch tickets' }).click();
  await page.getByText('subscription WatchTickets').first().waitFor();
  const opened = page.waitForResponse(/\/graphql\/staff\/stream$/);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await opened;
  const manager = await server().as('manager@counterpart.example');
  const { tickets } = await manager.ask('{ tickets(first: 1, filter: { status: [OPEN] }) { nodes { id } } }');
  const reply = 'mutation ($input: TicketReplyInput!) { ticketReply(input: $input) { userErrors { code } } }';
  await manager.ask(reply, { input: { id: tickets.nodes[0].id, body: 'Seen from afar.' } });
  await page.locator('.graphiql-response').getByText('Seen from afar.').first().waitFor();
  expect(wrong).toEqual([]);
  await page.close();
});

test('signing out leads back to the form', async () => {
  const { page } = await openGraphiql();
  await signIn(page, 'agent@counterpart.example', demonstrationPassword);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password', { exact: true }).waitFor();
  await page.reload();
  await page.getByLabel('Password', { exact: true }).waitFor();
  await page.close();
});
