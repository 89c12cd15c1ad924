import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { Attachment } from './attachment.entity.js';
import type { FilesOwner } from './bind-attachments.js';
import { addScan } from './scan-file.js';

/** A file whose content lies in the storage already. */
export type FileInStorage = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'byteSize' | 'digest' | 'storageKey'>;

/** Gives such a file to a record of a customer, as if somebody had uploaded it. `em` is one of the system or of staff. */
export async function giveFile(em: EntityManager, { scannerUrl }: Config, file: FileInStorage, owner: FilesOwner & { customerId: string }, uploadedById: string | null): Promise<void> {
  const { recordId, customerId, visibility, permission } = owner;
  em.create(Attachment, { ...file, recordId, customerId, visibility, permission, uploadedById, scan: scannerUrl ? 'PENDING' : 'CLEAN' });
  await em.flush();
  if (scannerUrl) await addScan(em, file.id, { customer: customerId });
}
