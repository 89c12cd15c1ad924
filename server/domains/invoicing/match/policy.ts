import type { Decimal } from '../../../shared/decimal.js';

export const matchKinds = {
  NONE: 'Not held against orders; it only has to add up.',
  TWO_WAY: 'Held against the order.',
  THREE_WAY: 'Held against the order and what was received.',
  FOUR_WAY: 'Held against the order and what was received and accepted.',
} as const;
export type MatchKind = keyof typeof matchKinds;

/**
 * How far an invoice may go beyond what is expected. Percent and amount are limits of their own, breached if either is;
 * where neither is set nothing is let pass.
 */
export interface Tolerance {
  percent: Decimal | null;
  amount: Decimal | null;
}

/** What a match holds an invoice to. */
export interface Policy {
  kind: MatchKind;
  price: Tolerance;
  /** Of all that is billed of an order line. */
  value: Tolerance;
  quantity: Tolerance;
  charge: Tolerance;
  tax: Tolerance;
}

/** Exactly what was ordered and received. */
const exact: Tolerance = { percent: null, amount: null };
export const strictest: Policy = { kind: 'THREE_WAY', price: exact, value: exact, quantity: exact, charge: exact, tax: exact };
