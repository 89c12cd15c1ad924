import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SendMailOptions } from 'nodemailer';
import { replyAddress } from '../../server/auth/reply-addresses.js';
import { newId } from '../../server/database/base.js';
import type { Client } from '../support/client.js';
import { type Mailbox, startMailbox } from '../support/imap.js';
import { arrive, inboundMails } from '../support/inbound-mails.js';
import { answer, composed, deliver, handOver, mailSettings, mailsTo, newestMail } from '../support/mail-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { newestMessage, ticketWithMessages } from '../support/tickets.js';

let mailbox: Mailbox;
let running: TestServer;
const server = () => running;
let agent: Client;

beforeAll(async () => {
  mailbox = await startMailbox();
  running = await startTestServer({ ...mailSettings, IMAP_URL: mailbox.url });
  agent = await server().as('agent@counterpart.example');
});

afterAll(async () => {
  await running.stop();
  await mailbox.stop();
});

const done = () => server().jobsAreDone();
const inbound = (from: string) => inboundMails(agent, { senderEmail: [from] });
const send = (mail: SendMailOptions) => arrive(server(), mail);

/** What came into the mailbox from an address, once it was worked on. */
const kept = async (from: string) => {
  for (;;) {
    const found = await inbound(from);
    if (found.some(({ status }: any) => status !== 'RECEIVED')) return found;
    await done();
  }
};

describe('a mail server that hands mails over', () => {
  const raw = Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\nx');

  test('signs them, with the time', async () => {
    expect((await handOver(server(), raw, { secret: 'another secret of the same length' })).status).toBe(401);
    expect((await handOver(server(), raw, { at: Date.now() - 3_600_000 })).status).toBe(401);
    const unsigned = await fetch(`${server().url}/mail/inbound`, { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: new Uint8Array(raw) });
    expect(unsigned.status).toBe(401);
  });

  test('sends mails and nothing else, of a bearable size', async () => {
    const form = await fetch(`${server().url}/mail/inbound`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(form.status).toBe(415);
    expect((await handOver(server(), Buffer.alloc(101 * 1024 * 1024, 'x'))).status).toBe(413);
  });
});

describe('who opened a ticket by mail', () => {
  const told = (email: string) => mailsTo(server(), email);

  test('is told its number in their language, in their thread, and can answer that', async () => {
    const email = `${newId()}@people.example`;
    await send({ from: { name: 'سارا', address: email }, subject: 'سفارش من', text: 'سلام، سفارش من کجاست؟', messageId: '<first@client.example>' });
    const [{ ticket, acknowledgedAt, isCut }] = await inbound(email);
    const { number } = await ticketWithMessages(agent, ticket.id);
    const [mail, ...more] = await told(email);
    expect(more).toEqual([]);
    expect(mail!.subject).toContain(number);
    expect(mail!.text).toContain('به دست');
    expect(mail).toMatchObject({ inReplyTo: '<first@client.example>', replyTo: [{ address: replyAddress(server().config, number) }] });
    expect(mail!.headers).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' })]));
    await answer(server(), mail!, 'یک چیز دیگر');
    await done();
    expect(await newestMessage(agent, ticket.id)).toMatchObject({ body: 'یک چیز دیگر' });
    expect(await told(email)).toHaveLength(1);
    expect({ acknowledgedAt, isCut }).toEqual({ acknowledgedAt: expect.any(String), isCut: false });
  });

  test('is left alone when no person reads there, when a program may have written, and after five times in a day', async () => {
    for (const [from, headers] of [[`noreply@${newId()}.example`, {}], [`${newId()}@people.example`, { 'X-Auto-Response-Suppress': 'DR, AutoReply' }]] as const) {
      await send({ from, headers });
      expect(await inbound(from)).toMatchObject([{ status: 'DONE' }]);
      expect(await told(from)).toEqual([]);
    }
    const often = `${newId()}@people.example`;
    for (let count = 0; count < 6; count++) await send({ from: often });
    expect(await inbound(often)).toHaveLength(6);
    expect(await told(often)).toHaveLength(5);
  });

  test('is told which files were not taken', async () => {
    const email = `${newId()}@people.example`;
    await send({ from: email, attachments: [{ filename: 'run.exe', content: Buffer.from('MZ'), contentType: 'application/x-msdownload' }] });
    const [{ ticket }] = await inbound(email);
    const [mail] = await told(email);
    expect(mail!.text).toContain('run.exe');
    await answer(server(), mail!, 'Once more.', { attachments: [{ filename: 'again.exe', content: Buffer.from('MZ'), contentType: 'application/x-msdownload' }] });
    await done();
    expect((await newestMessage(agent, ticket.id)).leftOutFiles).toEqual(['again.exe']);
    expect((await told(email)).at(-1)!.text).toContain('again.exe');
  });
});

describe('the mailbox', () => {
  test('is watched: what arrives is a ticket, and is marked as read once it is kept', async () => {
    for (const name of ['one', 'two']) {
      const from = `${name}.${newId()}@people.example`;
      mailbox.arrive(await composed({ from, to: mailSettings.SUPPORT_ADDRESS, subject: `From the mailbox ${name}`, text: 'Hello.' }));
      const [mail] = await kept(from);
      expect(mail).toMatchObject({ status: 'DONE', subject: `From the mailbox ${name}` });
      expect((await newestMessage(agent, mail.ticket.id)).body).toBe('Hello.');
    }
    const unread = () => mailbox.flags().filter((flags) => !flags.includes('\\Seen'));
    while (unread().length) await done();
  });
});

describe('a mail larger than is taken', () => {
  const big = (from: string) =>
    composed({ from, to: mailSettings.SUPPORT_ADDRESS, subject: 'All of it', text: 'See the drawings.', attachments: [{ filename: 'drawings.zip', content: Buffer.alloc(20 * 1024 * 1024) }] });
  const expectTold = async (from: string) => {
    const [{ ticket, ...mail }] = await inbound(from);
    expect(mail).toMatchObject({ status: 'DONE', isCut: true });
    expect(mail.byteSize).toBeGreaterThan(25 * 1024 * 1024);
    expect(await newestMessage(agent, ticket.id)).toMatchObject({ body: 'See the drawings.', leftOutFiles: ['drawings.zip', '…'], attachments: [] });
    expect((await newestMail(server(), from)).text).toContain('drawings.zip');
  };

  test('is a ticket all the same, without its files, and its sender is told', async () => {
    const from = `${newId()}@people.example`;
    await deliver(server(), await big(from));
    await done();
    await expectTold(from);
  });

  test('also when it comes into the mailbox', async () => {
    const from = `${newId()}@people.example`;
    mailbox.arrive(await big(from));
    await kept(from);
    await expectTold(from);
  });
});
