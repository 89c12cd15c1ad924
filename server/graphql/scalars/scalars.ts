import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTimeISO, GraphQLEmailAddress } from 'graphql-scalars';
import { parseDate, parseDecimal } from './parse.js';

/** A scalar that is a string on the wire; what is stored was checked on its way in and goes out as it is. */
function textScalar(name: string, description: string, parse: (value: unknown) => string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) return parse(node.value);
      throw new GraphQLError(`${name} is written as a string.`, { nodes: node });
    },
  });
}

export const DateScalar = textScalar('Date', 'A day, `YYYY-MM-DD` (ISO 8601), without time or time zone.', parseDate);

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as a string, for example `"1250.5"`: up to 15 digits before the point and 4 after it.',
  parseDecimal,
);

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds, for example `2026-11-21T20:20:00.123Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: (value) => GraphQLDateTimeISO.parseValue(value).toISOString(),
  parseLiteral: (node) => GraphQLDateTimeISO.parseLiteral(node, {}).toISOString(),
});

export const EmailAddressScalar = textScalar('EmailAddress', 'An e-mail address, at most 254 characters.', (value) => {
  const address = (GraphQLEmailAddress.parseValue(value) as string).trim().toLowerCase();
  if (address.length > 254) throw new GraphQLError('An e-mail address has at most 254 characters.');
  return address;
});

export const CurrencyCodeScalar = textScalar('CurrencyCode', 'A currency by its ISO 4217 code, for example `EUR`.', (value) =>
  GraphQLCurrency.parseValue(value) as string,
);

export const CountryCodeScalar = textScalar('CountryCode', 'A country by its ISO 3166-1 alpha-2 code, for example `DE`.', (value) =>
  GraphQLCountryCode.parseValue(value) as string,
);
