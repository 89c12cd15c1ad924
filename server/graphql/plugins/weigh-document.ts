import type { ApolloServerPlugin } from '@apollo/server';
import { costOf, requireAffordable } from '../cost.js';
import type { RequestContext } from '../context.js';

/** Weighs a document before anything of it runs, refuses one that costs too much, and tells the cost of the others. */
export const weighDocument: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    let cost: number | null = null;
    return {
      async didResolveOperation({ schema, document, operation, request: { variables }, contextValue }) {
        if (!operation) return;
        cost = costOf({ schema, document, operation, variables });
        if (cost !== null) requireAffordable(cost, contextValue.audience);
      },
      async willSendResponse({ response: { body } }) {
        if (cost === null || body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
};
