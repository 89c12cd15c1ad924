import type { EntityManager } from '@mikro-orm/postgresql';
import { Attachment } from './attachment.entity.js';

/** Takes its files from a record that is still being written, where others are to take their place; a job discards them. */
export async function releaseAttachments(em: EntityManager, recordId: string): Promise<void> {
  const attachments = await em.find(Attachment, { recordId });
  for (const attachment of attachments) {
    attachment.recordId = null;
    attachment.permission = null;
  }
  await em.flush();
}
