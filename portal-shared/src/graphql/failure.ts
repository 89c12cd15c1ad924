import type { CombinedError } from '@urql/core';

export type Failure = 'offline' | 'notFound' | 'forbidden' | 'rateLimited' | 'unauthenticated' | 'outdated' | 'internal';

const failures: Record<string, Failure> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'rateLimited',
  UNAUTHENTICATED: 'unauthenticated',
  UNKNOWN_DOCUMENT: 'outdated',
};

/** What went wrong with a request, in the few kinds a person can act upon. */
export function failureOf(error: CombinedError): Failure {
  const response = error.response as Response | undefined;
  if (response?.status === 429) return 'rateLimited';
  if (error.networkError && !response) return 'offline';
  const codes = error.graphQLErrors.map(({ extensions }) => String(extensions['code']));
  return codes.map((code) => failures[code]).find((failure) => failure !== undefined) ?? 'internal';
}

/** The number under which the server wrote an internal failure down, for the person to quote. */
export function errorIdOf(error: CombinedError): string | undefined {
  return error.graphQLErrors.map(({ extensions }) => extensions['errorId'] as string | undefined).find((id) => id !== undefined);
}

/** After how many seconds the server takes what came too often; 0 when it does not say. */
export function secondsToWait({ graphQLErrors }: Pick<CombinedError, 'graphQLErrors'>): number {
  const limited = graphQLErrors.find(({ extensions }) => extensions['code'] === 'RATE_LIMITED');
  return Number(limited?.extensions['retryAfterSeconds'] ?? 0);
}
