import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Attachment } from './attachment.entity.js';
import { attachmentIdPrefix } from './attachment.type.js';
import type { TicketMessage } from './ticket-message.entity.js';

const MOST_FILES = 10;

/**
 * Gives files that the principal uploaded to a message; from then on whoever sees the message can download them.
 * @throws DomainError OUT_OF_RANGE for too many, DomainErrors NOT_FOUND for each that is not there, not theirs or used already
 */
export async function bindAttachments(em: EntityManager, { principal }: SignedInContext, message: TicketMessage, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > MOST_FILES) throw new DomainError('OUT_OF_RANGE', ['attachmentIds'], `At most ${MOST_FILES} files.`);
  const uuids = ids.map((id) => toUuid(attachmentIdPrefix, id));
  const found = await em.find(
    Attachment,
    { id: uuids, message: null, uploadedById: principal.accountId, customer: principal.customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const check = new InputCheck();
  for (const [index, uuid] of uuids.entries()) {
    const known = uuids.indexOf(uuid) === index && found.some((attachment) => attachment.id === uuid);
    if (!known) check.refuse('NOT_FOUND', ['attachmentIds', String(index)], 'Upload the file first; each can be sent once.');
  }
  check.settle();
  for (const attachment of found) {
    attachment.message = message;
    attachment.customer = message.customer;
    attachment.visibility = message.visibility;
  }
  await em.flush();
}
