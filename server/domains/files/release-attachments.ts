import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { Attachment } from './attachment.entity.js';
import { attachmentIdPrefix } from './attachment.type.js';

/**
 * Takes files from a record that is still being written; a job discards them unless they are given to another.
 * @param ids public ids of attachments; those that the record does not have are passed over
 */
export async function releaseAttachments(em: EntityManager, recordId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const attachments = await em.find(Attachment, { recordId, id: ids.map((id) => toUuid(attachmentIdPrefix, id)) });
  for (const attachment of attachments) {
    attachment.recordId = null;
    attachment.permission = null;
  }
  await em.flush();
}
