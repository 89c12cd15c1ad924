import { dayOf, daysAfter } from './days.js';
import { DomainError } from './domain-error.js';

/**
 * A day that has begun somewhere on earth; today (UTC) when none is given.
 * @throws DomainError OUT_OF_RANGE at `field`
 */
export function pastDay(day: string | null | undefined, now: Date, field: string): string {
  if (day && day > dayOf(daysAfter(now, 1))) throw new DomainError('OUT_OF_RANGE', [field], 'Today or earlier.');
  return day ?? dayOf(now);
}
