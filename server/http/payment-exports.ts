// What it serves is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findPaymentExport, paymentExportIdPrefix } from '../domains/payments/index.js';
import type { SignedInContext } from '../graphql/context.js';
import { toUuid } from '../graphql/ids.js';
import { attachmentHeader } from '../storage/file-name.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

const mediaTypes = { SEPA: 'application/xml; charset=utf-8', CSV: 'text/csv; charset=utf-8' } as const;

/** Files for the bank, for staff who may export payments. */
export function paymentExportRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { id: string } }>('/payment-exports/:id', (request, reply) => download(services, request, reply));
}

async function download(services: Services, request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> {
  const context = await contextOf(services, request, reply, 'staff');
  if (!context.principal) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  if (!context.principal.permissions.has('paymentRun:export')) return refuse(reply, 403, 'FORBIDDEN', 'Your roles do not allow this.');
  const hasty = refuseHaste(context, reply, costs.download);
  if (hasty) return hasty;
  const uuid = uuidOf(request.params.id);
  const found = uuid && (await findPaymentExport(context as SignedInContext, uuid));
  if (!found) return refuse(reply, 404, 'NOT_FOUND', 'There is no such file.');
  return reply
    .header('content-type', mediaTypes[found.format])
    .header('content-disposition', attachmentHeader(found.fileName))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(found.content);
}

function uuidOf(id: string): string | null {
  try {
    return toUuid(paymentExportIdPrefix, id);
  } catch {
    return null;
  }
}
