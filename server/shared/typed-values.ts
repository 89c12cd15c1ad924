const persianZero = '۰'.codePointAt(0)!;
const arabicZero = '٠'.codePointAt(0)!;

/** Persian and Arabic digits and signs as Latin ones, without grouping and direction marks; everything else stays. */
function toLatin(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - persianZero))
    .replace(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - arabicZero))
    .replace(/٫/g, '.')
    .replace(/[٬\u200e\u200f\u061c]/g, '');
}

/**
 * The number that somebody typed, in digits of any of the three scripts, with or without grouping; null when it is none, or
 * has more than 15 digits before the point or 4 after it. Of a point and a comma the last one is the decimal mark.
 * @param decimalComma whether a comma alone is the decimal mark; else it groups where three digits follow
 */
export function typedDecimal(typed: string, decimalComma: boolean): string | null {
  const text = toLatin(typed).replace(/[\s\u00a0\u202f'’]/g, '');
  const commaIsMark = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(text) && (decimalComma || text.includes('.') || !/^[+-]?\d{1,3},\d{3}$/.test(text));
  const plain = commaIsMark ? text.replaceAll('.', '').replace(',', '.') : text.replace(/,(?=\d{3}(\D|$))/g, '');
  const [, sign, whole, fraction] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(plain) ?? [];
  if (!whole && !fraction) return null;
  const [digits, decimals] = [(whole ?? '').replace(/^0+(?=\d)/, '') || '0', (fraction ?? '').replace(/(?<!0)0+$/, '')];
  if (digits.length > 15 || decimals.length > 4) return null;
  return `${sign === '-' ? '-' : ''}${digits}${decimals && `.${decimals}`}`;
}

/** Which of day and month comes first where the year comes last. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** The day as it was typed: in Latin digits, without the time that spreadsheets add. */
const dayText = (typed: string) => toLatin(typed).trim().replace(/[ T]\d{1,2}:.*$/, '');

/** What days that stand in one file show of their order: a number above 12 is a day. Null when they show nothing, or both. */
export function dayOrderOf(typed: readonly string[]): DayOrder | null {
  const found = typed.map((text) => YEAR_LAST.exec(dayText(text))).filter((match) => match !== null);
  const dayFirst = found.some(([, one, sign]) => Number(one) > 12 || sign === '.');
  const monthFirst = found.some(([, , , two]) => Number(two) > 12);
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'DAY_FIRST' : 'MONTH_FIRST';
}

/**
 * The day that somebody typed, `YYYY-MM-DD`; null when it is none, or when it could be two. A year before 1700 is one of the
 * Persian calendar.
 * @param order of days with the year last; null when it is not known
 */
export function typedDate(typed: string, order: DayOrder | null): string | null {
  const text = dayText(typed);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return null;
  const [one, two, year] = [yearLast[1], yearLast[3], yearLast[4]].map(Number) as [number, number, number];
  const known = dayOrderOf([typed]) ?? order;
  if (known === null && one !== two) return null;
  return known === 'MONTH_FIRST' ? dateOf(year, one, two) : dateOf(year, two, one);
}

function dateOf(year: number, month: number, day: number): string | null {
  return year < 1700 ? fromPersian(year, month, day) : fromGregorian(year, month, day);
}

function fromGregorian(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** The calendar runs on sums of days; the year begins on 20 or 21 March, and the first six months have 31 days. */
function fromPersian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const days = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  for (const start of [20, 21, 22]) {
    const date = new Date(Date.UTC(year + 621, 2, start) + days * 86_400_000);
    const parts = persian.formatToParts(date);
    const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)!.value);
    if (part('year') === year && part('month') === month && part('day') === day) return date.toISOString().slice(0, 10);
  }
  return null;
}
