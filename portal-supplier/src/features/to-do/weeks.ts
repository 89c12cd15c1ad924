import { dayNumberOf, isoDateOf, today, weekdayOf } from '@shared/dates/calendar.js';

export interface Week {
  /** Monday of the week, `YYYY-MM-DD`; null for everything before this week. */
  start: string | null;
  count: number;
}

/** Counts dates by week: what is late in one, then this week and the seven after it. */
export function weeksOf(dates: string[], from = today()): Week[] {
  const monday = from - ((weekdayOf(from) + 6) % 7);
  const weeks: Week[] = [{ start: null, count: 0 }, ...Array.from({ length: 8 }, (_, index) => ({ start: isoDateOf(monday + index * 7), count: 0 }))];
  for (const date of dates) {
    const day = dayNumberOf(date);
    const week = weeks[day < from ? 0 : 1 + Math.floor((day - monday) / 7)];
    if (week) week.count += 1;
  }
  return weeks;
}
