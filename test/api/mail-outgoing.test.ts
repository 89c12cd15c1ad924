import { beforeAll, describe, expect, test } from '@jest/globals';
import { readReplyAddress } from '../../server/auth/reply-addresses.js';
import { newId } from '../../server/database/base.js';
import { requesterByEmail } from '../../server/domains/service/index.js';
import type { Locale } from '../../server/shared/locale.js';
import type { Client } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { mailsTo, newestMail } from '../support/mail-client.js';
import { addOrganisation, addPerson } from '../support/people.js';
import { useServer } from '../support/server.js';
import { openTicket, replyTo } from '../support/tickets.js';
import { png, upload } from '../support/uploads.js';

const CEDAR = 'customer@cedar.example';
const server = useServer({ SUPPORT_ADDRESS: 'Support@Meridian.example' });
let cedar: Client;
let agent: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  agent = await server().as('agent@counterpart.example');
});

const done = () => server().jobsAreDone();
const change = (statement: string, values: unknown[]) => server().database.system('test').execute(statement, values);
const nameless = (value: string) => value.replace(/[<>]/g, '');

describe('what staff write to a customer', () => {
  test('is a mail that can be answered and that mail programs put below what it answers', async () => {
    const { ticket: { id, number } } = await openTicket(cedar);
    await replyTo(agent, id, 'On its way.\nIt left today.');
    await done();
    const first = await newestMail(server(), CEDAR);
    await replyTo(cedar, id, 'Thank you.');
    await replyTo(agent, id, 'You are welcome.');
    await done();
    const second = await newestMail(server(), CEDAR);

    expect(readReplyAddress(server().config, first.replyTo![0]!.address!)).toBe(number);
    expect(first.subject).toBe(second.subject);
    expect(first.text).toContain('On its way.\nIt left today.');
    expect(second.inReplyTo).toBe(second.references!.split(/\s+/).at(-1));
    expect(second.references!.split(/\s+/)).toHaveLength(3);
    expect(second.references!.split(/\s+/)).toContain(first.messageId);
    expect(nameless(first.messageId!)).toMatch(/^msg_\w+@meridian\.example$/);
    expect(second.raw).not.toMatch(/^Auto-Submitted:/im);
  });

  test('has what was said before below it, and nothing of what is internal', async () => {
    const { ticket: { id } } = await openTicket(cedar, { body: 'Where is it?\nI wait.' });
    await replyTo(agent, id, 'They are difficult.', { visibility: 'INTERNAL' });
    await replyTo(agent, id, 'Found it.');
    await done();
    const mail = await newestMail(server(), CEDAR);
    expect(mail.text).toMatch(/Found it\.[\s\S]*wrote on[\s\S]*> Where is it\?\n> I wait\./);
    expect(mail.html).toMatch(/<blockquote[^>]*>Where is it\?<br>I wait\./);
    expect(mail.raw).not.toContain('difficult');
  });

  test('takes its files along', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const { body: file } = await upload(server().url, agent, 'photo.png', 'image/png', png);
    await replyTo(agent, id, 'See the picture.', { attachmentIds: [file['id']] });
    await done();
    const { attachments } = await newestMail(server(), CEDAR);
    expect(attachments).toMatchObject([{ filename: 'photo.png', mimeType: 'image/png' }]);
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer)).toEqual(png);
  });

  test('goes to the company’s address when nobody in particular asked', async () => {
    const customerId = await customerIdOf(server(), 'dune');
    const { ticket: { id } } = await openTicket(agent, { customerId });
    const { customer } = await agent.ask('query ($id: ID!) { customer(id: $id) { email } }', { id: customerId });
    await done();
    const before = (await mailsTo(server(), customer.email)).length;
    await replyTo(agent, id, 'A word from us.');
    await done();
    const mails = await mailsTo(server(), customer.email);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)!.replyTo).toHaveLength(1);
  });
});

describe('who asks from an address', () => {
  const find = (email: string, name: string | null = null, locale: Locale = 'en') =>
    server().database.system('test').transactional((em) => requesterByEmail(em, { email, name, locale }));

  test('is one of a customer’s people, in whatever case they write it', async () => {
    const customer = await addOrganisation(server().database, 'customer', 'Alder Works');
    const person = await addPerson(server().database, { audience: 'customer', organisations: [customer], name: 'Ana Alder' });
    const found = await find(person.email.toUpperCase(), 'Somebody Else');
    expect(found).toMatchObject({ accountId: person.accountId, name: 'Ana Alder', email: person.email, customer: { id: customer } });
  });

  test('is nobody of a customer that disabled them', async () => {
    const person = await addPerson(server().database, { audience: 'customer' });
    await change('update membership set disabled_at = now() where account_id = ?', [person.accountId]);
    expect((await find(person.email)).accountId).toBeNull();
  });

  test('is a customer whose address it is', async () => {
    const customer = await addOrganisation(server().database, 'customer', 'Birch Trading');
    await change('update customer set email = ? where id = ?', ['Office@Birch.example', customer]);
    expect(await find('office@birch.example')).toMatchObject({ accountId: null, name: 'Birch Trading', customer: { id: customer } });
  });

  test('is otherwise a new customer of one person, once however many ask at the same time', async () => {
    const email = `${newId()}@people.example`;
    const found = await Promise.all([1, 2, 3].map(() => find(email, 'لیلا رضایی', 'fa')));
    expect(new Set(found.map(({ customer }) => customer.id)).size).toBe(1);
    expect(found[0]).toMatchObject({ accountId: null, name: 'لیلا رضایی', customer: { name: 'لیلا رضایی', email, locale: 'fa', countryCode: null } });
  });
});
