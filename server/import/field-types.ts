import { Big } from 'big.js';
import { isValid } from 'date-fns/isValid';
import { parse as parseDate } from 'date-fns/parse';

/** How a text from a file becomes a value, and how to say what would have been right. */
export interface FieldType<Value> {
  /** Completes the sentence "must be …". */
  readonly expected: string;
  /** The value, or undefined when the text is not one. `format` is a date pattern of the mapping. */
  parse(text: string, format?: string): Value | undefined;
}

const MAX_WHOLE_DIGITS = 15;
const DECIMALS = 4;

export function text(maximum: number): FieldType<string> {
  return { expected: `a text of at most ${maximum} characters`, parse: (value) => (value.length <= maximum ? value : undefined) };
}

/** An exact number of at most four decimals, as the database keeps amounts and quantities. */
export function decimal(least?: '0' | 'more than 0', most?: number): FieldType<string> {
  const range = [least === '0' ? 'of 0 or more' : least, most === undefined ? '' : `up to ${most}`].filter(Boolean).join(' ');
  return {
    expected: `a number ${range} with at most ${DECIMALS} decimals, such as 12.5`.replace('  ', ' '),
    parse(value) {
      if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value)) return undefined;
      const number = new Big(value);
      const whole = number.abs().lt(new Big(10).pow(MAX_WHOLE_DIGITS));
      const low = (least === '0' && number.lt(0)) || (least === 'more than 0' && number.lte(0));
      const fits = whole && !low && number.eq(number.round(DECIMALS)) && (most === undefined || number.lte(most));
      return fits ? number.toFixed() : undefined;
    },
  };
}

export function integer(least: number, most: number): FieldType<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    parse(value) {
      if (!/^-?\d+(\.0*)?$/.test(value)) return undefined;
      const number = Number(value);
      return number >= least && number <= most ? number : undefined;
    },
  };
}

/** A day. Without a format `YYYY-MM-DD`, behind which a time of day may stand; it is dropped. */
export const day: FieldType<string> = {
  expected: 'a day such as 2026-03-31',
  parse(value, format) {
    const iso = format ? fromPattern(value, format) : /^(\d{4}-\d\d-\d\d)([ T]\d\d:\d\d.*)?$/.exec(value)?.[1];
    return iso && isDay(iso) ? iso : undefined;
  },
};

export function oneOf<Value extends string>(known: readonly Value[]): FieldType<Value> {
  return { expected: `one of ${known.join(', ')}`, parse: (value) => known.find((candidate) => candidate === value) };
}

export const currency: FieldType<string> = {
  expected: 'a currency code of ISO 4217 such as EUR',
  parse: matching(new Set(Intl.supportedValuesOf('currency'))),
};

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export const country: FieldType<string> = {
  expected: 'a country code of ISO 3166-1 such as DE',
  parse: (value) => (/^[A-Z]{2}$/.test(value) && regionNames.of(value) ? value : undefined),
};

export const unit: FieldType<string> = {
  expected: 'a unit code of UN/ECE Recommendation 20 such as EA or KGM',
  parse: (value) => (/^[A-Z0-9]{2,3}$/.test(value) ? value : undefined),
};

export const email: FieldType<string> = {
  expected: 'an e-mail address of at most 254 characters',
  parse: (value) => (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value) && value.length <= 254 ? value : undefined),
};

function matching(known: ReadonlySet<string>) {
  return (value: string) => (known.has(value) ? value : undefined);
}

function fromPattern(value: string, format: string): string | undefined {
  // Both are read as UTC, so that no time zone of this machine moves the day.
  const date = parseDate(`${value} Z`, `${format} X`, new Date(0));
  return isValid(date) ? date.toISOString().slice(0, 10) : undefined;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
