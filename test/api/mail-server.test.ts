import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/server.js';
import { startMailSink, type MailSink } from '../support/smtp.js';

let sink: MailSink;
let server: TestServer;

beforeAll(async () => {
  sink = await startMailSink();
  server = await startTestServer({ SMTP_URL: sink.url, MAIL_FROM: 'Meridian <mail@meridian.example>', DEMO: 'false' });
});

afterAll(async () => {
  await server.stop();
  await sink.stop();
});

test('with a mail server, mails go there and carry the number of their job, so that a repetition is recognised', async () => {
  const mail = {
    to: 'ada@example.com',
    locale: 'fa',
    template: 'passwordReset',
    values: { name: 'آدا', link: 'https://counterpart.example/reset', expiresAt: '2026-03-21T10:30:00Z' },
  };
  const [{ id }] = await server.sql(`select id from graphile_worker.add_job('send_mail', $1)`, [mail]);
  const sent = await sink.next();
  expect(sent).toContain(`Message-ID: <${id}@localhost>`);
  expect(sent).toContain('From: Meridian <mail@meridian.example>');
  expect(sent).toContain('To: ada@example.com');
  expect(sent).toContain('Auto-Submitted: auto-generated');
  expect(server.mails()).toEqual([]);
});

test('a mail of a conversation names what it answers, where an answer goes, and comes back there', async () => {
  const replyTo = 'support+t-2026-000123.abcdefghijklmnopqrst@meridian.example';
  const thread = { messageId: '<msg_2@meridian.example>', references: ['<1@client.example>', '<msg_1@meridian.example>'], replyTo, earlier: [], files: [] };
  const values = { company: 'Meridian', organisation: 'Cedar', link: 'https://counterpart.example/customer/', number: 'T-2026-000123', subject: 'Sizes', author: 'Bo', message: 'The large one.' };
  await server.sql(`select id from graphile_worker.add_job('send_mail', $1)`, [{ to: 'ada@example.com', locale: 'zh-CN', template: 'TICKET_REPLY', values, thread }]);
  const sent = await sink.next();
  expect(sent).toContain('Message-ID: <msg_2@meridian.example>');
  expect(sent).toContain('In-Reply-To: <msg_1@meridian.example>');
  expect(sent).toMatch(/References: <1@client\.example>\s+<msg_1@meridian\.example>/);
  expect(sent).toContain(`Reply-To: ${replyTo}`);
  expect(sink.returnPaths().at(-1)).toBe(replyTo);
});

test('a mail of a conversation that nobody wrote never comes back', async () => {
  const thread = { messageId: '<mail_1@meridian.example>', references: ['<1@client.example>'], replyTo: 'support+t@meridian.example', earlier: [], files: [], isAutomatic: true };
  const values = { company: 'Meridian', number: 'T-2026-000123', link: 'https://counterpart.example/customer/' };
  await server.sql(`select id from graphile_worker.add_job('send_mail', $1)`, [{ to: 'ada@example.com', locale: 'en', template: 'mailReceived', values, thread }]);
  const sent = await sink.next();
  expect(sent).toContain('Auto-Submitted: auto-replied');
  expect(sink.returnPaths().at(-1)).toBe('');
});

test('outside the demonstration no page shows mails', async () => {
  expect((await fetch(`${server.url}/mail`)).status).toBe(404);
});
