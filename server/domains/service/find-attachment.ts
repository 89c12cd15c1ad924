import type { SignedInContext } from '../../graphql/context.js';
import { Attachment } from './attachment.entity.js';

/** A file that the principal may download: one of a message they see, or one they uploaded and have not sent yet. */
export function findAttachment({ em, principal }: SignedInContext, uuid: string): Promise<Attachment | null> {
  return em.transactional(
    (inner) => inner.findOne(Attachment, { id: uuid, $or: [{ message: { $ne: null } }, { uploadedById: principal.accountId }] }),
    { readOnly: true },
  );
}
