import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { mailDirectory, type WrittenMail } from './mailer.js';

/** Removes the mails that were written, for want of a mail server, to an address, or that tell of one of these names or addresses. */
export function eraseWrittenMails(config: Config, wanted: readonly string[]): void {
  const directory = mailDirectory(config);
  if (config.smtpUrl || !existsSync(directory)) return;
  for (const name of readdirSync(directory).filter((each) => each.endsWith('.json'))) {
    const { to, subject, text } = JSON.parse(readFileSync(join(directory, name), 'utf8')) as WrittenMail;
    const written = `${to}\n${subject}\n${text}`.toLowerCase();
    if (!wanted.some((each) => written.includes(each.toLowerCase()))) continue;
    for (const file of [name, name.replace(/\.json$/, '.eml')]) rmSync(join(directory, file), { force: true });
  }
}
