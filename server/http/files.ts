// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setting } from '../database/row-security.js';
import { attachmentIdPrefix, findAttachment, keepAttachment } from '../domains/files/index.js';
import type { SignedInContext } from '../graphql/context.js';
import { toPublicId, toUuid } from '../graphql/ids.js';
import { type Audience, audiences } from '../shared/audience.js';
import { DomainError } from '../shared/domain-error.js';
import { attachmentHeader, safeFileName } from '../storage/file-name.js';
import { FileStorage } from '../storage/file-storage.js';
import { agreedMediaType } from '../storage/media-types.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 1000;

/** Uploads for records of all kinds, and downloads for who may see those. */
export async function fileRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const storage = new FileStorage(services.config.storageUrl);
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, fileSize: LARGEST_FILE_BYTES, headerPairs: 20, fieldNameSize: LONGEST_NAME },
    });
    for (const audience of audiences) {
      scope.post(`/files/${audience}`, (request, reply) => upload(services, storage, audience, request, reply));
    }
    scope.get<{ Params: { id: string } }>('/files/:id', (request, reply) => download(services, storage, request, reply));
  });
}

async function upload(services: Services, storage: FileStorage, audience: Audience, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = await contextOf(services, request, reply, audience);
  if (!context.principal) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  if (!context.principal.permissions.has('file:upload')) return refuse(reply, 403, 'FORBIDDEN', 'Your roles do not allow this.');
  // A form on a foreign page can send files with the reader's cookies, but not this header.
  if (!request.headers.authorization && !request.headers['apollo-require-preflight']) {
    return refuse(reply, 403, 'FORBIDDEN', 'A browser sends the header Apollo-Require-Preflight along.');
  }
  if (!request.isMultipart()) return refuse(reply, 415, 'INVALID', 'Send multipart/form-data with one part named "file".');
  context.em.setSessionContext({ variables: { [setting.action]: 'fileUpload' } });
  const part = await request.file();
  if (!part) return refuse(reply, 400, 'REQUIRED', 'Send multipart/form-data with one part named "file".');
  const { key, byteSize, digest } = await storage.keep(part.file);
  try {
    const fileName = safeFileName(part.filename);
    if (part.file.truncated) throw new Refusal(413, 'TOO_LONG', `A file has at most ${LARGEST_FILE_BYTES / 1024 / 1024} MB.`);
    const mediaType = await agreedMediaType(part.mimetype, fileName, storage.pathOf(key));
    if (!mediaType) {
      throw new Refusal(415, 'INVALID', 'Pictures (PNG, JPEG, WebP, GIF), PDF, text, CSV, XML and office documents can be sent; name, declared type and content must agree.');
    }
    const attachment = await keepAttachment(context as SignedInContext, { fileName, mediaType, byteSize, digest, storageKey: key });
    return await reply.code(201).send({ id: toPublicId(attachmentIdPrefix, attachment.id), fileName, mediaType, byteSize, scan: attachment.scan });
  } catch (error) {
    await storage.discard(key);
    if (error instanceof Refusal) return refuse(reply, error.status, error.code, error.message);
    if (error instanceof DomainError) return refuse(reply, 409, error.code, error.message);
    throw error;
  }
}

/** What is not there and what somebody else has look the same. */
async function download(services: Services, storage: FileStorage, request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> {
  const contexts = await Promise.all(audiences.map((audience) => contextOf(services, request, reply, audience)));
  const signedIn = contexts.filter((context): context is SignedInContext => context.principal !== null);
  if (signedIn.length === 0) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  const uuid = uuidOf(request.params.id);
  for (const context of uuid ? signedIn : []) {
    const attachment = await findAttachment(context, uuid!);
    const content = attachment && (await storage.read(attachment.storageKey));
    if (!content) continue;
    return reply
      .header('content-type', attachment.mediaType)
      .header('content-length', attachment.byteSize)
      .header('content-disposition', attachmentHeader(attachment.fileName))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(content);
  }
  return refuse(reply, 404, 'NOT_FOUND', 'There is no such file, or it is not yours.');
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

function uuidOf(id: string): string | null {
  try {
    return toUuid(attachmentIdPrefix, id);
  } catch {
    return null;
  }
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ code, message });
}
