import { expect, test } from '@jest/globals';
import type { Runner } from 'graphile-worker';
import { keepRunning } from '../../../server/jobs/keep-running.js';

const log = { error: () => undefined, warn: () => undefined } as never;

/** A runner that gives up, or ends in order, when it is told to. */
function runner() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { promise, stop: async () => resolve(), giveUp: () => reject(new Error('The queue is in an inconsistent state')) };
}

test('a runner that gives up is followed by another, as soon as one can begin', async () => {
  const [first, last] = [runner(), runner()];
  const begun = Promise.withResolvers<void>();
  const attempts = [
    async () => first,
    () => Promise.reject(new Error('The database is away')),
    async () => {
      begun.resolve();
      return last;
    },
  ];
  const kept = await keepRunning(() => attempts.shift()!() as Promise<never>, log);
  expect(kept.isRunning()).toBe(true);
  first.giveUp();
  await first.promise.catch(() => undefined);
  expect(kept.isRunning()).toBe(false);
  await begun.promise;
  await kept.stop();
  expect([kept.isRunning(), attempts]).toEqual([false, []]);
});

test('the first has to begin', async () => {
  await expect(keepRunning(() => Promise.reject<Runner>(new Error('There is no database')), log)).rejects.toThrow('There is no database');
});
