import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { mailDirectory } from '../../server/jobs/mailer.js';
import type { TestServer } from './server.js';

/** A mail as a mail program shows it. */
export interface ReceivedMail extends Email {
  /** Headers and body as they were sent. */
  raw: string;
}

/** The mails to an address that were written so far, oldest first. */
export async function mailsTo(server: Pick<TestServer, 'config'>, to: string): Promise<ReceivedMail[]> {
  const directory = mailDirectory(server.config);
  if (!existsSync(directory)) return [];
  const notes = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(directory, name), 'utf8')) as { to: string; sentAt: string }) }))
    .filter((note) => note.to === to)
    .sort((one, other) => one.sentAt.localeCompare(other.sentAt));
  return Promise.all(notes.map(({ name }) => open(readFileSync(join(directory, name.replace(/\.json$/, '.eml')), 'utf8'))));
}

/** The newest mail to an address. Throws when there is none. */
export async function newestMail(server: Pick<TestServer, 'config'>, to: string): Promise<ReceivedMail> {
  const mail = (await mailsTo(server, to)).at(-1);
  if (!mail) throw new Error(`No mail to ${to} was written.`);
  return mail;
}

async function open(raw: string): Promise<ReceivedMail> {
  return { ...(await PostalMime.parse(raw)), raw };
}

/** What a server needs so that mails can be answered: settings as in the environment. */
export const mailSettings = { SUPPORT_ADDRESS: 'support@meridian.example', MAIL_WEBHOOK_SECRET: 'a secret of the mail server, for tests' };

/** Answers a mail as a mail program does, with its headers and the whole of it quoted, and delivers that. @returns the answer's Message-ID */
export async function answer(server: Pick<TestServer, 'url' | 'config'>, mail: ReceivedMail, text: string, more: SendMailOptions = {}): Promise<string> {
  const messageId = `<${randomUUID()}@client.example>`;
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`).join('\n');
  const to = mail.replyTo?.[0]?.address ?? mail.from?.address;
  const raw = await composed({
    from: mail.to![0]!.address,
    to,
    subject: `Re: ${mail.subject}`,
    messageId,
    inReplyTo: mail.messageId,
    references: `${mail.references ?? ''} ${mail.messageId}`.trim(),
    text: `${text}\n\nOn Sun, 22 Nov 2026 at 10:00, Support <${to}> wrote:\n\n${quoted}`,
    ...more,
  });
  await deliver(server, raw);
  return messageId;
}

/** A mail as its bytes, as a mail program sends them. */
export async function composed(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(mail);
  return message as Buffer;
}

/** Hands a mail to the server as a mail server does, and throws unless it was taken. */
export async function deliver(server: Pick<TestServer, 'url' | 'config'>, raw: Buffer): Promise<void> {
  const response = await handOver(server, raw);
  if (response.status !== 202) throw new Error(`The mail was not taken: ${response.status} ${await response.text()}`);
}

/** Hands a mail over and answers the response. */
export function handOver({ url, config }: Pick<TestServer, 'url' | 'config'>, raw: Buffer, { at = Date.now(), secret = config.mailWebhookSecret! } = {}): Promise<Response> {
  const seconds = Math.floor(at / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.`).update(raw).digest('hex');
  const headers = { 'content-type': 'message/rfc822', 'x-counterpart-signature': `t=${seconds},v1=${signature}` };
  return fetch(`${url}/mail/inbound`, { method: 'POST', headers, body: new Uint8Array(raw) });
}
