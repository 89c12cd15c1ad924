import { expect, test } from '@jest/globals';
import { beginningOf } from '../../../server/shared/beginning-of.js';

test.each([
  ['short', 10, 'short'],
  ['exactly', 7, 'exactly'],
  ['too long', 3, 'too'],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['😀', 1, ''],
  ['سلام', 2, 'سل'],
])('%j is cut at %i to %j', (text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning);
});
