import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { tookTooLong } from '../database/time-limits.js';
import { badInput, timedOut } from './errors.js';

/**
 * What PostgreSQL says (SQLSTATE) to a value that no column can hold: a number or day outside its range, a cursor that
 * somebody made up, or U+0000, which ends a statement too early.
 */
const unusableValue = new Set(['08P01', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/** What went wrong inside stays in the log; the answer carries the id under which to find it. */
export function maskErrors(log: FastifyBaseLogger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const expected = error instanceof GraphQLError && (cause === error || cause instanceof GraphQLError);
    if (expected && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    const state = String((cause as { code?: unknown } | null)?.code);
    if (unusableValue.has(state)) return { ...formatted, ...told(badInput('A value is outside the range that can be kept, or a text contains U+0000.')) };
    if (tookTooLong(cause)) return { ...formatted, ...told(timedOut()) };
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'a field failed');
    return {
      message: `Something went wrong here; its id is ${errorId}.`,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

function told({ message, extensions }: GraphQLError) {
  return { message, extensions };
}
