import { newId } from '../../database/base.js';
import type { RequestContext } from '../../graphql/context.js';
import { Attachment } from './attachment.entity.js';
import type { FileInStorage } from './give-file.js';

/** The copy of a file, not yet of a record. */
export interface CopiedFile extends FileInStorage {
  /** UUID of the attachment it was copied from. */
  readonly originalId: string;
  readonly uploadedById: string | null;
}

/**
 * Copies what a record's files hold, except infected ones, so that another record can have them: `giveFile`. Each then lives
 * by itself. To be called outside a transaction; discard the contents when nothing comes of it.
 */
export async function copyAttachments({ em, storage }: RequestContext, recordId: string): Promise<CopiedFile[]> {
  const originals = await em.fork().find(Attachment, { recordId, scan: { $ne: 'INFECTED' } }, { orderBy: { id: 'asc' } });
  const copies: CopiedFile[] = [];
  for (const { id, fileName, mediaType, storageKey, uploadedById } of originals) {
    const content = await storage.read(storageKey);
    if (!content) continue;
    const { key, byteSize, digest } = await storage.keep(content);
    copies.push({ id: newId(), originalId: id, fileName, mediaType, byteSize, digest, storageKey: key, uploadedById: uploadedById ?? null });
  }
  return copies;
}
