import { mapExchange, type Exchange } from '@urql/core';

/**
 * Lets what is announced wait while a change of the reader's own is on its way. The answer to a change may come after the
 * announcement of what followed from it, and the cache keeps what comes last: the page would show the older of the two for good.
 */
export function announcementsAfterAnswers(): Exchange {
  const awaited = new Set<number>();
  let answered = Promise.withResolvers<void>();

  function settle(key: number): void {
    if (!awaited.delete(key) || awaited.size > 0) return;
    answered.resolve();
    answered = Promise.withResolvers();
  }

  return mapExchange({
    onOperation({ key, kind }) {
      if (kind === 'mutation') awaited.add(key);
      else if (kind === 'teardown') settle(key);
    },
    onResult(result) {
      const { key, kind } = result.operation;
      if (kind === 'mutation') settle(key);
      return kind === 'subscription' && awaited.size > 0 ? answered.promise.then(() => result) : result;
    },
  });
}
