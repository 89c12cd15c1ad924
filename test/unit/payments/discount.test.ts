import { describe, expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { discountOn, discountSteps, type DiscountTerms } from '../../../server/domains/payments/discount.js';

const terms = (more: Partial<DiscountTerms>): DiscountTerms => ({ kind: 'FIXED', percent: '2', offeredAmount: '1000', currencyCode: 'EUR', payFrom: '2026-12-01', dueOn: '2026-12-31', ...more });

describe('a discount', () => {
  test.each<[string, Partial<DiscountTerms>, string, string]>([
    ['2 % of 1,000', {}, '2026-12-01', '20'],
    ['of an odd amount, half-even to the cent', { offeredAmount: '100.25', percent: '2' }, '2026-12-01', '2'],
    ['in a currency without a minor unit', { offeredAmount: '12345', percent: '1', currencyCode: 'JPY' }, '2026-12-01', '123'],
    ['12 % a year for 30 days', { kind: 'SLIDING', percent: '12' }, '2026-12-01', '10'],
    ['12 % a year for 15 days', { kind: 'SLIDING', percent: '12' }, '2026-12-16', '5'],
    ['12 % a year on the day it is due', { kind: 'SLIDING', percent: '12' }, '2026-12-31', '0'],
  ])('of %s', (_what, more, payOn, expected) => {
    expect(discountOn(terms(more), payOn)).toBe(expected);
  });

  test('lets the supplier choose a day, a week apart, or there is one', () => {
    expect(discountSteps(terms({}))).toEqual([{ payOn: '2026-12-01', discountAmount: '20' }]);
    expect(discountSteps(terms({ kind: 'SLIDING', percent: '12' })).map(({ payOn }) => payOn)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']);
  });

  test('is never less for an earlier day, never below nothing and never more than the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 5000 }), (cents, basisPoints) => {
        const drawn = terms({ kind: 'SLIDING', offeredAmount: new Big(cents).div(100).toFixed(), percent: new Big(basisPoints).div(100).toFixed() });
        const amounts = discountSteps(drawn).map(({ discountAmount }) => new Big(discountAmount));
        amounts.forEach((amount, index) => {
          expect(amount.gte(0)).toBe(true);
          expect(amount.lte(new Big(drawn.offeredAmount).times(drawn.percent).div(100).plus('0.01'))).toBe(true);
          if (index > 0) expect(amount.lte(amounts[index - 1]!)).toBe(true);
        });
      }),
    );
  });
});
