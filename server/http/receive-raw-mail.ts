import type { Hmac } from 'node:crypto';
import { Readable } from 'node:stream';
// What it comes with is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyRequest } from 'fastify';
import { BEGINNING_BYTES, LARGEST_MAIL_BYTES } from '../domains/mail/index.js';

const LARGEST_READ_BYTES = 100 * 1024 * 1024;

interface RawMail {
  /** All of it, or the beginning of one that is too large. */
  content: Buffer;
  byteSize: number;
  digest: Buffer;
}

/** Reads a mail to its end, and holds no more of it than is kept. @returns null when it has no end within reason */
export async function receiveRawMail({ headers, body }: FastifyRequest, hmac: Hmac): Promise<RawMail | null> {
  if (Number(headers['content-length'] ?? 0) > LARGEST_READ_BYTES) return null;
  const stream = body instanceof Readable ? body : Readable.from([]);
  const chunks: Buffer[] = [];
  let byteSize = 0;
  // The connection stays, for the answer.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    byteSize += chunk.length;
    if (byteSize > LARGEST_READ_BYTES) return null;
    hmac.update(chunk);
    if (byteSize <= LARGEST_MAIL_BYTES) chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  return { content: byteSize > LARGEST_MAIL_BYTES ? content.subarray(0, BEGINNING_BYTES) : content, byteSize, digest: hmac.digest() };
}
