import { expect, test } from '@jest/globals';
import { costOf } from '../../../portal-supplier/src/features/discounts/discount-cost.js';

const terms = { openAmount: { amount: '1000', currencyCode: 'EUR' }, dueOn: '2026-12-30' };

test('2 % for 20 days are 37 % a year of what arrives', () => {
  const { paid, daysEarlier, yearlyShare } = costOf(terms, { payOn: '2026-12-10', discountAmount: { amount: '20' } });
  expect({ paid, daysEarlier }).toEqual({ paid: { amount: '980', currencyCode: 'EUR' }, daysEarlier: 20 });
  expect(yearlyShare).toBeCloseTo(0.3724, 4);
});

test('what costs nothing is no interest', () => expect(costOf(terms, { payOn: '2026-12-29', discountAmount: { amount: '0' } })).toMatchObject({ daysEarlier: 1, yearlyShare: 0 }));
