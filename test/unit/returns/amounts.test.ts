import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quoteSums } from '../../../server/domains/returns/quote-sums.js';
import { refundLine } from '../../../server/domains/returns/refund-line.js';
import { restockingPercent } from '../../../server/domains/returns/restocking-fee.js';
import { compare, sum } from '../../../server/shared/decimal.js';

const basis = { lineNumber: 1, unitCode: 'EA', quantity: '3', unitPrice: '19.99', discountPercent: '10', restockingPercent: '20' };

describe('a refund', () => {
  // 3 × 19.99 = 59.97, less 10 % = 53.973; a fifth of that is 10.7946.
  test('is the net price with its discount, less the restocking fee, each rounded once', () => {
    expect(refundLine(basis, 'EUR')).toEqual({ ...basis, netAmount: '53.97', restockingFee: '10.79', amount: '43.18' });
  });

  test('has no decimals in a currency without any', () => {
    expect(refundLine({ ...basis, unitPrice: '1999' }, 'JPY')).toMatchObject({ netAmount: '5397', restockingFee: '1079', amount: '4318' });
  });

  test('never exceeds what was paid, and is never negative', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
    const percent = fc.integer({ min: 0, max: 100 }).map(String);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), cents, percent, percent, (quantity, unitPrice, discountPercent, fee) => {
        const { netAmount, amount } = refundLine({ ...basis, quantity: String(quantity), unitPrice, discountPercent, restockingPercent: fee }, 'EUR');
        expect(compare(amount, '0')).toBeGreaterThanOrEqual(0);
        expect(compare(amount, netAmount)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('the restocking fee is what the policy names for the reason and the grade, else nothing', () => {
  const rates = [{ reason: 'NOT_NEEDED', grade: 'A', percent: '10' }, { reason: 'NOT_NEEDED', grade: 'D', percent: '60' }] as const;
  expect(restockingPercent(rates, 'NOT_NEEDED', 'D')).toBe('60');
  expect(restockingPercent(rates, 'NOT_NEEDED', 'B')).toBe('0');
  expect(restockingPercent(rates, 'DEFECTIVE', 'D')).toBe('0');
});

describe('a repair quote', () => {
  // 1.5 × 68 = 102; 2 × 12.345 = 24.69; together 126.69; 19 % of it is 24.0711.
  test('sums labour, parts and tax', () => {
    const labour = { kind: 'LABOUR', description: 'Work', quantity: '1.5', unitCode: 'HUR', unitPrice: '68' } as const;
    const part = { kind: 'PART', description: 'Seal', quantity: '2', unitCode: 'EA', unitPrice: '12.345' } as const;
    expect(quoteSums([labour, part], '19', 'EUR')).toEqual({
      quoteLines: [{ ...labour, netAmount: '102' }, { ...part, netAmount: '24.69' }],
      netTotal: '126.69',
      taxTotal: '24.07',
      grossTotal: '150.76',
    });
  });

  test('is the sum of its parts, whatever they are', () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 99 }).map(String), unitPrice: fc.integer({ min: 0, max: 99_999 }).map((value) => (value / 1000).toFixed(3)) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 30 }), (lines, rate) => {
        const sums = quoteSums(lines.map((each) => ({ ...each, kind: 'PART' as const, description: 'x', unitCode: 'EA' })), String(rate), 'EUR');
        expect(sums.netTotal).toBe(sum(sums.quoteLines.map(({ netAmount }) => netAmount)));
        expect(sums.grossTotal).toBe(sum([sums.netTotal, sums.taxTotal]));
      }),
    );
  });
});
