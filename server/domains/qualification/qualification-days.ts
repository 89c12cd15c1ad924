import { daysBetween } from '../../shared/days.js';
import type { QualificationStatus } from './qualification.states.js';

/** So many days before its end a qualification is EXPIRING. */
export const EXPIRING_DAYS = 90;

/** Where a qualification stands on a day, by its last day. */
export function statusAt(validTo: string | null, today: string): Extract<QualificationStatus, 'QUALIFIED' | 'EXPIRING' | 'EXPIRED'> {
  if (validTo === null) return 'QUALIFIED';
  const left = daysBetween(today, validTo);
  return left < 0 ? 'EXPIRED' : left <= EXPIRING_DAYS ? 'EXPIRING' : 'QUALIFIED';
}

/** The same day so many months later; the last one of a month that is too short. */
export function afterMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
