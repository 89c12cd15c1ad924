import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { mailDirectory } from '../../server/jobs/mailer.js';
import { type Client, signIn } from '../support/client.js';
import { addPerson, type TestPerson, testPassword } from '../support/people.js';
import { inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let seller: TestPerson;
let client: Client;
let buyer: Client;

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
const update = (statement: string, values: unknown[]) => server().database.system('test').transactional((em) => em.execute(statement, values));

beforeAll(async () => {
  const [{ id }] = await sql('select supplier_id as id from membership join account on account.id = account_id where email = ?', ['supplier@alpine.example']);
  seller = await addPerson(server().database, { organisations: [id], roles: ['SALES'], name: 'Sara Seller' });
  client = await signIn(server().url, 'supplier', seller.email, testPassword);
  buyer = await server().as('buyer@counterpart.example');
});

/** The link in the last mail to the seller. */
async function mailedLink(page: 'link' | 'unsubscribe'): Promise<string> {
  await server().jobsAreDone();
  const { text } = server().mails().findLast(({ to }) => to === seller.email)!;
  const [, token] = new RegExp(`/${page}\\?(token=[\\w.-]+)`).exec(text)!;
  return `${server().url}/${page}?${token}`;
}

async function look(link: string, method: 'GET' | 'POST' = 'GET') {
  const headers = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : undefined;
  const response = await fetch(link, { method, headers, ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('the link in the mail of an order', () => {
  test('shows a page with a button, however often it is looked at, and changes nothing', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    for (let times = 0; times < 2; times += 1) {
      const { status, text, headers } = await look(link);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(text).toContain(number);
      expect(text).toMatch(/<form method="post"><button>/);
    }
    expect((await orderFor(client, id)).acknowledgement).toBe('AWAITING');
  });

  test('accepts the order as whom it was mailed to, once', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    const answers = await Promise.all([look(link, 'POST'), look(link, 'POST')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(answers.find(({ status }) => status === 200)!.text).toContain(`<bdi>${number}</bdi> is accepted`);
    const order = await orderFor(client, id);
    expect(order).toMatchObject({ acknowledgement: 'ACCEPTED', responses: [{ submittedByName: 'Sara Seller', status: 'AUTO_ACCEPTED' }] });
    expect((await look(link)).status).toBe(410);
    const [{ action }] = await sql('select action from audit_entry where record_id = (select id from purchase_order where number = ?) order by id desc limit 1', [number]);
    expect(action).toBe('link ACCEPT_ORDER');
  });

  test('is in the language of its reader', async () => {
    await update('update account set locale = ? where id = ?', ['fa', seller.accountId]);
    await sentTo(server(), 'alpine');
    expect((await look(await mailedLink('link'))).text).toMatch(/<html lang="fa" dir="rtl">[\s\S]*پذیرش سفارش/);
    await update('update account set locale = ? where id = ?', ['en', seller.accountId]);
  });

  test('answers no other version than the mail told of', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    await stepWith(client, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, schedules: [{ quantity: '100', confirmedOn: inDays(90) }] }] });
    await stepWith(buyer, 'purchaseOrderAcceptProposal', { id });
    const before = await orderFor(client, id);
    expect((await look(link, 'POST')).text).toContain('it has changed since the mail was written');
    expect(await orderFor(client, id)).toEqual(before);
  });

  test('answers nothing that was answered already', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    await stepWith(client, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, reject: true, reason: 'Sold out' }] });
    const before = await orderFor(client, id);
    expect((await look(link, 'POST')).text).toContain('it was answered already');
    expect(await orderFor(client, id)).toEqual(before);
  });

  test.each([
    ['may not answer orders any more', `update membership set roles = array['LOGISTICS'] where account_id = ?`, `update membership set roles = array['SALES'] where account_id = ?`],
    ['belongs to the supplier no more', 'update membership set disabled_at = now() where account_id = ?', 'update membership set disabled_at = null where account_id = ?'],
  ])('answers nothing once its reader %s', async (_what, change, back) => {
    const { id } = await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    await update(change, [seller.accountId]);
    expect((await look(link, 'POST')).text).toContain('you cannot answer this any more');
    await update(back, [seller.accountId]);
    expect((await orderFor(client, id)).acknowledgement).toBe('AWAITING');
  });

  test('works for two weeks; then, or made up, it says the same as a used one', async () => {
    await sentTo(server(), 'alpine');
    const link = await mailedLink('link');
    const used = await mailedLinkOf('borealis');
    await look(used, 'POST');
    await server().sql(`begin; alter table action_link no force row level security; update action_link set expires_at = now() where used_at is null; alter table action_link force row level security; commit`);
    const pages = await Promise.all([look(link), look(link, 'POST'), look(used), look(`${server().url}/link?token=made-up`), look(`${server().url}/link`, 'POST')]);
    expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(pages[0]!.status).toBe(410);
  });
});

/** The link mailed to the log-in of another supplier. */
async function mailedLinkOf(supplier: 'borealis'): Promise<string> {
  await sentTo(server(), supplier);
  await server().jobsAreDone();
  const { text } = server().mails().findLast(({ to }) => to === `supplier@${supplier}.example`)!;
  return `${server().url}/link?${/\/link\?(token=[\w-]+)/.exec(text)![1]}`;
}

describe('every mail of a notification', () => {
  const PREFERENCES = '{ notificationPreferences { kind page mail } }';
  const choice = async () => (await client.ask(PREFERENCES)).notificationPreferences.find(({ kind }: any) => kind === 'ORDER_SENT');

  test('has headers with which a mail program ends it by one request', async () => {
    await sentTo(server(), 'alpine');
    const link = await mailedLink('unsubscribe');
    const directory = mailDirectory(server().config);
    const written = readdirSync(directory).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(directory, name), 'utf8'));
    const unfolded = written.findLast((mail) => mail.includes(seller.email))!.replaceAll(/\r\n[ \t]/g, ' ');
    expect(unfolded).toMatch(/^List-Unsubscribe: <http.*\/unsubscribe\?token=/m);
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect((await look(link)).text).toMatch(/<form method="post"><button>/);
    expect(await choice()).toMatchObject({ mail: 'AT_ONCE' });
    expect((await look(link, 'POST')).status).toBe(200);
    expect(await choice()).toEqual({ kind: 'ORDER_SENT', page: true, mail: 'OFF' });
    expect((await look(link, 'POST')).status).toBe(200);
  });

  test.each(['', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])('is ended by no other token: %j', async (token) => {
    expect((await look(`${server().url}/unsubscribe?token=${token}`, 'POST')).status).toBe(410);
    expect((await look(`${server().url}/unsubscribe?token=${client.token}`, 'POST')).status).toBe(410);
  });
});
