import { daysBetween } from '../../shared/days.js';

/** Days before its end at which somebody is reminded of a certificate. */
const REMINDERS = [90, 60, 30, 7] as const;

/** The first of them. */
export const LONGEST_NOTICE_DAYS = 90;

/**
 * Which reminder is due, if any: the closest one whose time has come and that was not sent. Those that were missed
 * before it are not sent any more.
 * @param validTo the last day of the certificate
 * @param sent reminders that were sent
 */
export function reminderDue(validTo: string, today: string, sent: readonly number[]): number | null {
  const left = daysBetween(today, validTo);
  if (left < 0) return null;
  const due = REMINDERS.filter((days) => left <= days).at(-1);
  return due !== undefined && !sent.some((days) => days <= due) ? due : null;
}
