import { Temporal } from 'temporal-polyfill';

/** From … until, in milliseconds since 1970; the end does not belong to it. */
export type Span = readonly [from: number, to: number];

export const END_OF_DAY = '24:00';

/** The moment at which a day begins somewhere: not midnight where the clock is put forward then. */
export function startOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * The span between two times on the wall of one day. What the clock skips in spring is over in no time; an hour that comes
 * twice in autumn is meant both times.
 */
export function spanOf(day: Temporal.PlainDate, from: string, to: string, timeZone: string): Span {
  const end = to === END_OF_DAY ? startOf(day.add({ days: 1 }), timeZone) : momentOf(day, to, timeZone, 'later');
  return [momentOf(day, from, timeZone, 'earlier'), end];
}

function momentOf(day: Temporal.PlainDate, time: string, timeZone: string, side: 'earlier' | 'later'): number {
  const onTheWall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const moment = onTheWall.toZonedDateTime(timeZone, { disambiguation: side });
  if (moment.toPlainDateTime().equals(onTheWall)) return moment.epochMilliseconds;
  // The clock was put forward over this time: it is the moment of that.
  const before = onTheWall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')!.epochMilliseconds;
}

/** What of `spans` is left without `taken`, in order, touching spans joined. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans].sort(([one], [other]) => one - other);
  for (const [from, to] of taken) {
    left = left.flatMap((span): Span[] => (span[1] <= from || span[0] >= to ? [span] : [[span[0], from], [to, span[1]]]));
    left = left.filter(([start, end]) => start < end);
  }
  return joined(left);
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span[0] <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], span[1])];
    else whole.push(span);
  }
  return whole;
}
