// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Attachment, attachmentIdPrefix, findAttachment, findUpload } from '../domains/files/index.js';
import type { RequestContext, SignedInContext } from '../graphql/context.js';
import { toUuid } from '../graphql/ids.js';
import { audiences } from '../shared/audience.js';
import { attachmentHeader } from '../storage/file-name.js';
import { LARGEST_FILE_BYTES, upload } from './file-upload.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

const LONGEST_NAME = 1000;

type FileRequest = FastifyRequest<{ Params: { id: string } }>;

/** Uploads for records of all kinds, and downloads for who may see those. */
export async function fileRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, fileSize: LARGEST_FILE_BYTES, headerPairs: 20, fieldNameSize: LONGEST_NAME },
    });
    for (const audience of audiences) {
      scope.post(`/files/${audience}`, async (request, reply) => upload(await contextOf(services, request, reply, audience), request, reply));
    }
    scope.get('/files/:id', (request: FileRequest, reply) => download(services, request, reply));
    scope.get('/files/:id/scan', (request: FileRequest, reply) => tellScan(services, request, reply));
  });
}

async function download(services: Services, request: FileRequest, reply: FastifyReply): Promise<FastifyReply> {
  return find(services, request, reply, findAttachment, async (attachment) => {
    const content = await services.storage.read(attachment.storageKey);
    if (!content) return null;
    return reply
      .header('content-type', attachment.mediaType)
      .header('content-length', attachment.byteSize)
      .header('content-disposition', attachmentHeader(attachment.fileName))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(content);
  });
}

/** Who uploaded a file can ask whether the scanner has finished with it. */
function tellScan(services: Services, request: FileRequest, reply: FastifyReply): Promise<FastifyReply> {
  return find(services, request, reply, findOwnUpload, async ({ scan }) => reply.header('cache-control', 'no-store').send({ scan }));
}

type Search = (context: RequestContext, uuid: string) => Promise<Attachment | null>;
type Answer = (attachment: Attachment) => Promise<FastifyReply | null>;

const isSignedIn = (context: RequestContext): context is SignedInContext => context.principal !== null;
const findOwnUpload: Search = async (context, uuid) => (isSignedIn(context) ? findUpload(context, uuid) : null);

/** Answers with a file that `search` finds on any side the reader is signed in on, or for everybody. What is not there and what is not theirs look the same. */
async function find(services: Services, request: FileRequest, reply: FastifyReply, search: Search, answer: Answer): Promise<FastifyReply> {
  const contexts = await Promise.all(audiences.map((audience) => contextOf(services, request, reply, audience)));
  const signedIn = contexts.filter(isSignedIn);
  const uuid = uuidOf(request.params.id);
  // Who is not signed in sees the same from either portal.
  const asking = signedIn.length ? signedIn : contexts.filter(({ audience }) => audience === 'customer');
  const hasty = refuseHaste(asking[0]!, reply, costs.download);
  if (hasty) return hasty;
  for (const context of uuid ? asking : []) {
    const attachment = await search(context, uuid!);
    const answered = attachment && (await answer(attachment));
    if (answered) return answered;
  }
  if (signedIn.length === 0) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  return refuse(reply, 404, 'NOT_FOUND', 'There is no such file, or it is not yours.');
}

function uuidOf(id: string): string | null {
  try {
    return toUuid(attachmentIdPrefix, id);
  } catch {
    return null;
  }
}
