import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { country, currency, day, decimal, email, integer, oneOf, text, unit } from '../../../server/import/field-types.js';

describe('a number', () => {
  test.each([
    ['4', '4'],
    ['3.00', '3'],
    ['.00', '0'],
    ['45.5805', '45.5805'],
    ['-1.5', '-1.5'],
    ['999999999999999.9999', '999999999999999.9999'],
  ])('%s is read exactly', (written, expected) => {
    expect(decimal().parse(written)).toBe(expected);
  });

  test.each(['1,5', '1e3', 'x', '1.23456', '1000000000000000', '--1', '.', 'NaN'])('%s is refused', (written) => {
    expect(decimal().parse(written)).toBeUndefined();
  });

  test('keeps every digit that the database can keep', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }), (units) => {
        const digits = units.toString().padStart(5, '0');
        const written = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        expect(BigInt(decimal().parse(written)!.replace(/^(\d+)\.?(\d*)$/, (_, whole, part) => whole + part.padEnd(4, '0')))).toBe(units);
      }),
    );
  });

  test('stays inside its range', () => {
    expect(decimal('0').parse('-0.01')).toBeUndefined();
    expect(decimal('more than 0').parse('0')).toBeUndefined();
    expect(decimal('0', 100).parse('100')).toBe('100');
    expect(decimal('0', 100).parse('100.01')).toBeUndefined();
    expect(decimal('0', 100).expected).toBe('a number of 0 or more up to 100 with at most 4 decimals, such as 12.5');
  });
});

describe('a day', () => {
  test.each([
    ['2011-04-30', '2011-04-30'],
    ['2011-04-30 00:00:00', '2011-04-30'],
    ['2014-02-08 10:01:36.827000000', '2014-02-08'],
    ['2014-02-08T10:01:36Z', '2014-02-08'],
  ])('%s is %s', (written, expected) => {
    expect(day.parse(written)).toBe(expected);
  });

  test.each(['2011-02-30', '30.04.2011', '2011-4-3', '2011-04-30x', ''])('"%s" is refused', (written) => {
    expect(day.parse(written)).toBeUndefined();
  });

  test('is read by the pattern of the mapping, whatever the time zone of the machine', () => {
    expect(day.parse('31.12.2025', 'dd.MM.yyyy')).toBe('2025-12-31');
    expect(day.parse('12/31/2025', 'MM/dd/yyyy')).toBe('2025-12-31');
    expect(day.parse('2025-12-31', 'dd.MM.yyyy')).toBeUndefined();
  });
});

test('a whole number may have zeros behind the point', () => {
  expect(integer(0, 365).parse('17.00')).toBe(17);
  expect(integer(0, 365).parse('17.5')).toBeUndefined();
  expect(integer(0, 365).parse('366')).toBeUndefined();
});

test('codes are those of their standards', () => {
  expect([country.parse('DE'), country.parse('de'), country.parse('XX'), country.parse('Germany')]).toEqual(['DE', undefined, undefined, undefined]);
  expect([currency.parse('USD'), currency.parse('usd'), currency.parse('XYZ')]).toEqual(['USD', undefined, undefined]);
  expect([unit.parse('KGM'), unit.parse('EA'), unit.parse('kilo')]).toEqual(['KGM', 'EA', undefined]);
});

test('texts, addresses and choices say what would be right', () => {
  expect(text(3).parse('abcd')).toBeUndefined();
  expect(email.parse('sales@alpine.example')).toBe('sales@alpine.example');
  expect(email.parse('sales at alpine')).toBeUndefined();
  expect(oneOf(['MADE', 'BOUGHT']).parse('made')).toBeUndefined();
  expect(oneOf(['MADE', 'BOUGHT']).expected).toBe('one of MADE, BOUGHT');
});
