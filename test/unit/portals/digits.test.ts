import { describe, expect, test } from '@jest/globals';
import { parseDecimal, toLatinDigits } from '../../../portal-shared/src/language/digits.js';

describe('a typed number', () => {
  test.each([
    ['1250.5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['1,250', '1250'],
    ['12,5', '12.5'],
    ['۱٬۲۵۰٫۵', '1250.5'],
    ['١٢٫٧٥', '12.75'],
    [' 1 250 ', '1250'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['12345678901234567890.1234', '12345678901234567890.1234'],
  ])('%s is %s', (typed, decimal) => {
    expect(parseDecimal(typed)).toBe(decimal);
  });

  test.each(['', 'ten', '1.2.3', '1e3', '--1'])('%j is none', (typed) => {
    expect(parseDecimal(typed)).toBeNull();
  });

  test('keeps its letters when only the digits are changed', () => {
    expect(toLatinDigits('سفارش ۱۲۳')).toBe('سفارش 123');
  });
});
