import { describe, expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { closingBalance, disputedAmount, isInBalance, type StatementLineKind, statementLineKinds } from '../../../server/domains/statements/balance.js';
import { keysOf } from '../../../server/shared/keys.js';

const entry = fc.record({ kind: fc.constantFrom(...keysOf(statementLineKinds)), cents: fc.integer({ min: -10_000_000, max: 10_000_000 }) }).map(({ kind, cents }) => ({ kind, amount: new Big(cents).div(100).toFixed() }));

describe('the balance', () => {
  test('is what was owed, plus invoices, less credit notes, payments and discounts', () => {
    const entries: { kind: StatementLineKind; amount: string }[] = [
      { kind: 'INVOICE', amount: '450' },
      { kind: 'CREDIT_NOTE', amount: '-50.25' },
      { kind: 'PAYMENT', amount: '-300' },
      { kind: 'DISCOUNT', amount: '-9' },
      { kind: 'INVOICE_IN_REVIEW', amount: '1000' },
      { kind: 'RECEIPT_NOT_INVOICED', amount: '77' },
    ];
    expect(closingBalance('100.5', entries)).toBe('191.25');
  });

  test('always adds up, however many lines there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.array(entry, { maxLength: 60 }), (opening, entries) => {
        const counted = entries.filter(isInBalance).reduce((total, { amount }) => total + Math.round(Number(amount) * 100), opening * 100);
        expect(new Big(closingBalance(String(opening), entries)).times(100).toNumber()).toBe(counted);
      }),
    );
  });

  test('of consecutive periods is that of all of them at once', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.nat(40), (entries, cut) => {
        const first = closingBalance('0', entries.slice(0, cut));
        expect(closingBalance(first, entries.slice(cut))).toBe(closingBalance('0', entries));
      }),
    );
  });

  test('of what is in dispute counts each line once, whichever way it goes and whoever disputes it', () => {
    const line = (amount: string, supplierVerdict: string, companyVerdict: string) => ({ amount, supplierVerdict, companyVerdict });
    expect(disputedAmount([line('10', 'DISPUTED', 'AGREED'), line('-5.5', 'DISPUTED', 'DISPUTED'), line('3', 'AGREED', 'DISPUTED'), line('100', 'AGREED', 'AGREED')])).toBe('18.5');
  });
});
