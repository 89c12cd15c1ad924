import { describe, expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { type Candidate, propose } from '../../../server/domains/payments/propose.js';
import { subtract, sum } from '../../../server/shared/decimal.js';

const candidate = (more: Partial<Candidate>): Candidate => ({
  payableId: 'a',
  supplierId: 'one',
  supplierName: 'One',
  invoiceNumber: 'R-1',
  openAmount: '100',
  discountAmount: '0',
  payOn: '2026-12-01',
  hindrance: null,
  ...more,
});

describe('a proposal', () => {
  test('makes one payment for each supplier, with credit notes netted off', () => {
    const { payments, omissions } = propose(
      [candidate({}), candidate({ payableId: 'b', openAmount: '-30.5' }), candidate({ payableId: 'c', supplierId: 'other', openAmount: '7' })],
      '2026-12-01',
    );
    expect(payments).toEqual([
      { supplierId: 'one', amount: '69.5', items: [{ payableId: 'a', amount: '100', discountAmount: '0' }, { payableId: 'b', amount: '-30.5', discountAmount: '0' }] },
      { supplierId: 'other', amount: '7', items: [{ payableId: 'c', amount: '7', discountAmount: '0' }] },
    ]);
    expect(omissions).toEqual([]);
  });

  test.each([
    ['2026-12-01', { amount: '98', discountAmount: '2' }],
    ['2026-12-02', { amount: '100', discountAmount: '0' }],
  ])('takes the discount when the bank pays by its day (%s)', (executeOn, item) => {
    expect(propose([candidate({ discountAmount: '2' })], executeOn).payments[0]?.items).toEqual([{ payableId: 'a', ...item }]);
  });

  test('pays no supplier whose credit notes come to as much as what is due', () => {
    const { payments, omissions } = propose([candidate({}), candidate({ payableId: 'b', openAmount: '-100' })], '2026-12-01');
    expect(payments).toEqual([]);
    expect(omissions).toEqual([{ payableId: 'a', supplierName: 'One', invoiceNumber: 'R-1', amount: '100', reason: 'CREDIT_EXCEEDS', detail: null }]);
  });

  test('names what is hindered, and pays the rest', () => {
    const { payments, omissions } = propose([candidate({ hindrance: { reason: 'HELD', detail: 'Dented' } }), candidate({ payableId: 'b' })], '2026-12-01');
    expect(payments).toMatchObject([{ amount: '100', items: [{ payableId: 'b' }] }]);
    expect(omissions).toMatchObject([{ payableId: 'a', reason: 'HELD', detail: 'Dented' }]);
  });

  const cents = fc.integer({ min: -100_000, max: 100_000 }).filter((value) => value !== 0);
  const candidates = fc.array(
    fc.record({ supplier: fc.constantFrom('one', 'two', 'three'), cents, percent: fc.constantFrom(0, 2), held: fc.boolean() }),
    { maxLength: 30 },
  ).map((drawn) =>
    drawn.map(({ supplier, cents: amount, percent, held }, index) =>
      candidate({
        payableId: String(index),
        supplierId: supplier,
        openAmount: new Big(amount).div(100).toFixed(),
        discountAmount: amount > 0 ? new Big(amount).times(percent).div(10_000).round(2).toFixed() : '0',
        hindrance: held ? { reason: 'HELD', detail: null } : null,
      }),
    ),
  );

  test('always adds up: payments are what their items come to, more than nothing, and nothing is paid twice or beyond what is open', () => {
    fc.assert(
      fc.property(candidates, (drawn) => {
        const { payments, omissions } = propose(drawn, '2026-12-01');
        const items = payments.flatMap((payment) => payment.items);
        const byId = new Map(drawn.map((each) => [each.payableId, each]));
        expect(new Set([...items, ...omissions].map(({ payableId }) => payableId)).size).toBe(items.length + omissions.length);
        for (const payment of payments) {
          expect(new Big(payment.amount).gt(0)).toBe(true);
          expect(payment.amount).toBe(sum(payment.items.map(({ amount }) => amount)));
          for (const item of payment.items) expect(item.amount).toBe(subtract(byId.get(item.payableId)!.openAmount, item.discountAmount));
        }
        const left = drawn.filter(({ payableId, openAmount }) => new Big(openAmount).gt(0) && ![...items, ...omissions].some((each) => each.payableId === payableId));
        expect(left).toEqual([]);
      }),
    );
  });
});
