import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { RequestContext } from '../graphql/context.js';
import type { Audience } from '../shared/audience.js';
import { SECONDS } from './metrics.js';

/** What a document is called that no portal was built with: names that clients make up are without bound. */
const OTHER = 'other';

/** Measures the operations of an endpoint; `names` are those of its portal's documents. */
export type MeasureOperations = (audience: Audience, names: ReadonlySet<string>) => ApolloServerPlugin<RequestContext>;

/** Measures of GraphQL: how long operations take, by name, and the codes of their errors. */
export function measureOperations(registry: Registry): MeasureOperations {
  const duration = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Time to answer an operation, by endpoint and, for those of a portal, by name.',
    labelNames: ['audience', 'operation'],
    buckets: SECONDS,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'graphql_errors_total',
    help: 'Errors in answers, by endpoint and code; what was refused before it ran is among them.',
    labelNames: ['audience', 'code'],
    registers: [registry],
  });
  return (audience, names) => ({
    async requestDidStart() {
      const begun = performance.now();
      return {
        async willSendResponse({ operation, response: { body } }: GraphQLRequestContextWillSendResponse<RequestContext>) {
          const name = operation?.name?.value ?? OTHER;
          duration.observe({ audience, operation: names.has(name) ? name : OTHER }, (performance.now() - begun) / 1000);
          if (body.kind !== 'single') return;
          for (const { extensions } of body.singleResult.errors ?? []) failures.inc({ audience, code: String(extensions?.['code']) });
        },
      };
    },
  });
}
