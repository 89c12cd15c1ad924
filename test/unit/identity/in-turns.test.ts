import { expect, test } from '@jest/globals';
import { inTurns } from '../../../server/auth/in-turns.js';

test('no more run at once than may, in the order in which they came, also when some fail', async () => {
  const queued = inTurns(3);
  const began: number[] = [];
  let running = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      queued(async () => {
        began.push(index);
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (index % 4 === 0) throw new Error('failed');
        return index;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(began).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  expect(await queued(async () => 'again')).toBe('again');
});
