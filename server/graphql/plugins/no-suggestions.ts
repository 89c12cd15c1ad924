import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';

/** Leaves out which names the schema has that are like a wrong one, in documents and in variables. */
export const noSuggestions: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => ({ ...error, message: error.message.replace(/ ?Did you mean .+\?$/s, '') }));
      },
    };
  },
};
