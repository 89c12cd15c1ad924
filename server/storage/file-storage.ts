import { createHash, randomBytes } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';

/** What was kept: under which random key, how much, and the SHA-256 of it, hexadecimal. */
export interface StoredFile {
  readonly key: string;
  readonly byteSize: number;
  readonly digest: string;
}

/** Where the contents of uploaded files lie. */
export interface FileStorage {
  /**
   * Keeps what comes, without holding it in memory. When it breaks off, nothing stays; without room it is a StorageFullError.
   * @param key a new one, except for what is brought back from a backup
   */
  keep(content: Readable, key?: string): Promise<StoredFile>;
  /** The content, or null when it is not there. */
  read(key: string): Promise<Readable | null>;
  /** Removes the content; that it is gone already is no fault. */
  discard(key: string): Promise<void>;
  close(): void;
}

/** There is no room for what was to be kept. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

export function newKey(): string {
  return randomBytes(32).toString('hex');
}

/** Passes content on and measures it. */
export class Measure extends Transform {
  private readonly hash = createHash('sha256');
  private byteSize = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.byteSize += chunk.length;
    done(null, chunk);
  }

  /** What went through; to be asked once, at the end. */
  result(): Omit<StoredFile, 'key'> {
    return { byteSize: this.byteSize, digest: this.hash.digest('hex') };
  }
}
