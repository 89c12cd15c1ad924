import { expect, test } from '@jest/globals';
import { FirstRows } from '../../../server/import/first-rows.js';

test('of many keys each is known by the row that it came in first', () => {
  const firstRows = new FirstRows();
  const keys = Array.from({ length: 50_000 }, (_, index) => `SKU-${index} ${'x'.repeat(index % 40)}`);
  expect(keys.filter((key, index) => firstRows.meet(key, index + 2) !== undefined)).toEqual([]);
  expect(keys.filter((key, index) => firstRows.meet(key, 900_000 + index) !== index + 2)).toEqual([]);
});
