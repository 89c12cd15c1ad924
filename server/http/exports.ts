// What it reads is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mostOrders, writeOrderLines } from '../domains/purchasing/index.js';
import { inLocale, type SignedInContext } from '../graphql/context.js';
import { type Locale, locales } from '../shared/locale.js';
import { attachmentHeader } from '../storage/file-name.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

interface ExportRequest {
  Querystring: { orders?: string; locale?: string };
}

/** Tables to work on in a spreadsheet: `/exports/order-lines.csv?orders=po_…,po_…&locale=`, for who may answer orders. */
export function exportRoutes(app: FastifyInstance, services: Services): void {
  app.get<ExportRequest>('/exports/order-lines.csv', (request, reply) => orderLines(services, request, reply));
}

async function orderLines(services: Services, request: FastifyRequest<ExportRequest>, reply: FastifyReply): Promise<FastifyReply> {
  const context = await contextOf(services, request, reply, 'supplier');
  if (!context.principal) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  if (!context.principal.permissions.has('purchaseOrder:respond')) return refuse(reply, 403, 'FORBIDDEN', 'Your roles do not allow this.');
  const { locale = context.locale, orders } = request.query;
  if (!isLocale(locale)) return refuse(reply, 400, 'INVALID', `The locale is one of ${locales.join(', ')}.`);
  const ids = orders?.split(',') ?? [];
  if (ids.length > mostOrders || ids.some((id) => !/^po_[0-9a-z]{26}$/.test(id))) return refuse(reply, 400, 'INVALID', `Name up to ${mostOrders} orders by their ids, po_…, separated by commas.`);
  const hasty = refuseHaste(context, reply, costs.table);
  if (hasty) return hasty;
  const content = await writeOrderLines(inLocale(context as SignedInContext, locale), ids);
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', attachmentHeader('order-lines.csv'))
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(content);
}

function isLocale(locale: string): locale is Locale {
  return (locales as readonly string[]).includes(locale);
}
