// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DataExport, dataExportIdPrefix, findMailedDataExport, findOwnDataExport } from '../domains/data-rights/index.js';
import type { RequestContext, SignedInContext } from '../graphql/context.js';
import { toUuid } from '../graphql/ids.js';
import { audiences } from '../shared/audience.js';
import { attachmentHeader } from '../storage/file-name.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

type ExportRequest = FastifyRequest<{ Params: { id: string }; Querystring: { token?: string } }>;

/** What is held about a person, for that person alone: by their sign-in, or without an account by the mailed link. */
export function dataExportRoutes(app: FastifyInstance, services: Services): void {
  app.get('/data-exports/:id', (request: ExportRequest, reply) => download(services, request, reply));
}

async function download(services: Services, request: ExportRequest, reply: FastifyReply): Promise<FastifyReply> {
  const contexts = await Promise.all(audiences.map((audience) => contextOf(services, request, reply, audience)));
  const hasty = refuseHaste(contexts.find(({ principal }) => principal) ?? contexts[0]!, reply, costs.download);
  if (hasty) return hasty;
  const found = await find(services, request, contexts);
  const content = found?.storageKey ? await services.storage.read(found.storageKey) : null;
  if (!found || !content) return refuse(reply, 404, 'NOT_FOUND', 'There is no such archive, it has expired, or it is not yours: sign in, or ask for another.');
  return reply
    .header('content-type', 'application/zip')
    .header('content-length', found.byteSize!)
    .header('content-disposition', attachmentHeader('personal-data.zip'))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(content);
}

async function find(services: Services, request: ExportRequest, contexts: readonly RequestContext[]): Promise<DataExport | null> {
  const id = uuidOf(request.params.id);
  if (!id) return null;
  const { token } = request.query;
  if (token) return findMailedDataExport(services.database, id, String(token), new Date());
  for (const context of contexts) {
    const own = context.principal && (await findOwnDataExport(context as SignedInContext, id));
    if (own) return own;
  }
  return null;
}

function uuidOf(id: string): string | null {
  try {
    return toUuid(dataExportIdPrefix, id);
  } catch {
    return null;
  }
}
