import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type FileStorage, Measure, newKey, StorageFullError, type StoredFile } from './file-storage.js';

/** The disk is full, a quota is used up, a file would be larger than files may be. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Keeps files in a folder of this machine, or one that several servers share. */
export class FolderStorage implements FileStorage {
  private readonly folder: string;

  /** @param url `file:///…` */
  constructor(url: URL) {
    this.folder = fileURLToPath(url);
  }

  async keep(content: Readable, key = newKey()): Promise<StoredFile> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const measure = new Measure();
    try {
      await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
    } catch (error) {
      await this.discard(key);
      if (NO_ROOM.has((error as NodeJS.ErrnoException).code!)) throw new StorageFullError('There is no room for files.', { cause: error });
      throw error;
    }
    return { key, ...measure.result() };
  }

  async read(key: string): Promise<Readable | null> {
    const path = this.pathOf(key);
    const found = await stat(path).catch(() => null);
    return found && createReadStream(path);
  }

  async discard(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  close(): void {
    // Nothing is held open.
  }

  /** Spread over folders, because file systems slow down with very many files in one. */
  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}
