import { setTimeout as pause } from 'node:timers/promises';
import { context, SpanKind } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { inSpan } from './in-span.js';
import { nameOperation } from './name-operation.js';
import { traceRequests } from './trace-requests.js';
import { traceStatements } from './trace-statements.js';
import type { Tracing } from './tracing.js';

const SENT_WITHIN_MS = 2_000;

/** Sends spans to the collector at `url` in batches. One that is away or slow delays nobody: what does not fit is left out. */
export function startTracing(url: URL): Tracing {
  const exporter = new OTLPTraceExporter({ url: url.href, timeoutMillis: SENT_WITHIN_MS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'counterpart' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: SENT_WITHIN_MS })],
  });
  const tracer = provider.getTracer('counterpart');
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const statements = traceStatements(tracer);
  return {
    traceRequests: (app) => traceRequests(tracer, app),
    traceOperation: (audience, answer) => inSpan(tracer, 'graphql', { attributes: { 'counterpart.audience': audience } }, answer),
    nameOperation,
    traceJob: (task, jobId, work) => inSpan(tracer, `job ${task}`, { kind: SpanKind.CONSUMER, root: true, attributes: { 'counterpart.job.id': jobId } }, work),
    async close() {
      statements.end();
      await Promise.race([provider.shutdown().catch(() => undefined), pause(SENT_WITHIN_MS, undefined, { ref: false })]);
      context.disable();
    },
  };
}
