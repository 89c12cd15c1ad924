import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses that load balancers and monitoring ask for all the time. */
const UNTRACED = new Set(['/healthz', '/readyz', '/metrics']);

/** A span for each request, named by its route: an address may hold ids and secrets. */
export function traceRequests(tracer: Tracer, app: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? 'none';
    if (UNTRACED.has(route)) return;
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'counterpart.request.id': request.id };
    spans.set(request, tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, root: true, attributes }));
  });
  // After the body was read: what reads it forgets for whom.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) context.with(trace.setSpan(context.active(), span), done);
    else done();
  });
  app.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}
