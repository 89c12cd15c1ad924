import type { ApolloServerPlugin } from '@apollo/server';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestContext } from '../graphql/context.js';

/** Gives the span around an operation its name and kind, and says whether something failed inside. */
export function nameOperation(names: ReadonlySet<string>): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          const name = operation?.name?.value;
          const known = name !== undefined && names.has(name) ? name : null;
          const kind = operation!.operation;
          const span = trace.getActiveSpan();
          span?.updateName(known ? `${kind} ${known}` : kind).setAttribute('graphql.operation.type', kind);
          if (known) span?.setAttribute('graphql.operation.name', known);
        },
        async willSendResponse({ response: { body } }) {
          const failed = body.kind === 'single' && body.singleResult.errors?.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
          if (failed) trace.getActiveSpan()?.setStatus({ code: SpanStatusCode.ERROR });
        },
      };
    },
  };
}
