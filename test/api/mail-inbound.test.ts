import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SendMailOptions } from 'nodemailer';
import { replyAddress } from '../../server/auth/reply-addresses.js';
import { newId } from '../../server/database/base.js';
import type { Client } from '../support/client.js';
import { customerClient } from '../support/customers.js';
import { arrive, inboundMails } from '../support/inbound-mails.js';
import { answer, deliver, mailSettings, mailsTo, newestMail } from '../support/mail-client.js';
import { useServer } from '../support/server.js';
import { deskStep, newestMessage, openTicket, replyTo, stepWithTicket, ticketWithMessages } from '../support/tickets.js';
import { download, png } from '../support/uploads.js';

const CEDAR = 'customer@cedar.example';
const DUNE = 'customer@dune.example';
const server = useServer(mailSettings);
let cedar: Client;
let dune: Client;
let agent: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  dune = await customerClient(server(), 'dune');
  agent = await server().as('agent@counterpart.example');
});

const done = () => server().jobsAreDone();
const inbound = (filter: object) => inboundMails(agent, filter);
const send = (mail: SendMailOptions) => arrive(server(), mail);

/** A ticket of Cedar's, to which staff have replied, and the mail of that. */
async function ticketWithMail() {
  const { ticket: { id, number } } = await openTicket(cedar);
  await replyTo(agent, id, 'Which size?', { waitForCustomer: true });
  await done();
  return { id, number, mail: await newestMail(server(), CEDAR) };
}

describe('an answer by mail', () => {
  test('is a message of its author in the ticket, without what it quotes, and goes on in the same thread', async () => {
    const { id, mail } = await ticketWithMail();
    const answerId = await answer(server(), mail, 'The large one.');
    await done();
    expect(await ticketWithMessages(cedar, id)).toMatchObject({ status: 'OPEN', messageCount: 3 });
    expect(await newestMessage(cedar, id)).toMatchObject({ body: 'The large one.', authorKind: 'CUSTOMER', channel: 'EMAIL', quotedText: expect.stringContaining('Which size?'), leftOutFiles: [] });
    await replyTo(agent, id, 'Thank you.');
    await done();
    const next = await newestMail(server(), CEDAR);
    expect(next.inReplyTo).toBe(answerId);
    expect(next.references).toContain(mail.messageId);
  });

  test('finds its ticket by its headers when the address was lost', async () => {
    const { id, mail } = await ticketWithMail();
    await answer(server(), mail, 'To the plain address.', { to: mailSettings.SUPPORT_ADDRESS });
    await done();
    expect((await newestMessage(cedar, id)).body).toBe('To the plain address.');
  });

  test('opens a resolved ticket again, and beside a closed one a new ticket', async () => {
    const { id, mail } = await ticketWithMail();
    await stepWithTicket(agent, 'ticketResolve', { id });
    await answer(server(), mail, 'Not yet.');
    await done();
    expect((await ticketWithMessages(cedar, id)).status).toBe('OPEN');
    await stepWithTicket(agent, 'ticketResolve', { id });
    await stepWithTicket(agent, 'ticketClose', { id });
    await answer(server(), mail, 'And one more thing.');
    await done();
    expect((await ticketWithMessages(cedar, id)).status).toBe('CLOSED');
    const [{ ticket }] = await inbound({ senderEmail: [CEDAR] });
    expect(ticket.id).not.toBe(id);
    expect((await newestMessage(cedar, ticket.id)).body).toBe('And one more thing.');
  });

  test('tells the agent who has the ticket', async () => {
    const { id, number, mail } = await ticketWithMail();
    const { viewer } = await agent.ask('{ viewer { id } }');
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id });
    await answer(server(), mail, 'By mail.');
    await done();
    const told = (await mailsTo(server(), 'agent@counterpart.example')).filter(({ subject }) => subject?.includes(number));
    expect(told).toHaveLength(1);
    expect(told[0]!.replyTo).toBeUndefined();
  });

  test('of a stranger is an internal note that the customer never sees, even with the right address', async () => {
    const { id, number, mail } = await ticketWithMail();
    for (const from of ['mallory@evil.example', DUNE]) {
      await answer(server(), mail, `I am ${from}.`, { from, to: replyAddress(server().config, number)! });
      await done();
    }
    expect(await ticketWithMessages(cedar, id)).toMatchObject({ status: 'WAITING_CUSTOMER', messageCount: 2, messages: { nodes: [{}, {}] } });
    const { messages } = (await agent.ask('query ($id: ID!) { ticket(id: $id) { messages(first: 9) { nodes { visibility fromStranger senderEmail body } } } }', { id })).ticket;
    expect(messages.nodes.slice(2)).toEqual(
      ['mallory@evil.example', DUNE].map((from) => ({ visibility: 'INTERNAL', fromStranger: true, senderEmail: from, body: `I am ${from}.` })),
    );
    const absent = await dune.send('query ($id: ID!) { ticket(id: $id) { id } }', { id });
    expect(absent.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('of a stranger counts as the customer’s once staff say so, files and all', async () => {
    const { id, number, mail } = await ticketWithMail();
    const photo = { filename: 'photo.png', content: png, contentType: 'image/png', cid: 'photo' };
    await answer(server(), mail, 'From my other address.', { from: 'Ida <ida@elsewhere.example>', to: replyAddress(server().config, number)!, html: '<p>From my other address. <img src="cid:photo"></p>', attachments: [photo] });
    await done();
    const note = await newestMessage(agent, id);
    const { messages } = (await agent.ask('query ($id: ID!) { ticket(id: $id) { messages(last: 1) { nodes { id } } } }', { id })).ticket;
    const admit = async (messageId: string) => deskStep(agent, 'ticketMailAdmit', { id, messageId }, 'ticket { status } message { authorKind authorName }');
    expect(await admit(messages.nodes[0].id)).toEqual({ ticket: { status: 'OPEN' }, message: { authorKind: 'CUSTOMER', authorName: 'Ida' }, userErrors: [] });
    const shown = await newestMessage(cedar, id);
    expect(shown).toMatchObject({ body: 'From my other address.', channel: 'EMAIL', attachments: [{ fileName: 'photo.png' }] });
    expect(shown.html).toContain(shown.attachments[0].url);
    expect(shown.html).not.toContain(note.attachments[0].url);
    expect((await download(server().url, cedar, shown.attachments[0].url)).status).toBe(200);
    expect((await admit(messages.nodes[0].id)).userErrors).toEqual([{ code: 'TAKEN', field: ['messageId'] }]);
  });
});

describe('a mail of its own', () => {
  test('opens a ticket of who wrote it, one of a customer’s people', async () => {
    await send({ from: `Somebody <${CEDAR}>`, subject: '  Two questions\n about it ', text: 'First.\nSecond.' });
    const [{ ticket }] = await inbound({ senderEmail: [CEDAR] });
    expect(await ticketWithMessages(cedar, ticket.id)).toMatchObject({ subject: 'Two questions about it', status: 'NEW', messages: { nodes: [{ body: 'First.\nSecond.', channel: 'EMAIL' }] } });
  });

  test('of somebody new opens a ticket of a new customer, who is answered by mail in their language', async () => {
    const email = `${newId()}@people.example`;
    await send({ from: { name: '李雷', address: email }, subject: '订单在哪里', text: '你好，我的订单在哪里？' });
    const [{ ticket }] = await inbound({ senderEmail: [email] });
    expect(await ticketWithMessages(agent, ticket.id, 'customer { name locale countryCode }')).toMatchObject({ requesterName: '李雷', customer: { name: '李雷', locale: 'ZH_CN', countryCode: null } });
    await replyTo(agent, ticket.id, '已经发货。');
    await done();
    const mail = await newestMail(server(), email);
    expect(mail.text).toContain('写道');
    await answer(server(), mail, '谢谢！');
    await done();
    expect((await newestMessage(agent, ticket.id)).body).toBe('谢谢！');
  });

  test('brings pictures and files along, and names what it leaves out', async () => {
    await send({
      from: CEDAR,
      html: '<p>See <img src="cid:dent" alt="dent"> <script>alert(1)</script></p>',
      text: undefined,
      attachments: [
        { filename: 'dent.png', cid: 'dent', content: png, contentType: 'image/png' },
        { filename: 'run.exe', content: Buffer.from('MZ'), contentType: 'application/x-msdownload' },
        { filename: 'notes.txt', content: 'Two boxes.' },
      ],
    });
    const [{ ticket }] = await inbound({ senderEmail: [CEDAR] });
    const message = await newestMessage(cedar, ticket.id);
    expect(message).toMatchObject({ body: 'See', leftOutFiles: ['run.exe'], attachments: [{ fileName: 'dent.png' }, { fileName: 'notes.txt' }] });
    expect(message.html).toBe(`<p>See <img src="${message.attachments[0].url}" alt="dent" /> </p>`);
    expect((await download(server().url, cedar, message.attachments[0].url)).status).toBe(200);
    expect((await download(server().url, dune, message.attachments[0].url)).status).toBe(404);
  });
});

describe('what nobody needs to read', () => {
  test('is ignored for a reason that staff see: programs, our own mails, copies', async () => {
    const from = `${newId()}@people.example`;
    const { mail } = await ticketWithMail();
    const twice = `<${newId()}@client.example>`;
    await send({ from, subject: 'Automatic reply: away', headers: { 'Auto-Submitted': 'auto-replied' } });
    await send({ from, messageId: mail.messageId });
    await send({ from, messageId: twice });
    await send({ from, messageId: twice });
    expect((await inbound({ senderEmail: [from] })).map(({ status, ignoredBecause }: any) => ignoredBecause ?? status)).toEqual(['DUPLICATE', 'DONE', 'OWN', 'AUTOMATIC']);
  });

  test('of the demonstration can be taken all the same', async () => {
    const [ignored] = await inbound({ senderEmail: ['compras@ferreira.example'] });
    await agent.ask('mutation ($id: ID!) { inboundMailRetry(input: { id: $id }) { userErrors { code } } }', { id: ignored.id });
    await done();
    const [{ status, ticket }] = await inbound({ senderEmail: ['compras@ferreira.example'] });
    expect(status).toBe('DONE');
    expect((await newestMessage(agent, ticket.id)).body).toContain('size 11');
  });

  test('can be taken all the same', async () => {
    const from = `${newId()}@people.example`;
    await send({ from, subject: 'Out of office hours delivery' });
    const [ignored] = await inbound({ senderEmail: [from] });
    expect(ignored).toMatchObject({ status: 'IGNORED', ignoredBecause: 'AUTOMATIC', availableActions: ['RETRY'] });
    const RETRY = 'mutation ($id: ID!) { inboundMailRetry(input: { id: $id }) { inboundMail { status } userErrors { code } } }';
    expect((await agent.ask(RETRY, { id: ignored.id })).inboundMailRetry).toEqual({ inboundMail: { status: 'RECEIVED' }, userErrors: [] });
    await done();
    expect(await inbound({ senderEmail: [from] })).toMatchObject([{ status: 'DONE', availableActions: [] }]);
    expect((await agent.ask(RETRY, { id: ignored.id })).inboundMailRetry.userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE' }]);
  });

  test('after many mails of one sender within an hour is the rest', async () => {
    const from = `${newId()}@people.example`;
    await send({ from });
    await server().database.system('test').execute(
      `insert into inbound_mail (id, created_at, updated_at, source, status, storage_key, byte_size, sender_email, settled_at)
       select gen_random_uuid(), now(), now(), 'WEBHOOK', 'DONE', 'x', 1, ?, now() from generate_series(1, 29)`,
      [from],
    );
    await send({ from, subject: 'Once more' });
    expect((await inbound({ senderEmail: [from] })).find(({ subject }: any) => subject === 'Once more')).toMatchObject({ ignoredBecause: 'TOO_MANY' });
  });

  test('and cannot be read waits with its failure', async () => {
    await deliver(server(), Buffer.from('Subject: from nobody\r\n\r\nx'));
    await done();
    expect(await inbound({ status: ['FAILED'] })).toMatchObject([{ failure: 'It does not say who sent it.', availableActions: ['RETRY'] }]);
  });
});

test('a notice that a mail was not delivered is a note for staff, and stops mails there until somebody writes from it', async () => {
  const email = `${newId()}@people.example`;
  await send({ from: email });
  const [{ ticket }] = await inbound({ senderEmail: [email] });
  await replyTo(agent, ticket.id, 'An answer.');
  await done();
  const { replyTo: [back] } = (await newestMail(server(), email)) as any;
  const status = `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${email}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 No such user`;
  await deliver(server(), Buffer.from(`From: MAILER-DAEMON@mx.example\r\nTo: ${back.address}\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n--b--`));
  await done();
  const { messages } = (await agent.ask('query ($id: ID!) { ticket(id: $id) { messages(first: 9) { nodes { visibility authorKind body } } } }', { id: ticket.id })).ticket;
  expect(messages.nodes.at(-1)).toEqual({ visibility: 'INTERNAL', authorKind: 'SYSTEM', body: `A mail to ${email} could not be delivered: 550 No such user` });
  await replyTo(agent, ticket.id, 'Into the void.');
  await done();
  const answers = async () => (await mailsTo(server(), email)).filter(({ text }) => /An answer|Into the void|Good/.test(text!.split('>')[0]!));
  expect(await answers()).toHaveLength(1);
  await send({ from: email, subject: 'I am back' });
  await replyTo(agent, ticket.id, 'Good.');
  await done();
  expect(await answers()).toHaveLength(2);
});
