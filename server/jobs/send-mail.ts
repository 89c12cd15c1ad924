import { buffer } from 'node:stream/consumers';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileStorage } from '../storage/file-storage.js';
import type { MailFile } from './mail-thread.js';
import type { Mail, MailAttachment } from './mailer.js';
import { defineTask } from './task.js';

/** Sends one mail; the payload is the mail itself. */
export const sendMail = defineTask<Mail>('send_mail', async (mail, { mail: mailer, storage, jobId, system }) => {
  if (mail.thread && (await isUndeliverable(system(), mail.to))) return;
  const attachments = await Promise.all((mail.thread?.files ?? []).map((file) => attachmentOf(storage, file)));
  await mailer.send(mail, jobId, attachments.filter((attachment) => attachment !== null));
});

/** Null for what is only named in the mail, or is gone by now. */
async function attachmentOf(storage: FileStorage, { fileName, mediaType, storageKey }: MailFile): Promise<MailAttachment | null> {
  const content = storageKey ? await storage.read(storageKey) : null;
  return content && { filename: fileName, contentType: mediaType, content: await buffer(content) };
}

/** A conversation does not go on with an address that takes no mails; it would only come back each time. */
async function isUndeliverable(em: EntityManager, address: string): Promise<boolean> {
  const found = await em.execute<object[]>('select from undeliverable_address where email = lower(?)', [address]);
  return found.length > 0;
}
