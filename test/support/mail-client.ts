import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
