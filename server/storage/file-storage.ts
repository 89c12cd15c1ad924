import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** What was kept: under which random key, how much, and the SHA-256 of it, hexadecimal. */
export interface StoredFile {
  readonly key: string;
  readonly byteSize: number;
  readonly digest: string;
}

/** Where the contents of uploaded files lie. */
export class FileStorage {
  private readonly folder: string;

  constructor(storageUrl: URL) {
    this.folder = fileURLToPath(storageUrl);
  }

  /** Keeps what comes, without holding it in memory. When it breaks off, nothing stays. */
  async keep(content: Readable): Promise<StoredFile> {
    const key = randomBytes(32).toString('hex');
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let byteSize = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        byteSize += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    } catch (error) {
      await this.discard(key);
      throw error;
    }
    return { key, byteSize, digest: hash.digest('hex') };
  }

  /** The content, or null when it is not there. */
  async read(key: string): Promise<Readable | null> {
    const path = this.pathOf(key);
    const found = await stat(path).catch(() => null);
    return found && createReadStream(path);
  }

  /** Removes the content; that it is gone already is no fault. */
  async discard(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Spread over folders, because file systems slow down with very many files in one. */
  pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}
