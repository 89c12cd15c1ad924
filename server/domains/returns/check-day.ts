import type { SignedInContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import type { InputCheck } from '../../shared/input-check.js';

/** A day from `earliest` on that has begun somewhere on earth; what is wrong goes to `check`. */
export function checkDay(check: InputCheck, { now }: SignedInContext, day: string, earliest: string, field: string): string {
  if (day < earliest || day > dayOf(daysAfter(now(), 1))) check.refuse('OUT_OF_RANGE', [field], `From ${earliest} to today.`);
  return day;
}
