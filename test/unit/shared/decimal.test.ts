import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, discounted, isWithinPercent, multiply, subtract, sum } from '../../../server/shared/decimal.js';

/** A decimal as the database keeps it: a whole number of ten-thousandths. */
const ticks = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

/** So many ten-thousandths, written out. */
function write(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(5, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** A whole number divided by a power of ten, rounded half to even. */
function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const negative = value < 0n;
  const magnitude = negative ? -value : value;
  const [quotient, twice] = [magnitude / divisor, 2n * (magnitude % divisor)];
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

describe('multiplying', () => {
  test.each([
    ['3', '0.1', '0.3'],
    ['0.1', '0.2', '0.02'],
    ['1000', '10.80', '10800'],
    ['12345678901', '9999.9999', '123456787775432.1099'],
    ['-2.5', '4', '-10'],
    ['7', '0', '0'],
  ])('%s × %s is exactly %s', (one, other, product) => {
    expect(multiply(one, other)).toBe(product);
  });

  test.each([
    ['0.5', '0.0001', '0', 'a half goes to the even neighbour below'],
    ['1.5', '0.0001', '0.0002', 'a half goes to the even neighbour above'],
    ['2.5', '0.0001', '0.0002', 'and again below'],
    ['3.5', '0.0001', '0.0004', 'and again above'],
    ['0.50001', '0.0001', '0.0001', 'more than a half goes up'],
    ['0.49999', '0.0001', '0', 'less than a half goes down'],
    ['-1.5', '0.0001', '-0.0002', 'negative numbers mirror positive ones'],
    ['-2.5', '0.0001', '-0.0002', 'negative numbers mirror positive ones'],
  ])('%s × %s is %s: %s', (one, other, product) => {
    expect(compare(multiply(one, other), product)).toBe(0);
  });

  test('is rounded half to even for any two numbers', () => {
    fc.assert(
      fc.property(ticks, ticks, (one, other) => {
        const expected = write(divideHalfEven(one * other, 10_000n));
        expect(compare(multiply(write(one), write(other)), expected)).toBe(0);
      }),
    );
  });

  test('never writes an exponent or a sign of its own', () => {
    fc.assert(
      fc.property(ticks, ticks, (one, other) => {
        expect(multiply(write(one), write(other))).toMatch(/^-?\d+(\.\d{1,4})?$/);
      }),
    );
  });
});

describe('adding up', () => {
  test('nothing is 0', () => {
    expect(sum([])).toBe('0');
  });

  test('loses nothing that a float would', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum(['999999999999999.9999', '0.0001'])).toBe('1000000000000000');
    expect(sum(Array.from({ length: 10_000 }, () => '0.0001'))).toBe('1');
  });

  test('is exact for any numbers in any order', () => {
    fc.assert(
      fc.property(fc.array(ticks), (values) => {
        const expected = write(values.reduce((total, value) => total + value, 0n));
        expect(compare(sum(values.map(write)), expected)).toBe(0);
        expect(sum(values.toReversed().map(write))).toBe(sum(values.map(write)));
      }),
    );
  });

  test('and taking away again gives what was there', () => {
    fc.assert(
      fc.property(ticks, ticks, (one, other) => {
        expect(compare(subtract(sum([write(one), write(other)]), write(other)), write(one))).toBe(0);
      }),
    );
  });
});

describe('a discount', () => {
  test.each([
    ['10', '18.6', '0', '186'],
    ['35', '23.25', '15', '691.6875'],
    ['1', '0.0001', '50', '0'],
    ['3', '0.0001', '50', '0.0002'],
    ['2', '19.99', '100', '0'],
  ])('of %3$s percent on %1$s × %2$s leaves what it should', (quantity, price, percent, total) => {
    expect(compare(discounted(quantity, price, percent), total)).toBe(0);
  });

  test('is rounded once, at the end', () => {
    // 3 × 0.3333 = 0.9999; less a third of a percent it is 0.99656…, which two roundings would miss.
    expect(discounted('3', '0.3333', '0.3333')).toBe('0.9966');
  });
});

describe('comparing', () => {
  test('does not mind how a number is written', () => {
    expect(compare('10', '10.0000')).toBe(0);
    expect(compare('-0.5', '0.5')).toBeLessThan(0);
    expect(compare('10', '9')).toBeGreaterThan(0);
  });
});

describe('a tolerance in percent', () => {
  test.each([
    ['110', '100', '10', true],
    ['110.0001', '100', '10', false],
    ['90', '100', '10', true],
    ['89.9999', '100', '10', false],
    ['100', '100', '0', true],
    ['100.0001', '100', '0', false],
    ['0', '0', '10', true],
    ['0.0001', '0', '10', false],
    ['-110', '-100', '10', true],
    ['1.10', '1.00', '5', false],
  ])('%s against %s at %s percent is inside: %s', (value, base, percent, inside) => {
    expect(isWithinPercent(value, base, percent)).toBe(inside);
  });

  test('includes its own borders, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 50n }), (base, percent) => {
        const [whole, border] = [write(base * 10_000n), write(base * (100n + percent) * 100n)];
        expect(isWithinPercent(border, whole, String(percent))).toBe(true);
        expect(isWithinPercent(sum([border, '0.0001']), whole, String(percent))).toBe(false);
      }),
    );
  });
});
