import { toLatinDigits } from '../language/digits.js';
import type { Language } from '../language/languages.js';

/** Days are counted as whole numbers since 1970-01-01, so that no time zone can shift them. */
export type DayNumber = number;

export type CalendarName = 'gregory' | 'persian';

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const millisecondsPerDay = 86_400_000;

export const calendarOf = (language: Language): CalendarName => (language === 'fa' ? 'persian' : 'gregory');
/** 0 is Sunday. */
export const firstWeekdayOf = (language: Language): number => (language === 'fa' ? 6 : 1);

export const dayNumberOf = (isoDate: string): DayNumber => Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay;
export const isoDateOf = (day: DayNumber): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** Today where the person is. */
export function today(): DayNumber {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsPerDay;
}

const readers: Record<CalendarName, Intl.DateTimeFormat> = {
  gregory: new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }),
  persian: new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }),
};

/** Year, month and day of a day in a calendar. */
export function inCalendar(day: DayNumber, calendar: CalendarName): CalendarDay {
  const parts = readers[calendar].formatToParts(new Date(day * millisecondsPerDay));
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)!.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** The day of a date in a calendar, or null when the calendar has no such date (30 February). */
export function fromCalendar(date: CalendarDay, calendar: CalendarName): DayNumber | null {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return null;
  const yearStart = calendar === 'persian' ? Date.UTC(date.year + 621, 2, 21) : Date.UTC(date.year, 0, 1);
  let guess = Math.round(yearStart / millisecondsPerDay + (date.month - 1) * 30.5 + date.day - 1);
  // The guess is at most a few days off. Months count as 31 days, so that the distance is 0 for the date itself only; each
  // step closes it, and a date that does not exist is never met.
  for (let step = 0; step < 8; step++) {
    const found = inCalendar(guess, calendar);
    const distance = (date.year - found.year) * 372 + (date.month - found.month) * 31 + (date.day - found.day);
    if (distance === 0) return guess;
    guess += distance;
  }
  return null;
}

/** The first day of the month that lies `months` away from the month of `day`. */
export function monthStart(day: DayNumber, months: number, calendar: CalendarName): DayNumber {
  const { year, month } = inCalendar(day, calendar);
  const index = year * 12 + month - 1 + months;
  return fromCalendar({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 }, calendar)!;
}

/** The days of the month of `day`, in weeks that begin on `firstWeekday`; days of other months are null. */
export function monthWeeks(day: DayNumber, calendar: CalendarName, firstWeekday: number): (DayNumber | null)[][] {
  const start = monthStart(day, 0, calendar);
  const length = monthStart(day, 1, calendar) - start;
  const lead = (weekdayOf(start) - firstWeekday + 7) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => (index < lead || index >= lead + length ? null : start + index - lead));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/**
 * Reads a typed date, year first or day first, in digits of any of the three scripts. A year before 1700 is a year of the
 * Persian calendar. Null when it is no date.
 */
export function parseDate(typed: string): string | null {
  const numbers = toLatinDigits(typed).trim().match(/^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?$/)?.slice(1).map(Number);
  if (!numbers) return null;
  const [first, month, last] = numbers as [number, number, number];
  const [year, day] = first > 31 ? [first, last] : [last, first];
  if (year < 1000) return null;
  const found = fromCalendar({ year, month, day }, year < 1700 ? 'persian' : 'gregory');
  return found === null ? null : isoDateOf(found);
}
