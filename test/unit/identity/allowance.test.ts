import { expect, test } from '@jest/globals';
import { spendingOf } from '../../../server/auth/allowance.js';

const bucket = { atOnce: 20_000, perSecond: 300 };

test('what fits is spent, and the rest is left', () => {
  expect(spendingOf(bucket, 0, 600)).toEqual({ wait: 0, left: 19_400 });
  expect(spendingOf(bucket, 19_400, 600)).toEqual({ wait: 0, left: 0 });
});

test('what does not fit has to wait until enough came back', () => {
  expect(spendingOf(bucket, 20_000, 600)).toEqual({ wait: 2, left: 0 });
  expect(spendingOf(bucket, 19_700, 600)).toEqual({ wait: 1, left: 300 });
  expect(spendingOf(bucket, 19_401, 600)).toEqual({ wait: 1, left: 599 });
});

test('what comes back slowly is waited for in whole seconds', () => {
  expect(spendingOf({ atOnce: 10, perSecond: 1 / 90 }, 10, 1)).toEqual({ wait: 90, left: 0 });
});
