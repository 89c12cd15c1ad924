import { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import type { FileStorage } from '../../storage/file-storage.js';
import { InboundMail } from './inbound-mail.entity.js';

export const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;
export const receiveMailTask = 'receive_mail';

/** Keeps a mail as it came, and has it worked on. Nothing is lost once this is done. `em` is one of the system. */
export async function keepInboundMail(em: EntityManager, storage: FileStorage, raw: Buffer, source: InboundMail['source']): Promise<InboundMail> {
  const { key, byteSize } = await storage.keep(Readable.from([raw]));
  try {
    return await em.transactional(async (inside) => {
      const mail = inside.create(InboundMail, { source, status: 'RECEIVED', storageKey: key, byteSize });
      await inside.flush();
      await addReceiving(inside, mail);
      return mail;
    });
  } catch (error) {
    await storage.discard(key);
    throw error;
  }
}

/** Has a mail worked on once the transaction of `em` commits. */
export function addReceiving(em: EntityManager, { id }: InboundMail): Promise<void> {
  return addJob(em, receiveMailTask, { id }, `receive ${id}`);
}
