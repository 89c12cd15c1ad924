import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { addPerson } from '../support/people.js';
import { inDays, sentTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let alpine: Client;
const readers: Record<string, string> = {};

const sql = (statement: string, values: unknown[]) => server().database.system('test').execute<any[]>(statement, values);

beforeAll(async () => {
  [buyer, alpine] = (await Promise.all(['buyer@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)))) as [Client, Client];
  const [{ id }] = await sql(`select supplier_id as id from membership join account on account.id = account_id where email = ?`, ['supplier@alpine.example']);
  for (const [locale, role] of [['en', 'OWNER'], ['zh-CN', 'SALES'], ['fa', 'SALES'], ['logistics', 'LOGISTICS']] as const) {
    const { accountId, email } = await addPerson(server().database, { roles: [role], organisations: [id] });
    if (locale !== 'logistics') await sql('update account set locale = ? where id = ?', [locale, accountId]);
    readers[locale] = email;
  }
});

/** The mails about an order, by address, once everything is sent. */
async function mailsAbout(number: string): Promise<Map<string, { subject: string; text: string }[]>> {
  await server().jobsAreDone();
  return Map.groupBy(server().mails().filter(({ subject, text }) => `${subject}${text}`.includes(number)), ({ to }) => to);
}

describe('a mail about an order', () => {
  test('goes to those of the supplier who can answer, each in their language, once', async () => {
    const { number, id } = await sentTo(server(), 'alpine');
    const mails = await mailsAbout(number);
    expect([...mails.keys()].sort()).toEqual(expect.arrayContaining([readers['en'], readers['zh-CN'], readers['fa'], 'supplier@alpine.example']));
    expect(mails.has(readers['logistics']!)).toBe(false);
    expect([...mails.values()].every((own) => own.length === 1)).toBe(true);
    const [english, chinese, persian] = ['en', 'zh-CN', 'fa'].map((locale) => mails.get(readers[locale]!)![0]!);
    expect(english!.subject).toMatch(/^Purchase order/);
    expect(chinese!.subject).toMatch(/\p{Script=Han}/u);
    expect(persian!.subject).toMatch(/\p{Script=Arabic}/u);
    for (const mail of [english, chinese, persian]) expect(mail!.text).toContain(`/supplier/orders/${id}`);
  });

  test('tells the buyer what was answered, and the supplier what was decided', async () => {
    const { number, id } = await sentTo(server(), 'alpine');
    await mailsAbout(number);
    await stepWith(alpine, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, schedules: [{ quantity: '100', confirmedOn: inDays(50) }] }] });
    const answered = await mailsAbout(number);
    expect(answered.get('buyer@counterpart.example')).toHaveLength(1);
    expect(answered.get(readers['en']!)).toHaveLength(1);
    await stepWith(buyer, 'purchaseOrderRefuseProposal', { id, reason: 'Too late' });
    const decided = await mailsAbout(number);
    expect(decided.get('buyer@counterpart.example')).toHaveLength(1);
    expect(decided.get(readers['en']!)).toHaveLength(2);
    expect(decided.get(readers['en']!)![1]!.subject).toMatch(/refused/);
    expect(decided.get('supplier@borealis.example')).toBeUndefined();
  });

  test('is not sent when the step was refused', async () => {
    const { number, id } = await sentTo(server(), 'alpine');
    const before = await mailsAbout(number);
    await stepWith(alpine, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, reject: true }] });
    await stepWith(buyer, 'purchaseOrderSend', { id });
    await stepWith(buyer, 'purchaseOrderAcceptProposal', { id });
    expect(await mailsAbout(number)).toEqual(before);
  });
});
