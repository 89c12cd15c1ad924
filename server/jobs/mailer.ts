import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Config } from '../config.js';
import type { Locale } from '../shared/locale.js';
import type { MailThread } from './mail-thread.js';
import type { MailTemplate, MailValues } from './mail-values.js';
import { renderMail, type RenderedMail } from './render-mail.js';

/** A mail to one person: which text, in which language, with which values. Plain JSON, so that it can be a job. */
export type Mail = {
  [Template in MailTemplate]: {
    to: string;
    locale: Locale;
    template: Template;
    values: MailValues[Template];
    /** Absolute address at which one request ends mails of this kind (RFC 8058). */
    unsubscribe?: string;
    thread?: MailThread;
  };
}[MailTemplate];

/** Sends mails. */
export interface Mailer {
  /**
   * Rejects when the mail server does not take the mail.
   * @param id the same for each repetition of the same mail: it becomes the Message-ID, unless its thread says another, and the file's name
   * @param attachments files that go along
   */
  send(mail: Mail, id: string, attachments?: readonly MailAttachment[]): Promise<void>;
  close(): Promise<void>;
}

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** What is kept beside each written mail, for people who want to read it without a mail program. */
export interface WrittenMail {
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

const TIMEOUT_MS = 20_000;

/** A mailer by SMTP when `config.smtpUrl` is set; else one that writes `.eml` files into `mail` in the data directory. */
export function createMailer(config: Config): Mailer {
  const compose: Compose = (mail, id, attachments = []) => ({
    from: config.mailFrom,
    to: mail.to,
    ...threadFields(mail, `<${id}@${new URL(config.publicUrl).hostname}>`),
    headers: { ...automaticHeaders(mail), 'Content-Language': mail.locale, ...unsubscribeHeaders(mail) },
    ...renderMail(mail.template, mail.locale, mail.values, mail.unsubscribe, mail.thread),
    attachments: [...attachments],
  });
  return config.smtpUrl ? smtpMailer(config.smtpUrl, compose) : fileMailer(mailDirectory(config), compose);
}

/** Where mails are written when there is no mail server. */
export function mailDirectory(config: Config): string {
  return join(config.dataDirectory, 'mail');
}

function unsubscribeHeaders({ unsubscribe }: Mail): Record<string, string> {
  return unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}

/** What a mail program puts a conversation together by. What cannot be delivered comes back to where answers go. */
function threadFields({ to, thread }: Mail, ownId: string): Pick<SendMailOptions, 'messageId' | 'references' | 'inReplyTo' | 'replyTo' | 'envelope'> {
  if (!thread) return { messageId: ownId };
  const { messageId, references, replyTo, isAutomatic } = thread;
  const returnPath = isAutomatic ? '' : replyTo;
  return { messageId, references, inReplyTo: references.at(-1), replyTo, ...(returnPath !== undefined && { envelope: { from: returnPath, to } }) };
}

/** What a person wrote is not automatic, but nothing is to answer it by itself either. */
function automaticHeaders({ thread }: Mail): Record<string, string> {
  if (thread?.isAutomatic) return { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' };
  return thread ? { 'X-Auto-Response-Suppress': 'OOF, AutoReply' } : { 'Auto-Submitted': 'auto-generated' };
}

type Compose = (mail: Mail, id: string, attachments?: readonly MailAttachment[]) => SendMailOptions & { to: string } & RenderedMail;

function smtpMailer(url: string, compose: Compose): Mailer {
  let transport: Promise<Transporter> | undefined;
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, pool: true, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  };
  return {
    async send(mail, id, attachments) {
      await (await (transport ??= open())).sendMail(compose(mail, id, attachments));
    },
    close: async () => (await transport)?.close(),
  };
}

function fileMailer(directory: string, compose: Compose): Mailer {
  return {
    async send(mail, id, attachments) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
      const composed = compose(mail, id, attachments);
      const { message } = await transport.sendMail(composed);
      const { to, subject, text } = composed;
      const written: WrittenMail = { to, subject, text, sentAt: new Date().toISOString() };
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      writeFileSync(join(directory, `${id}.eml`), message as Buffer, { mode: 0o600 });
      writeFileSync(join(directory, `${id}.json`), JSON.stringify(written), { mode: 0o600 });
    },
    close: async () => undefined,
  };
}
