import { Temporal } from 'temporal-polyfill';
import type { Holidays, ServiceCalendar } from '../../../server/domains/service-levels/calculation/calendar.js';
import type { PastEvent } from '../../../server/domains/service-levels/calculation/history.js';
import { measure } from '../../../server/domains/service-levels/calculation/measure.js';
import type { Policy, PolicyVersion, Subject } from '../../../server/domains/service-levels/calculation/policy.js';
import { ServiceTime } from '../../../server/domains/service-levels/calculation/service-time.js';

/** A moment by a clock on a wall: `2026-06-15 09:00` in Berlin unless another zone is named. */
export function wall(time: string, timeZone = 'Europe/Berlin'): number {
  return Temporal.PlainDateTime.from(time.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;
}

/** What a clock on a wall shows at a moment, with its distance from UTC: `2026-06-15 09:00 +02:00`. */
export function shown(moment: number | null | undefined, timeZone = 'Europe/Berlin'): string | null {
  if (moment === null || moment === undefined) return null;
  const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return `${there.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${there.offset}`;
}

/** The same hours on several weekdays. */
export function hours(weekdays: readonly number[], ...intervals: readonly [from: string, to: string][]) {
  return weekdays.flatMap((weekday) => intervals.map(([from, to]) => ({ weekday, from, to })));
}

export const weekdays = [1, 2, 3, 4, 5];
export const everyDay = [...weekdays, 6, 7];

/** Monday to Friday, nine to five, in Berlin unless said otherwise. */
export function calendar(more: Partial<ServiceCalendar> = {}): ServiceCalendar {
  return { timeZone: 'Europe/Berlin', hours: hours(weekdays, ['09:00', '17:00']), holidays: [], ...more };
}

/** One version of a policy, valid since long ago, of which only the resolution counts unless said otherwise. */
export function version(resolutionMinutes: number | null, more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: 'version',
    validFrom: 0,
    calendarId: 'office',
    firstResponseMinutes: null,
    nextResponseMinutes: null,
    resolutionMinutes,
    pausesForCustomer: true,
    pausesInternally: false,
    warningSteps: [],
    shownToCustomers: false,
    ...more,
  };
}

/** A policy for all tickets unless said otherwise. */
export function policy(versions: readonly PolicyVersion[], more: Partial<Policy> = {}): Policy {
  return { id: 'policy', customerId: null, type: null, priority: null, retiredAt: null, versions, ...more };
}

export const subject: Subject = { customerId: 'cedar', type: 'QUESTION', priority: 'NORMAL' };

const event = (kind: PastEvent['kind'], at: number, actorSide: PastEvent['actorSide'], previous: string | null, current: string | null): PastEvent => ({
  kind, at, previous, current, actorSide,
});
export const opened = (at: number, by: PastEvent['actorSide'] = 'CUSTOMER') => event('OPENED', at, by, null, 'NEW');
export const became = (status: string, at: number) => event('STATUS_CHANGED', at, 'STAFF', null, status);
export const raised = (previous: string, current: string, at: number) => event('PRIORITY_CHANGED', at, 'STAFF', previous, current);
export const wrote = (side: PastEvent['actorSide'], at: number) => event('REPLIED', at, side, null, null);

export interface Scenario {
  events: readonly PastEvent[];
  policies: readonly Policy[];
  calendars?: Record<string, ServiceCalendar>;
  /** The customer's own. */
  holidays?: Holidays;
  subject?: Subject;
  asOf?: number;
}

/** What the calculation makes of a story; it is not merged. */
export function tell({ events, policies, calendars = { office: calendar() }, holidays, subject: about = subject, asOf }: Scenario) {
  const timeOf = (id: string) => new ServiceTime(calendars[id]!, holidays ? [holidays] : []);
  return measure({ subject: about, events }, policies, timeOf, asOf ?? events.at(-1)!.at)!;
}
