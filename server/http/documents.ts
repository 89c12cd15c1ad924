// What it reads is decorated for GraphQL too.
import 'reflect-metadata';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { documentKinds } from '../documents/kinds/index.js';
import { DocumentRefused, renderDocument } from '../documents/render.js';
import { Typesetter } from '../documents/typesetter.js';
import { inLocale, type SignedInContext } from '../graphql/context.js';
import { type Locale, locales } from '../shared/locale.js';
import { attachmentHeader } from '../storage/file-name.js';
import { costs, refuseHaste } from './pace.js';
import { refuse } from './refuse.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';

interface DocumentRequest {
  Params: { kind: string; file: string };
  Querystring: { locale?: string };
}

/** Documents to print and keep: `/documents/<kind>/<public id>.pdf?locale=`, for who may see the record. */
export function documentRoutes(app: FastifyInstance, services: Services): void {
  const typesetter = new Typesetter();
  app.addHook('onClose', () => typesetter.close());
  app.get<DocumentRequest>('/documents/:kind/:file', (request, reply) => answer(services, typesetter, request, reply));
}

/** What is not there and what somebody else has look the same. */
async function answer(services: Services, typesetter: Typesetter, request: FastifyRequest<DocumentRequest>, reply: FastifyReply): Promise<FastifyReply> {
  const kind = documentKinds.get(request.params.kind);
  const id = /^(\w+)\.pdf$/.exec(request.params.file)?.[1];
  if (!kind || !id) return refuse(reply, 404, 'NOT_FOUND', 'There is no such document.');
  const locale = request.query.locale;
  if (locale !== undefined && !isLocale(locale)) return refuse(reply, 400, 'INVALID', `The locale is one of ${locales.join(', ')}.`);
  const contexts = await Promise.all(kind.audiences.map((audience) => contextOf(services, request, reply, audience)));
  const readers = contexts.filter((context): context is SignedInContext => context.principal !== null);
  if (readers.length === 0) return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.');
  const hasty = refuseHaste(readers[0]!, reply, costs.typesetting);
  if (hasty) return hasty;
  let forbidden = false;
  for (const reader of readers) {
    try {
      const { fileName, pdf } = await renderDocument(typesetter, inLocale(reader, locale ?? reader.locale), kind, id);
      return await reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', attachmentHeader(fileName))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(pdf));
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      forbidden ||= error.reason === 'FORBIDDEN';
    }
  }
  if (forbidden) return refuse(reply, 403, 'FORBIDDEN', 'Your roles do not allow this.');
  return refuse(reply, 404, 'NOT_FOUND', 'There is no such document, or it is not yours.');
}

function isLocale(locale: string): locale is Locale {
  return (locales as readonly string[]).includes(locale);
}
