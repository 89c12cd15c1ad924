import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalsOf } from '../../../portal-supplier/src/features/invoice-form/form-totals.js';
import { emptyLine, type FormLine, type InvoiceForm, inputOf, problemsOf } from '../../../portal-supplier/src/features/invoice-form/invoice-form.js';
import { formLinesOf, openQuantityOf } from '../../../portal-supplier/src/features/invoice-new/open-lines.js';
import { netAmountOf, taxesOf, totalsOf as serverTotalsOf } from '../../../server/domains/invoicing/invoice-amounts.js';

const line = (change: Partial<FormLine> = {}): FormLine => ({ ...emptyLine(), orderLineId: 'pol_1', quantity: '10', unitPrice: '2.5', taxRate: '19', ...change });
const form = (change: Partial<InvoiceForm> = {}): InvoiceForm => ({
  number: 'R-1', issuedOn: '2026-11-20', dueOn: null, buyerReference: '', note: '', prepaidTotal: '0', adjustments: [], lines: [line()], files: [], ...change,
});

describe('what an invoice comes to while it is typed', () => {
  test('is lines less discounts plus charges, with the tax of each rate', () => {
    const typed = form({
      lines: [line(), line({ quantity: '3', unitPrice: '0.333', taxRate: '7', allowance: '0.5' })],
      adjustments: [{ kind: 'CHARGE', reason: 'Freight', amount: '5', taxCategory: 'S', taxRate: '19' }, { kind: 'ALLOWANCE', reason: 'Loyalty', amount: '1', taxCategory: 'S', taxRate: '7' }],
      prepaidTotal: '4',
    });
    expect(totalsOf(typed, 'EUR')).toMatchObject({
      lineTotal: '25.5', chargeTotal: '5', allowanceTotal: '1', netTotal: '29.5',
      taxes: [{ category: 'S', rate: '19', taxAmount: '5.7' }, { category: 'S', rate: '7', taxAmount: '-0.04' }],
      grossTotal: '35.16', prepaidTotal: '4', payableTotal: '31.16',
    });
  });

  test('counts nothing for what is missing, and no tax where a category has none', () => {
    const { netTotal, taxes } = totalsOf(form({ lines: [line({ quantity: null }), line({ taxCategory: 'AE' })] }), 'EUR');
    expect(netTotal).toBe('25');
    expect(taxes).toEqual([{ category: 'S', rate: '19', taxAmount: '0' }, { category: 'AE', rate: '0', taxAmount: '0' }]);
  });

  test('is what the server works out, whatever is typed', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => (value / 100).toString());
    const lines = fc.array(fc.record({ quantity: cents, unitPrice: cents, taxRate: fc.constantFrom('0', '7', '19') }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom('EUR', 'JPY', 'KWD'), (typed, currencyCode) => {
        const amounts = typed.map((each) => line(each));
        const shown = totalsOf(form({ lines: amounts }), currencyCode);
        const stored = typed.map((each) => {
          const amount = { ...each, allowance: '0', charge: '0', taxCategory: 'S' as const };
          return { ...amount, netAmount: netAmountOf(amount, currencyCode) };
        });
        const taxes = taxesOf(stored, [], currencyCode);
        const { payableTotal } = serverTotalsOf(stored, [], taxes, '0');
        expect(Number(shown.payableTotal)).toBeCloseTo(Number(payableTotal), 4);
      }),
    );
  });
});

describe('before a draft is kept', () => {
  test('nothing is missing on a line of an order', () => expect(problemsOf(form({ number: '' }), false)).toEqual([]));

  test('it needs a number to be handed in', () => expect(problemsOf(form({ number: ' ' }), true)).toEqual([{ path: 'number', key: 'missing' }]));

  test.each<[Partial<FormLine>, string, string]>([
    [{ quantity: null }, 'lines.0.quantity', 'missing'],
    [{ quantity: '0' }, 'lines.0.quantity', 'notPositive'],
    [{ taxRate: null }, 'lines.0.taxRate', 'rateMissing'],
    [{ orderLineId: null, description: '' }, 'lines.0.description', 'missing'],
    [{ orderLineId: null, description: 'Tooling', unitPrice: null }, 'lines.0.unitPrice', 'missing'],
  ])('%j is named by its path', (change, path, key) => {
    expect(problemsOf(form({ lines: [line(change)] }), false)).toEqual([{ path, key }]);
  });

  test('an allowance or charge says what for, how much, at what rate', () => {
    const adjustment = { kind: 'CHARGE', reason: ' ', amount: null, taxCategory: 'S', taxRate: null } as const;
    expect(problemsOf(form({ adjustments: [adjustment] }), false).map(({ path }) => path)).toEqual(['adjustments.0.reason', 'adjustments.0.amount', 'adjustments.0.taxRate']);
  });
});

test('what is sent has no rate where nothing is taxed, and empty texts are none', () => {
  expect(inputOf(form({ note: ' ', lines: [line({ taxCategory: 'G', taxRate: '19', description: '' })] }))).toMatchObject({
    number: 'R-1', note: null, lines: [{ orderLineId: 'pol_1', taxRate: '0', description: null }],
  });
});

describe('what an order leaves to invoice', () => {
  const orderLine = (confirmed: (string | null)[], invoicedQuantity: string) => ({ schedules: confirmed.map((confirmedQuantity, id) => ({ id: String(id), confirmedQuantity })), invoicedQuantity }) as never;

  test.each([[['60', '40'], '30', '70'], [['60', null], '60', '0'], [['10'], '12', '0']])('of %j confirmed and %s invoiced is %s', (confirmed, invoiced, left) => {
    expect(openQuantityOf(orderLine(confirmed, invoiced))).toBe(left);
  });

  test('becomes lines, taxed like the line before', () => {
    const order = {
      number: 'PO-1',
      lines: [
        { id: 'pol_1', item: { name: 'Valve' }, unitCode: 'C62', unitPrice: { amount: '2' }, invoicedQuantity: '0', schedules: [{ confirmedQuantity: '5' }] },
        { id: 'pol_2', item: { name: 'Hose' }, unitCode: 'MTR', unitPrice: { amount: '3' }, invoicedQuantity: '5', schedules: [{ confirmedQuantity: '5' }] },
      ],
    } as never;
    expect(formLinesOf(order, line({ taxCategory: 'Z', taxRate: '0' }))).toEqual([expect.objectContaining({ orderLineId: 'pol_1', quantity: '5', unitPrice: '2', description: 'Valve', taxCategory: 'Z' })]);
  });
});
