import { Temporal } from 'temporal-polyfill';
import type { Holidays, ServiceCalendar } from './calendar.js';
import { END_OF_DAY, type Span, spanOf, startOf, without } from './moments.js';

const DAY = 24 * 3_600_000;
const LONGEST_SEARCH_DAYS = 3 * 366;
const firstOfDays = new Temporal.PlainDate(1970, 1, 1);

/**
 * Time in which service is given: by a calendar, less its holidays and those of others. What was found out about a day is
 * kept, so that one of these serves many tickets.
 */
export class ServiceTime {
  private readonly days = new Map<number, readonly Span[]>();
  private readonly taken: readonly Span[];

  constructor(
    private readonly calendar: ServiceCalendar,
    others: readonly Holidays[] = [],
  ) {
    this.taken = [calendar, ...others].flatMap(spansOf);
  }

  /** Milliseconds of service between two moments; 0 when the second is not after the first. */
  between(from: number, to: number): number {
    let sum = 0;
    for (const [start, end] of this.openFrom(from)) {
      if (start >= to) break;
      sum += Math.min(end, to) - Math.max(start, from);
    }
    return sum;
  }

  /** The first moment by which so many milliseconds of service have passed; null when they never do, as far as anybody can look ahead. */
  after(from: number, milliseconds: number): number | null {
    if (milliseconds <= 0) return from;
    let left = milliseconds;
    for (const [start, end] of this.openFrom(from)) {
      const begin = Math.max(start, from);
      if (end - begin >= left) return begin + left;
      left -= end - begin;
    }
    return null;
  }

  /** The open spans that end after a moment, in order. A day anywhere has begun by the end of the day before it in UTC. */
  private *openFrom(moment: number): Generator<Span> {
    const first = Math.floor(moment / DAY) - 1;
    for (let day = first; day < first + LONGEST_SEARCH_DAYS; day += 1) {
      for (const span of this.openOn(day)) if (span[1] > moment) yield span;
    }
  }

  /** @param number of the day, counted from the first of 1970 */
  private openOn(number: number): readonly Span[] {
    let spans = this.days.get(number);
    if (!spans) {
      const { hours, timeZone } = this.calendar;
      const day = firstOfDays.add({ days: number });
      const open = hours.filter(({ weekday }) => weekday === day.dayOfWeek).map(({ from, to }) => spanOf(day, from, to, timeZone));
      spans = without(open, this.taken);
      this.days.set(number, spans);
    }
    return spans;
  }
}

function spansOf({ timeZone, holidays }: Holidays): Span[] {
  return holidays.map(({ date, from, to }) => {
    const day = Temporal.PlainDate.from(date);
    return from ? spanOf(day, from, to ?? END_OF_DAY, timeZone) : [startOf(day, timeZone), spanOf(day, '00:00', to ?? END_OF_DAY, timeZone)[1]];
  });
}
