import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Nobody is signed in, or the session ended. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** Signed in, but the roles do not allow it. */
export function forbidden(message = 'Your roles do not allow this.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** Absent or somebody else's: the two look the same. */
export function notFound(): GraphQLError {
  return new GraphQLError('There is no such record, or it is not yours.', { extensions: { code: 'NOT_FOUND' } });
}

/** @param message names the argument and says what would be right */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** It took longer than a request may. */
export function timedOut(): GraphQLError {
  return new GraphQLError('This took too long: ask for less, or look what was carried out and try again.', { extensions: { code: 'TIMED_OUT' } });
}

/** @param seconds when to try again */
export function rateLimited(seconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`Too much at once: try again in ${seconds} seconds.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds, http: { status: 429, headers } },
  });
}
