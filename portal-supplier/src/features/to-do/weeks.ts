import { dayNumberOf, isoDateOf, today, weekdayOf } from '@shared/dates/calendar.js';

export interface Week<Thing> {
  /** Monday of the week, `YYYY-MM-DD`; null for everything before today. */
  start: string | null;
  things: Thing[];
}

/** Sorts things into weeks by their day: what is late in one, then this week and the seven after it. */
export function weeksOf<Thing>(things: readonly Thing[], dayOf: (thing: Thing) => string | null, from = today()): Week<Thing>[] {
  const monday = from - ((weekdayOf(from) + 6) % 7);
  const weeks: Week<Thing>[] = [{ start: null, things: [] }, ...Array.from({ length: 8 }, (_, index) => ({ start: isoDateOf(monday + index * 7), things: [] }))];
  for (const thing of things) {
    const date = dayOf(thing);
    if (date === null) continue;
    const day = dayNumberOf(date);
    weeks[day < from ? 0 : 1 + Math.floor((day - monday) / 7)]?.things.push(thing);
  }
  return weeks;
}
