import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What went wrong inside stays in the log; the answer carries the id under which to find it. */
export function maskErrors(log: FastifyBaseLogger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const expected = error instanceof GraphQLError && (cause === error || cause instanceof GraphQLError);
    if (expected && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'a field failed');
    return {
      message: `Something went wrong here; its id is ${errorId}.`,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
