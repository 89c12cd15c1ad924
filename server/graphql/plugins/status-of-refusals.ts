import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';

/** What is refused before anything runs. */
const refusals = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'QUERY_TOO_COSTLY']);

/**
 * GraphQL over HTTP: a request that was refused before it ran is 400 for clients that know the GraphQL media type,
 * and 200 for those that ask for plain JSON.
 */
export const statusOfRefusals: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        const refused = data === undefined && errors?.some((error) => refusals.has(String(error.extensions?.['code'])));
        if (!refused) return;
        const accept = request.http?.headers.get('accept') ?? '';
        response.http.status = accept.includes('application/graphql-response+json') ? 400 : 200;
      },
    };
  },
};
