import fc from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLInputField } from 'graphql';
import { prefixOf, unknownId } from './minimal-call.js';

/** What people and programs have broken servers with. */
const texts = [
  '', ' ', '\u00a0', '\u200b\u200d\ufeff', '\u202eexe.fdp', '\u2066hidden\u2069', '\u0000', 'a\u0000b', '\u0007\u001b[31m', '\ud800', 'a\udfffb', '😀👩‍👩‍👧‍👦',
  'ي ك ۱۲۳ ١٢٣', 'Z͑ͫ̓̽́aͨ̅̈', 'ﷺ'.repeat(50), 'x'.repeat(20_000), '👾'.repeat(3_000), '__proto__', 'constructor', 'toString', "'; drop table account; --", '%_\\', '\\u0000',
  '$1 ? :name {0} ${1} {{7*7}}', '=HYPERLINK("http://x.example","y")', '+1+cmd|x', '@SUM(A1)', '-1', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '../../../etc/passwd', '..\\..\\x', 'a\r\nBcc: x@y.example', 'file:///etc/passwd', 'javascript:alert(1)', 'http://internal.example/latest/', 'null', 'undefined', 'NaN',
  '[]', '{"a":1}', '(((((a+)+)+)+)+)+$', 'x@y', 'infinity', "to_tsquery('a & !')", '& | ! ( ) : * <->', '2026-13-45',
];
const numbers = [0, 1, -1, 2, 50, 100, 101, 1_000, 2_147_483_647, -2_147_483_648];
const decimals = ['0', '-0', '1', '0.0001', '-0.0001', '12.5', '100', '-1', '999999999999999.9999', '-999999999999999', '00000000000001', '1e5', 'Infinity', ''];
const days = ['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31', '1970-01-01', '2099-12-31', '2026-02-30', 'infinity'];
const instants = ['2026-11-21T20:20:00.123Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-11-21T20:20:00+14:00', 'now'];

/** Where real records are to be named: public ids by their prefix. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

type Place = GraphQLArgument | GraphQLInputField;

/** Values of every kind that the type of an argument names, most of them well-formed, so that they reach what lies behind. */
export function hostileValue(place: Place, known: KnownIds, depth = 0): fc.Arbitrary<unknown> {
  const build = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
    if (isNonNullType(type)) return build(type.ofType);
    if (isListType(type)) return fc.array(build(type.ofType), { maxLength: 3, size: 'max' });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) return hostileObject(Object.values(type.getFields()), known, depth + 1);
    return scalar(type.name, place, known);
  };
  return build(place.type);
}

/** Arguments or the fields of an input; what may be left out sometimes is, or is null. */
export function hostileObject(places: readonly Place[], known: KnownIds, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const needed = places.filter(({ type }) => isNonNullType(type));
  // What contains itself has to end.
  const optional = depth > 4 ? [] : places.filter(({ type }) => !isNonNullType(type));
  const model = Object.fromEntries([
    ...needed.map((place) => [place.name, hostileValue(place, known, depth)]),
    ...optional.map((place) => [place.name, fc.oneof({ arbitrary: hostileValue(place, known, depth), weight: 9 }, { arbitrary: fc.constant(null), weight: 1 })]),
  ]);
  return fc.record(model, { requiredKeys: needed.map(({ name }) => name) }) as fc.Arbitrary<Record<string, unknown>>;
}

function scalar(name: string, place: Place, known: KnownIds): fc.Arbitrary<unknown> {
  switch (name) {
    case 'ID':
      return idOf(place, known);
    case 'Boolean':
      return fc.boolean();
    case 'Int':
      return fc.oneof(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 20 }));
    case 'Decimal':
      return mostly(fc.constantFrom(...decimals.slice(0, -3)), fc.constantFrom(...decimals));
    case 'Date':
      return mostly(fc.constantFrom(...days.slice(0, -2)), fc.constantFrom(...days));
    case 'DateTime':
      return mostly(fc.constantFrom(...instants.slice(0, -2)), fc.constantFrom(...instants));
    case 'CurrencyCode':
      return fc.constantFrom('EUR', 'USD', 'JPY', 'IRR', 'XXX');
    case 'CountryCode':
      return fc.constantFrom('DE', 'CN', 'IR', 'AQ');
    case 'EmailAddress':
      return mostly(fc.constantFrom('somebody@hostile.example', 'buyer@counterpart.example', '"a b"@hostile.example'), fc.constantFrom(...texts));
    case 'String':
      return fc.oneof({ arbitrary: fc.constantFrom(...texts), weight: 6 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 2 }, { arbitrary: fc.constant('A plain text'), weight: 4 });
    default:
      throw new Error(`There are no hostile values for the scalar ${name}.`);
  }
}

function idOf(place: Place, known: KnownIds): fc.Arbitrary<unknown> {
  const prefix = prefixOf(place);
  const real = prefix ? (known.get(prefix) ?? []) : [...known.values()].flat();
  const others = [unknownId(prefix ?? 'po'), 'po_00000000000000000000000000', `${prefix ?? 'po'}_7zzzzzzzzzzzzzzzzzzzzzzzzz`, `${prefix ?? 'po'}_`, '', '__proto__', 'x'.repeat(500)];
  return real.length > 0 ? mostly(fc.constantFrom(...real), fc.constantFrom(...others)) : fc.constantFrom(...others);
}

function mostly(usual: fc.Arbitrary<unknown>, rare: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: rare, weight: 1 });
}
