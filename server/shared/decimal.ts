import Big from 'big.js';

/** Decimals after the point that the database keeps. */
const SCALE = 4;

/** An exact number as a string, as the database keeps it. */
export type Decimal = string;

/** quantity × price, half-even to 4 decimals. */
export function multiply(one: Decimal, other: Decimal): Decimal {
  return text(new Big(one).times(other));
}

/** The exact sum; `0` of nothing. */
export function sum(values: readonly Decimal[]): Decimal {
  return text(values.reduce((total, value) => total.plus(value), new Big(0)));
}

/** quantity × price less so many percent, half-even to 4 decimals. */
export function discounted(quantity: Decimal, price: Decimal, percent: Decimal): Decimal {
  return text(new Big(quantity).times(price).times(new Big(100).minus(percent)).div(100));
}

/** The value and so many percent of it, down to 4 decimals: no number of 4 decimals lies between the result and the exact one. */
export function plusPercent(value: Decimal, percent: Decimal): Decimal {
  return new Big(value).times(new Big(100).plus(percent)).div(100).round(SCALE, Big.roundDown).toFixed();
}

/** The exact difference. */
export function subtract(one: Decimal, other: Decimal): Decimal {
  return text(new Big(one).minus(other));
}

/** Negative, zero or positive, as `one` is smaller than, equal to or larger than `other`. */
export function compare(one: Decimal, other: Decimal): number {
  return new Big(one).cmp(other);
}

/** Whether `value` differs from `base` by at most so many percent of `base`. */
export function isWithinPercent(value: Decimal, base: Decimal, percent: Decimal): boolean {
  return new Big(value).minus(base).abs().times(100).lte(new Big(base).abs().times(percent));
}

/** The same number to 4 decimals, without zeros that say nothing. */
export function plain(value: Decimal): Decimal {
  return text(new Big(value));
}

function text(value: Big): Decimal {
  return value.round(SCALE, Big.roundHalfEven).toFixed();
}
