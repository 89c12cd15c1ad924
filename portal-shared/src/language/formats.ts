import { computed, type ComputedRef } from 'vue';
import { languages, type Language } from './languages.js';
import { useLanguage } from './language.js';
import { useSession } from '../session/session.js';

export interface Money {
  amount: string;
  currencyCode: string;
}

export interface Formats {
  /** Amount with its currency, to the currency's minor unit. */
  money(money: Money): string;
  /** A price of one unit: like money, but never rounded (up to four decimals). */
  unitPrice(money: Money): string;
  /** A quantity or another decimal string, up to four decimals. */
  decimal(value: string | number): string;
  /** How many there are, as the server counts: "1,000+" where it stops. */
  count(value: number): string;
  /** `YYYY-MM-DD` as a date of the reader's calendar. */
  date(value: string): string;
  /** Like `date`, without the year: for lists where the year is plain. */
  shortDate(value: string): string;
  /** The month of a date in the reader’s calendar, without its year. */
  month(value: string): string;
  /** A share from 0 to 1 in whole percent. */
  percent(share: number): string;
  /** A number in few characters ("12K"), for the scale of a figure. */
  compact(value: number): string;
  /** A moment, in the reader's time zone. */
  dateTime(value: string): string;
  /** Distance from now in words ("now", "5 minutes ago", "in 3 days"), in whole hours beyond an hour and whole days beyond a day. */
  fromNow(value: string): string;
  /** Several values as one phrase ("A, B and C"). */
  list(values: string[]): string;
}

/** Counts are bounded by the server. */
const mostCounted = 1000;
/** A calendar date has no time zone: read at noon UTC and written in UTC it stays the same day everywhere. */
const noon = (value: string) => new Date(`${value}T12:00:00Z`);
const exact = (value: string | number) => value as number;

/** The formats of a language; moments are written in `timeZone` (IANA name), by default the device's. */
export function formatsOf(language: Language, timeZone?: string): Formats {
  const tag = languages[language].formats;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const currencies = new Map<string, Intl.NumberFormat>();

  function currency(code: string, maximumFractionDigits?: number): Intl.NumberFormat {
    const key = `${code} ${maximumFractionDigits ?? ''}`;
    const known = currencies.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(tag, { style: 'currency', currency: code, ...(maximumFractionDigits === undefined ? {} : { maximumFractionDigits }) });
    currencies.set(key, made);
    return made;
  }

  return {
    money: ({ amount, currencyCode }) => currency(currencyCode).format(exact(amount)),
    unitPrice: ({ amount, currencyCode }) => currency(currencyCode, 4).format(exact(amount)),
    decimal: (value) => number.format(exact(value)),
    count: (value) => `${number.format(value)}${value >= mostCounted ? '+' : ''}`,
    date: (value) => date.format(noon(value)),
    shortDate: (value) => shortDate.format(noon(value)),
    month: (value) => month.format(noon(value)),
    compact: (value) => compact.format(value),
    percent: (share) => percent.format(share),
    dateTime: (value) => dateTime.format(new Date(value)),
    list: (values) => list.format(values),
    fromNow(value) {
      const minutes = Math.trunc((Date.parse(value) - Date.now()) / 60_000);
      if (minutes === 0) return relative.format(0, 'second');
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      const hours = minutes / 60;
      return Math.abs(hours) < 24 ? relative.format(Math.round(hours), 'hour') : relative.format(Math.round(hours / 24), 'day');
    },
  };
}

/** The formats of the portal's current language and of the viewer's time zone; they change with both. */
export function useFormats(): ComputedRef<Formats> {
  const { current } = useLanguage();
  const { viewer } = useSession();
  return computed(() => formatsOf(current.value, viewer.value?.timeZone));
}
