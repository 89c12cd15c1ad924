import { buffer } from 'node:stream/consumers';
import type { FileStorage } from '../storage/file-storage.js';
import type { MailFile } from './mail-thread.js';
import type { Mail, MailAttachment } from './mailer.js';
import { defineTask } from './task.js';

/** Sends one mail; the payload is the mail itself. */
export const sendMail = defineTask<Mail>('send_mail', async (mail, { mail: mailer, storage, jobId }) => {
  const attachments = await Promise.all((mail.thread?.files ?? []).map((file) => attachmentOf(storage, file)));
  await mailer.send(mail, jobId, attachments.filter((attachment) => attachment !== null));
});

/** Null for what is only named in the mail, or is gone by now. */
async function attachmentOf(storage: FileStorage, { fileName, mediaType, storageKey }: MailFile): Promise<MailAttachment | null> {
  const content = storageKey ? await storage.read(storageKey) : null;
  return content && { filename: fileName, contentType: mediaType, content: await buffer(content) };
}
