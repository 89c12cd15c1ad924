import Big from 'big.js';
import { inMinorUnits } from '../../shared/currency.js';
import { dayOf, daysAfter, daysBetween } from '../../shared/days.js';
import type { Decimal } from '../../shared/decimal.js';

export const discountKinds = {
  FIXED: 'So many percent of what is open, when it is paid by a day.',
  SLIDING: 'So many percent a year of what is open, for each day that it is paid before it is due; the supplier chooses the day.',
} as const;
export type DiscountKind = keyof typeof discountKinds;

/** What an offer says, as far as its price depends on it. */
export interface DiscountTerms {
  readonly kind: DiscountKind;
  /** Of the amount for FIXED; a year for SLIDING. */
  readonly percent: Decimal;
  /** What was open when it was offered. */
  readonly offeredAmount: Decimal;
  readonly currencyCode: string;
  /** The first day on which it can be paid; for FIXED the only one. */
  readonly payFrom: string;
  readonly dueOn: string;
}

/** What paying on a day costs the supplier. */
export interface DiscountStep {
  readonly payOn: string;
  readonly discountAmount: Decimal;
}

const DAYS_OF_YEAR = 360;
const DAYS_OF_STEP = 7;

/** What is taken off for paying on a day: in the currency's minor unit, half-even. A year of SLIDING has 360 days. */
export function discountOn({ kind, percent, offeredAmount, currencyCode, dueOn }: DiscountTerms, payOn: string): Decimal {
  const share = new Big(offeredAmount).times(percent).div(100);
  const exact = kind === 'FIXED' ? share : share.times(Math.max(0, daysBetween(payOn, dueOn))).div(DAYS_OF_YEAR);
  return inMinorUnits(exact, currencyCode);
}

/** The days to choose from, a week apart, each with its price; one for FIXED. */
export function discountSteps(terms: DiscountTerms): DiscountStep[] {
  const days = [terms.payFrom];
  for (let day = later(terms.payFrom); terms.kind === 'SLIDING' && day < terms.dueOn; day = later(day)) days.push(day);
  return days.map((payOn) => ({ payOn, discountAmount: discountOn(terms, payOn) }));
}

function later(day: string): string {
  return dayOf(daysAfter(new Date(`${day}T00:00:00Z`), DAYS_OF_STEP));
}
