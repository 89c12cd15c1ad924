import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type FileStorage, Measure, newKey, type StoredFile } from './file-storage.js';

const MOST_TRIES = 3;

/** Keeps files in a bucket of an S3-compatible object storage. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  /** @param url `s3://key:secret@host:port/bucket?region=…&tls=false`, as `config.ts` has checked it */
  constructor(url: URL) {
    this.bucket = url.pathname.slice(1);
    this.client = new S3Client({
      endpoint: `${url.searchParams.get('tls') === 'false' ? 'http' : 'https'}://${url.host}`,
      region: url.searchParams.get('region') ?? 'us-east-1',
      credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
      // What every compatible storage understands: no bucket in the host's name, no checksums behind the content.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: MOST_TRIES,
    });
  }

  async keep(content: Readable, key = newKey()): Promise<StoredFile> {
    const measure = new Measure();
    const upload = new Upload({ client: this.client, params: { ...this.place(key), Body: measure }, queueSize: 1 });
    const sent = upload.done().catch((error: unknown) => {
      measure.destroy(error as Error);
      throw error;
    });
    try {
      await Promise.all([sent, pipeline(content, measure)]);
    } catch (error) {
      await sent.catch(() => undefined);
      await this.discard(key);
      throw error;
    }
    return { key, ...measure.result() };
  }

  async read(key: string): Promise<Readable | null> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.place(key)));
      return Body as Readable;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async discard(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.place(key)));
  }

  close(): void {
    this.client.destroy();
  }

  private place(key: string) {
    return { Bucket: this.bucket, Key: key };
  }
}
