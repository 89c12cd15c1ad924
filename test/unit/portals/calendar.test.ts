import { describe, expect, test } from '@jest/globals';
import { dayNumberOf, fromCalendar, inCalendar, isoDateOf, monthStart, monthWeeks, parseDate } from '../../../portal-shared/src/dates/calendar.js';

const persian = (isoDate: string) => inCalendar(dayNumberOf(isoDate), 'persian');

describe('the calendars of the date field', () => {
  test('read a day as its readers do', () => {
    expect(persian('2026-03-21')).toEqual({ year: 1405, month: 1, day: 1 });
    expect(persian('2026-11-21')).toEqual({ year: 1405, month: 8, day: 30 });
    expect(inCalendar(dayNumberOf('2026-11-21'), 'gregory')).toEqual({ year: 2026, month: 11, day: 21 });
  });

  test('find every day of sixty years again', () => {
    for (let day = dayNumberOf('1995-01-01'); day < dayNumberOf('2055-01-01'); day += 1) {
      expect(fromCalendar(inCalendar(day, 'persian'), 'persian')).toBe(day);
    }
  });

  test('know the leap day of Esfand only in a leap year', () => {
    expect(fromCalendar({ year: 1403, month: 12, day: 30 }, 'persian')).toBe(dayNumberOf('2025-03-20'));
    expect(fromCalendar({ year: 1404, month: 12, day: 30 }, 'persian')).toBeNull();
    expect(fromCalendar({ year: 2026, month: 2, day: 30 }, 'gregory')).toBeNull();
  });

  test('go from month to month over the end of the year', () => {
    expect(isoDateOf(monthStart(dayNumberOf('2026-11-21'), 5, 'persian'))).toBe('2027-03-21');
    expect(isoDateOf(monthStart(dayNumberOf('2026-11-21'), -11, 'gregory'))).toBe('2025-12-01');
  });

  test('lay a month out in whole weeks from Saturday', () => {
    const weeks = monthWeeks(dayNumberOf('2026-12-11'), 'persian', 6);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeks[0]!.indexOf(dayNumberOf('2026-11-22'))).toBe(1);
  });
});

describe('a typed date', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['2026年11月24日', '2026-11-24'],
    ['1405/09/03', '2026-11-24'],
    ['۱۴۰۵/۰۹/۰۳', '2026-11-24'],
    ['٢٠٢٦/١١/٢٤', '2026-11-24'],
  ])('%s is %s', (typed, isoDate) => {
    expect(parseDate(typed)).toBe(isoDate);
  });

  test.each(['', 'tomorrow', '31/02/2026', '1404/12/30', '24/11/26'])('%j is none', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });
});
