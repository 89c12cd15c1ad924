import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOrderOf, typedDate, typedDecimal } from '../../../server/shared/typed-values.js';

describe('a number that somebody typed', () => {
  test.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['1,234', '1234'],
    ['1,234.50', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234', '1.234'],
    ['1 234,5', '1234.5'],
    ['1’234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['۱۲٫۵', '12.5'],
    ['۱٬۲۳۴', '1234'],
    ['١٢٣٤', '1234'],
    ['007.10', '7.1'],
    ['.5', '0.5'],
    ['-3', '-3'],
  ])('%s is %s', (typed, value) => expect(typedDecimal(typed, false)).toBe(value));

  test.each([
    ['1,234', '1.234'],
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['12.5', '12.5'],
    ['۱٬۲۳۴', '1234'],
  ])('%s is %s where a comma is the decimal mark', (typed, value) => expect(typedDecimal(typed, true)).toBe(value));

  test.each(['', '-', '.', 'twelve', '12 kg', '1.2.3', '1,2,3', '=12', '1e3', '0.00001', '1234567890123456'])('%s is none', (typed) => expect(typedDecimal(typed, false)).toBeNull());

  test('comes out as it went in, whatever the digits', () => {
    const written = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9999 })).map(([whole, part]) => `${whole}${part ? `.${String(part).padStart(4, '0').replace(/0+$/, '')}` : ''}`);
    fc.assert(
      fc.property(written, (value) => {
        const persian = value.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!).replace('.', '٫');
        expect([typedDecimal(value, false), typedDecimal(persian, false), typedDecimal(value.replace('.', ','), true)]).toEqual([value, value, value]);
      }),
    );
  });
});

describe('a day that somebody typed', () => {
  test.each([
    ['2026-12-24', '2026-12-24'],
    ['2026/12/24 00:00:00', '2026-12-24'],
    ['2026年12月24日', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['3.4.2026', '2026-04-03'],
    ['12/24/2026', '2026-12-24'],
    ['24/12/2026', '2026-12-24'],
    ['5/5/2026', '2026-05-05'],
    ['۱۴۰۵/۱۰/۰۳', '2026-12-24'],
    ['1405-01-01', '2026-03-21'],
    ['1403/12/30', '2025-03-20'],
  ])('%s is %s', (typed, day) => expect(typedDate(typed, null)).toBe(day));

  test.each(['', 'soon', '2026-02-30', '31.04.2026', '24.12.26', '1404/12/30', '2026-13-01'])('%s is none', (typed) => expect(typedDate(typed, null)).toBeNull());

  test('that could be two is told by the others beside it, or not at all', () => {
    expect(typedDate('3/4/2026', null)).toBeNull();
    expect(typedDate('3/4/2026', dayOrderOf(['1/2/2026', '12/24/2026']))).toBe('2026-03-04');
    expect(typedDate('3/4/2026', dayOrderOf(['1/2/2026', '24/12/2026']))).toBe('2026-04-03');
    expect(dayOrderOf(['24/12/2026', '12/24/2026'])).toBeNull();
  });
});
