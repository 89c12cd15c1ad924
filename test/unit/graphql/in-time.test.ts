import { expect, jest, test } from '@jest/globals';
import type { RequestContext } from '../../../server/graphql/context.js';
import { inTime } from '../../../server/graphql/in-time.js';

const startedBefore = (milliseconds: number) => ({ startedAt: performance.now() - milliseconds }) as RequestContext;
const TIMED_OUT = expect.objectContaining({ extensions: { code: 'TIMED_OUT' } });

test('a mutation begins within ten seconds after its request came, or not at all', async () => {
  const work = jest.fn(() => 'done');
  expect(await inTime(startedBefore(0), work)).toBe('done');
  expect(await inTime(startedBefore(9_000), work)).toBe('done');
  await expect(inTime(startedBefore(10_001), work)).rejects.toEqual(TIMED_OUT);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a mutation is waited for until ten seconds after its request came', async () => {
  await expect(inTime(startedBefore(9_980), () => new Promise(() => undefined))).rejects.toEqual(TIMED_OUT);
  await expect(inTime(startedBefore(0), () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});
