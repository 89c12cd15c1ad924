import { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import type { FileStorage } from '../../storage/file-storage.js';
import { InboundMail } from './inbound-mail.entity.js';

export const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;
/** As much of a larger mail is kept: its headers and its text, which come before its files. */
export const BEGINNING_BYTES = 1024 * 1024;
export const receiveMailTask = 'receive_mail';

/** A mail as it came. */
export interface ArrivedMail {
  /** All of it, or the beginning of one that is too large. */
  readonly content: Buffer;
  /** How large all of it is. */
  readonly byteSize: number;
  readonly source: InboundMail['source'];
}

/** Keeps a mail as it came, and has it worked on. Nothing is lost once this is done. `em` is one of the system. */
export async function keepInboundMail(em: EntityManager, storage: FileStorage, { content, byteSize, source }: ArrivedMail): Promise<InboundMail> {
  const { key } = await storage.keep(Readable.from([content]));
  try {
    return await em.transactional(async (inside) => {
      const mail = inside.create(InboundMail, { source, status: 'RECEIVED', storageKey: key, byteSize, isCut: content.length < byteSize });
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
