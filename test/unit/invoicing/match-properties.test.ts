import { expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { netAmountOf } from '../../../server/domains/invoicing/invoice-amounts.js';
import { type Billed, billedBy, givenBackBy, minus, nothing, plus } from '../../../server/domains/invoicing/match/document.js';
import { match } from '../../../server/domains/invoicing/match/match.js';
import { inMinorUnits } from '../../../server/shared/currency.js';
import { document, invoiced, line, ordered, policy, upTo } from './documents.js';

const cents = (most: number) => fc.integer({ min: 0, max: most }).map((value) => new Big(value).div(100).toFixed());
const quantities = fc.integer({ min: 1, max: 120_000 }).map((value) => new Big(value).div(100).toFixed());
const prices = fc.integer({ min: 1, max: 200_000 }).map((value) => new Big(value).div(10_000).toFixed());
const taxes = fc.constantFrom({ taxCategory: 'S', taxRate: '19' } as const, { taxCategory: 'S', taxRate: '7.7' } as const, { taxCategory: 'Z', taxRate: '0' } as const);

test('the sums of whatever is written here are always equal', () => {
  const anyLine = fc.record({ quantity: quantities, unitPrice: prices, allowance: cents(99), charge: cents(99), tax: taxes });
  const anyAdjustment = fc.record({ kind: fc.constantFrom('ALLOWANCE' as const, 'CHARGE' as const), amount: cents(5000), tax: taxes });
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.array(anyAdjustment, { maxLength: 3 }), fc.constantFrom('EUR', 'JPY'), (parts, adjusted, currencyCode) => {
      const lines = parts.map(({ tax, ...amounts }) => line({ ...amounts, ...tax, policy: policy({ kind: 'NONE' }), netAmount: netAmountOf(amounts, currencyCode) }));
      const adjustments = adjusted.map(({ kind, amount, tax }) => ({ kind, reason: 'any', amount: inMinorUnits(amount, currencyCode), ...tax }));
      expect(match(document(lines, { adjustments, currencyCode }))).toEqual([]);
    }),
  );
});

interface Step {
  isCredit: boolean;
  quantity: string;
  unitPrice: string;
  of: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({ isCredit: fc.boolean(), quantity: quantities, unitPrice: prices, of: fc.nat(9) });

test('no sequence of invoices and credit notes that agree bills more than was ordered and received with the tolerance', () => {
  const tolerant = policy({ price: upTo('100'), value: upTo('5', '400'), quantity: upTo('5') });
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), fc.integer({ min: 0, max: 1000 }), (steps, received) => {
      const counted: { line: ReturnType<typeof line>; credited: Billed }[] = [];
      const billed = () => counted.reduce((total, each) => plus(total, minus(billedBy(each.line), each.credited)), nothing);
      for (const { isCredit, quantity, unitPrice, of } of steps) {
        const original = counted[of % Math.max(counted.length, 1)];
        if (isCredit && original) {
          const own = line({ quantity, unitPrice, ordered: null, invoiced: invoiced({ ...billedBy(original.line), unitPrice: original.line.unitPrice, credited: original.credited }) });
          if (!match(document([own], { kind: 'CREDIT_NOTE' })).length) original.credited = plus(original.credited, givenBackBy(own, original.line.unitPrice));
        } else {
          const own = line({ quantity, unitPrice, policy: tolerant, ordered: ordered({ received: String(received), billed: billed() }) });
          if (!match(document([own])).length) counted.push({ line: own, credited: nothing });
        }
        expect(new Big(billed().value).lte(10_400)).toBe(true);
        expect(new Big(billed().quantity).lte(Math.min(1050, received * 1.05))).toBe(true);
        expect(new Big(billed().value).gte(0) && new Big(billed().quantity).gte(0)).toBe(true);
      }
    }),
  );
});

test('what is found does not depend on the order of the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ quantity: quantities, unitPrice: prices }), { minLength: 1, maxLength: 5 }), (parts) => {
      const shared = ordered();
      const lines = parts.map((part) => line({ ...part, ordered: shared }));
      const found = (own: typeof lines) => match(document(own)).map(({ rule, expected, found }) => `${rule} ${expected} ${found}`).sort();
      expect(found([...lines].reverse())).toEqual(found(lines));
    }),
  );
});
