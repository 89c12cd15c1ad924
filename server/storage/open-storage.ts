import type { FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';

/** The storage at `url`. Only who keeps files in object storage loads what that takes. */
export async function openStorage(url: URL): Promise<FileStorage> {
  if (url.protocol === 'file:') return new FolderStorage(url);
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(url);
}
