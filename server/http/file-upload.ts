import type { FastifyReply, FastifyRequest } from 'fastify';
import { setting } from '../database/row-security.js';
import { attachmentIdPrefix, keepAttachment } from '../domains/files/index.js';
import type { RequestContext, SignedInContext } from '../graphql/context.js';
import { toPublicId } from '../graphql/ids.js';
import { DomainError } from '../shared/domain-error.js';
import { safeFileName } from '../storage/file-name.js';
import { StorageFullError } from '../storage/file-storage.js';
import { agreedMediaType } from '../storage/media-types.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';

export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** Keeps the one file of a multipart request, and answers its id. */
export async function upload(context: RequestContext, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!context.principal) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  if (!context.principal.permissions.has('file:upload')) return refuse(reply, 403, 'FORBIDDEN', 'Your roles do not allow this.');
  // A form on a foreign page can send files with the reader's cookies, but not this header.
  if (!request.headers.authorization && !request.headers['apollo-require-preflight']) {
    return refuse(reply, 403, 'FORBIDDEN', 'A browser sends the header Apollo-Require-Preflight along.');
  }
  if (!request.isMultipart()) return refuse(reply, 415, 'INVALID', 'Send multipart/form-data with one part named "file".');
  const hasty = refuseHaste(context, reply, costs.upload);
  if (hasty) return hasty;
  context.em.setSessionContext({ variables: { [setting.action]: 'fileUpload' } });
  const { storage } = context;
  const part = await request.file();
  if (!part) return refuse(reply, 400, 'REQUIRED', 'Send multipart/form-data with one part named "file".');
  const kept = await storage.keep(part.file).catch((error: unknown) => {
    readPast(request);
    return nullWithoutRoom(error);
  });
  if (!kept) return refuse(reply, 507, 'STORAGE_FULL', 'There is no room for files at the moment. Nothing was kept; try again later.');
  const { key, byteSize, digest } = kept;
  try {
    const fileName = safeFileName(part.filename);
    if (part.file.truncated) throw new Refusal(413, 'TOO_LONG', `A file has at most ${LARGEST_FILE_BYTES / 1024 / 1024} MB.`);
    const mediaType = await agreedMediaType(part.mimetype, fileName, async () => (await storage.read(key))!);
    if (!mediaType) {
      throw new Refusal(415, 'INVALID', 'Pictures (PNG, JPEG, WebP, GIF), PDF, text, CSV, XML and office documents can be sent; name, declared type and content must agree.');
    }
    const { id, scan } = await keepAttachment(context as SignedInContext, { fileName, mediaType, byteSize, digest, storageKey: key });
    return await reply.code(201).send({ id: toPublicId(attachmentIdPrefix, id), fileName, mediaType, byteSize, scan });
  } catch (error) {
    await storage.discard(key);
    if (error instanceof Refusal) return refuse(reply, error.status, error.code, error.message);
    if (error instanceof DomainError) return refuse(reply, 409, error.code, error.message);
    throw error;
  }
}

function nullWithoutRoom(error: unknown): null {
  if (error instanceof StorageFullError) return null;
  throw error;
}

/** What is still to come of a body would keep its connection from whatever comes next on it. */
function readPast({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

/** Why an upload is not taken. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
