import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';
import type { RequestContext } from '../graphql/context.js';
import type { Audience } from '../shared/audience.js';

/** Tells a collector of OpenTelemetry how long each part of a request or job takes; never with which values. */
export interface Tracing {
  /** A span for each request, with what happens for it inside. */
  traceRequests(app: FastifyInstance): void;
  /** A span for each operation of GraphQL; `names` are those of the portal's documents, others stay unnamed. */
  traceOperation<Answer>(audience: Audience, answer: () => Promise<Answer>): Promise<Answer>;
  /** Says which operation a span is about. */
  nameOperation(names: ReadonlySet<string>): ApolloServerPlugin<RequestContext>;
  /** A span for a job, with what happens for it inside. */
  traceJob(task: string, jobId: string, work: () => Promise<void>): Promise<void>;
  /** Sends what is left, for at most two seconds. */
  close(): Promise<void>;
}

/** Null when no collector is set: then nothing of it is even loaded. */
export async function openTracing({ tracesUrl }: Config): Promise<Tracing | null> {
  if (!tracesUrl) return null;
  const { startTracing } = await import('./open-telemetry.js');
  return startTracing(tracesUrl);
}
