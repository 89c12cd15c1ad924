import { expect, test } from '@jest/globals';
import { Calendar } from '../../../server/demonstration/calendar.js';
import { Chance } from '../../../server/demonstration/chance.js';
import { fixedId } from '../../../server/demonstration/fixed-id.js';
import { dealOut } from '../../../server/demonstration/planned.js';

test('the same name falls the same way every time, another name another way', () => {
  const fall = (name: string) => Array.from({ length: 20 }, ((chance) => () => chance.between(1, 1000))(new Chance(name)));
  expect(fall('one')).toEqual(fall('one'));
  expect(fall('one')).not.toEqual(fall('other'));
});

test('chance stays within its bounds and reaches both', () => {
  const chance = new Chance('bounds');
  const fallen = Array.from({ length: 500 }, () => chance.between(3, 6));
  expect(Math.min(...fallen)).toBe(3);
  expect(Math.max(...fallen)).toBe(6);
});

test('some of a list are different ones of it, and never more than there are', () => {
  const some = new Chance('some').some([1, 2, 3, 4], 9);
  expect([...some].sort()).toEqual([1, 2, 3, 4]);
});

test('an id follows from its name and is a UUID of version 7', () => {
  expect(fixedId('supplier alpine')).toBe(fixedId('supplier alpine'));
  expect(fixedId('supplier alpine')).not.toBe(fixedId('supplier borealis'));
  expect(fixedId('supplier alpine')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('days count from the day of loading, and nothing has happened today', () => {
  const calendar = new Calendar(new Date('2026-03-01T00:30:00Z'));
  expect(calendar.day(1)).toBe('2026-03-02');
  expect(calendar.day(-1)).toBe('2026-02-28');
  expect(calendar.moment(0, 9, 5).toISOString()).toBe('2026-02-28T09:05:00.000Z');
});

test('plans are dealt to each of the main parties and in turn to the others, oldest first', () => {
  const plans = [{ age: [1, 1], count: [1, 3] }, { age: [5, 5], count: [2, 0] }] as const;
  const dealt = dealOut('order', plans, [{ key: 'a' }], [{ key: 'b' }, { key: 'c' }]);
  expect(dealt.map(({ party, daysAgo }) => `${party.key} ${daysAgo}`)).toEqual(['a 5', 'a 5', 'a 1', 'b 1', 'c 1', 'b 1']);
  expect(new Set(dealt.map(({ name }) => name)).size).toBe(dealt.length);
});
