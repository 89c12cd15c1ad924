import { GraphQLError } from 'graphql';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const decimalPattern = /^-?\d{1,15}(\.\d{1,4})?$/;

/** @throws when it is not a day of the calendar written as YYYY-MM-DD */
export function parseDate(value: unknown): string {
  if (typeof value === 'string' && datePattern.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && !value.startsWith('0000')) return value;
  }
  throw new GraphQLError('Date must be a day of the calendar written as YYYY-MM-DD.');
}

/** @throws when it is not a decimal number of at most 15 digits before and 4 after the point */
export function parseDecimal(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && decimalPattern.test(text)) return text;
  throw new GraphQLError('Decimal must be a string such as "1250.5", with at most 15 digits before the point and 4 after it.');
}
