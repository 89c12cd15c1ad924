import { expect, test } from '@jest/globals';
import { MOST_NAMES, statementNames, type StatementNames } from '../../../server/database/statement-names.js';

const thrice = (names: StatementNames, sql: string) => [names.of(sql), names.of(sql), names.of(sql)].at(-1);

test('a statement has a name from the third time on, always the same, and no other has it', () => {
  const names = statementNames();
  expect([1, 2, 3, 4].map(() => typeof names.of('select 1'))).toEqual(['undefined', 'undefined', 'string', 'string']);
  expect(names.of('select 1')).toBe(names.of('select 1'));
  expect(thrice(names, 'select 2')).not.toBe(names.of('select 1'));
});

test('a search has none, since its plan depends on what it looks for', () => {
  const names = statementNames();
  expect(thrice(names, 'select 1 where name like search_pattern($1)')).toBeUndefined();
  expect(names.given()).toBe(0);
});

test('what came longest ago loses its name to a new one when all are given', () => {
  const names = statementNames();
  for (let n = 0; n < MOST_NAMES; n += 1) thrice(names, `select ${n}`);
  names.of('select 0');
  expect(thrice(names, 'select -1')).toBeDefined();
  expect(names.of('select 0')).toBeDefined();
  expect(names.of('select 1')).toBeUndefined();
  expect(names.given()).toBe(MOST_NAMES + 1);
});
