import { guestPermissions } from '../../auth/permissions.js';
import type { RequestContext } from '../../graphql/context.js';
import { Attachment } from './attachment.entity.js';

/**
 * A clean file that whoever asks may download: one of a record they see and may read, signed in or not, or one they uploaded
 * and have not sent yet.
 */
export async function findAttachment({ em, principal, audience }: RequestContext, uuid: string): Promise<Attachment | null> {
  const attachment = await em.transactional((inner) => inner.findOne(Attachment, { id: uuid, scan: 'CLEAN' }), { readOnly: true });
  if (!attachment) return null;
  const { recordId, permission, uploadedById } = attachment;
  const permissions = principal?.permissions ?? guestPermissions(audience);
  const mayRead = recordId ? !!permission && permissions.has(permission) : !!principal && uploadedById === principal.accountId;
  return mayRead ? attachment : null;
}
