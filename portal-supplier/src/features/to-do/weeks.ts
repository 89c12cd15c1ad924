const millisecondsPerDay = 86_400_000;
const dayNumberOf = (date: string) => Date.parse(date) / millisecondsPerDay;
const dateOf = (day: number) => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

export interface Week<Thing> {
  /** Monday of the week, `YYYY-MM-DD`; null for everything before today. */
  start: string | null;
  things: Thing[];
}

/**
 * Sorts things into weeks by their day: what is late in one, then this week and the seven after it.
 * @param today in days since 1970-01-01, which was a Thursday
 */
export function weeksOf<Thing>(things: readonly Thing[], dayOf: (thing: Thing) => string | null, today: number): Week<Thing>[] {
  const monday = today - ((today + 3) % 7);
  const weeks: Week<Thing>[] = [{ start: null, things: [] }, ...Array.from({ length: 8 }, (_, index) => ({ start: dateOf(monday + index * 7), things: [] }))];
  for (const thing of things) {
    const date = dayOf(thing);
    if (date === null) continue;
    const day = dayNumberOf(date);
    weeks[day < today ? 0 : 1 + Math.floor((day - monday) / 7)]?.things.push(thing);
  }
  return weeks;
}
