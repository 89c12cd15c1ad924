import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { tookTooLong } from './database/time-limits.js';
import { dataExportRoutes } from './http/data-exports.js';
import { documentRoutes } from './http/documents.js';
import { exportRoutes } from './http/exports.js';
import { fileRoutes } from './http/files.js';
import { graphqlRoutes } from './http/graphql.js';
import { healthRoutes } from './http/health.js';
import { inboundMailRoute } from './http/inbound-mail.js';
import { jwksRoute } from './http/jwks.js';
import { linkPages } from './http/link-pages.js';
import { mailPage } from './http/mail-page.js';
import { metricsRoute } from './http/metrics.js';
import { pageRoutes } from './http/pages.js';
import { paymentExportRoutes } from './http/payment-exports.js';
import { plainPageStyle } from './http/plain-page.js';
import { securityHeaders } from './http/security-headers.js';
import type { Services } from './http/services.js';
import { startPage } from './http/start-page.js';

const BODY_LIMIT_BYTES = 100_000;
const SLOWEST_UPLOAD_MS = 120_000;

/** Assembles the web server: what every request goes through, then each group of routes. */
export async function buildApp(services: Services, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: SLOWEST_UPLOAD_MS,
    trustProxy: services.config.trustedProxies.length > 0 && services.config.trustedProxies,
    // A browser's idle connections must not hold up a stop.
    forceCloseConnections: 'idle',
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', logRequest);
  services.tracing?.traceRequests(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address' }),
  );
  await securityHeaders(app, services.config);
  await app.register(cookie);
  const registry = metricsRoute(app, services);
  healthRoutes(app, services);
  jwksRoute(app, services);
  await graphqlRoutes(app, services, registry);
  await fileRoutes(app, services);
  exportRoutes(app, services);
  documentRoutes(app, services);
  dataExportRoutes(app, services);
  paymentExportRoutes(app, services);
  plainPageStyle(app);
  startPage(app, services);
  mailPage(app, services);
  await inboundMailRoute(app, services);
  await linkPages(app, services);
  await pageRoutes(app);
  return app;
}

/** One line a request; those of load balancers and monitoring ask for less with their route's `logLevel`. */
async function logRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
  request.log.info({ req: request, status: reply.statusCode, milliseconds }, 'request');
}

/** What went wrong inside stays in the log; the answer carries the id under which to find it. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (tookTooLong(error)) return reply.code(503).send({ code: 'TIMED_OUT', message: 'This took too long; try again later.' });
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send({ code: error.code ?? 'BAD_REQUEST', message: error.message });
  request.log.error({ err: error }, 'a request failed');
  return reply.code(status).send({ code: 'INTERNAL', message: `Something went wrong here; its id is ${request.id}` });
}
