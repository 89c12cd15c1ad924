import type { ApolloServerPlugin } from '@apollo/server';
import { costOf, requireAffordable } from '../cost.js';
import type { RequestContext } from '../context.js';
import { keepPace, type Pace } from '../pace.js';

/**
 * Weighs a document before anything of it runs, refuses one that costs too much or comes too fast after others, and tells
 * what it cost and what is left.
 */
export const weighDocument: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    let cost: number | null = null;
    let pace: Pace | null = null;
    return {
      async didResolveOperation({ schema, document, operation, request: { variables }, contextValue }) {
        if (!operation) return;
        cost = costOf({ schema, document, operation, variables });
        if (cost === null) return;
        requireAffordable(cost, contextValue.audience);
        pace = keepPace(contextValue, schema, operation, cost);
      },
      async willSendResponse({ response: { body } }) {
        if (cost === null || body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: { asked: cost, ...pace } };
      },
    };
  },
};
