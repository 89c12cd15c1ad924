import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, daysAfter, daysBetween } from '../../../server/shared/days.js';

const instants = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });

describe('days', () => {
  test('are those of UTC', () => {
    expect(dayOf(new Date('2026-11-21T23:59:59.999Z'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-22T00:00:00.000Z'))).toBe('2026-11-22');
  });

  test.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2025-12-31', '2027-01-01', 366],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('counted and added agree across leap years and changes of the clock', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -4000, max: 4000 }), (instant, days) => {
        expect(daysBetween(dayOf(instant), dayOf(daysAfter(instant, days)))).toBe(days);
      }),
    );
  });
});
