import { text } from 'node:stream/consumers';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Attachment } from './attachment.entity.js';
import { attachmentIdPrefix } from './attachment.type.js';

/** A file that the principal uploaded, sent or not and whatever the scanner says; null when there is none. */
export function findUpload({ em, principal }: SignedInContext, uuid: string): Promise<Attachment | null> {
  return em.transactional((inner) => inner.findOne(Attachment, { id: uuid, uploadedById: principal.accountId }), { readOnly: true });
}

/**
 * What stands in a file that the principal uploaded and has not sent yet, for use cases that read files: a text, UTF-8.
 * @param field path of the id in the mutation's input
 * @throws DomainError NOT_FOUND when there is no such file, INVALID while it waits for the scanner, or when it is infected;
 * BAD_USER_INPUT for an id of another kind
 */
export async function readUpload(em: EntityManager, { principal, storage }: SignedInContext, id: string, field: readonly string[]): Promise<string> {
  const attachment = await em.findOne(Attachment, { id: toUuid(attachmentIdPrefix, id), uploadedById: principal.accountId, recordId: null });
  if (!attachment) throw new DomainError('NOT_FOUND', field, 'Upload the file first.');
  if (attachment.scan === 'PENDING') throw new DomainError('INVALID', field, 'The file waits for the scanner: repeat this in a moment.');
  const content = attachment.scan === 'CLEAN' ? await storage.read(attachment.storageKey) : null;
  if (!content) throw new DomainError('INVALID', field, 'The file is gone: upload another.');
  return await text(content);
}
