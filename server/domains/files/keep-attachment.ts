import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Attachment } from './attachment.entity.js';
import { addScan, sideOf } from './scan-file.js';

const MOST_UNSENT = 50;

type UploadedFile = Pick<Attachment, 'fileName' | 'mediaType' | 'byteSize' | 'digest' | 'storageKey'>;

/**
 * Notes a file that was uploaded, until it is sent with a record; only who uploaded it sees it so far.
 * @throws DomainError OUT_OF_RANGE when too many of theirs are waiting
 */
export function keepAttachment({ em, principal, config }: SignedInContext, file: UploadedFile): Promise<Attachment> {
  return em.transactional(async (inner) => {
    const unsent = await inner.count(Attachment, { uploadedById: principal.accountId, recordId: null });
    if (unsent >= MOST_UNSENT) throw new DomainError('OUT_OF_RANGE', null, `${MOST_UNSENT} of your files wait to be sent: send them first.`);
    const attachment = inner.create(Attachment, {
      ...file,
      supplierId: principal.supplierId,
      customerId: principal.customerId,
      visibility: principal.audience === 'staff' ? 'INTERNAL' : 'PUBLIC',
      uploadedById: principal.accountId,
      scan: config.scannerUrl ? 'PENDING' : 'CLEAN',
    });
    if (attachment.scan === 'PENDING') await addScan(inner, attachment.id, sideOf(principal));
    return attachment;
  });
}
