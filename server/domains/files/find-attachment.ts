import type { SignedInContext } from '../../graphql/context.js';
import { Attachment } from './attachment.entity.js';

/**
 * A clean file that the principal may download: one of a record they see and may read, or one they uploaded and have not
 * sent yet.
 */
export async function findAttachment({ em, principal }: SignedInContext, uuid: string): Promise<Attachment | null> {
  const attachment = await em.transactional((inner) => inner.findOne(Attachment, { id: uuid, scan: 'CLEAN' }), { readOnly: true });
  if (!attachment) return null;
  const { recordId, permission, uploadedById } = attachment;
  const mayRead = recordId ? !!permission && principal.permissions.has(permission) : uploadedById === principal.accountId;
  return mayRead ? attachment : null;
}
