import { describe, expect, test } from '@jest/globals';
import type { MatchDocument } from '../../../server/domains/invoicing/match/document.js';
import { match } from '../../../server/domains/invoicing/match/match.js';
import { document, invoiced, line, ordered, policy, upTo } from './documents.js';

const rulesOf = (own: MatchDocument) => match(own).map(({ rule }) => rule);
const billing = (quantity: string, value: string) => ({ billed: { quantity, value } });

describe('the known answers', () => {
  const tolerant = policy({ kind: 'TWO_WAY', price: upTo('10'), value: upTo(null, '500'), quantity: upTo('10') });
  const invoice = (quantity: string, before: [string, string]) => document([line({ quantity, unitPrice: '10.80', policy: tolerant, ordered: ordered(billing(...before)) })]);

  test('of an order line of 1,000 at 10.00: 800, 100 and 200 at 10.80; the first two pass, the third fails on the cumulative value', () => {
    expect(match(invoice('800', ['0', '0']))).toEqual([]);
    expect(match(invoice('100', ['800', '8640']))).toEqual([]);
    expect(match(invoice('200', ['900', '9720']))).toMatchObject([{ rule: 'VALUE', expected: '10000', found: '11880', tolerance: { percent: null, amount: '500' }, responsible: 'BUYER' }]);
  });

  test('of 1.10 against 1.00: fails at 5 %, passes at 10 %', () => {
    const at = (percent: string) => document([line({ unitPrice: '1.10', policy: policy({ price: upTo(percent), value: upTo('100') }), ordered: ordered({ unitPrice: '1.00' }) })]);
    expect(match(at('5'))).toMatchObject([{ rule: 'PRICE', expected: '1.00', found: '1.1' }]);
    expect(match(at('10'))).toEqual([]);
  });
});

describe('an invoice', () => {
  test('that bills what was ordered and received agrees', () => {
    expect(match(document([line({ quantity: '1000' })]))).toEqual([]);
  });

  test.each<[string, string, MatchDocument, string[]]>([
    ['NONE', 'nothing of the order', document([line({ quantity: '5000', unitPrice: '99', ordered: ordered({ received: '0', accepted: '0' }), policy: policy({ kind: 'NONE' }) })]), []],
    ['TWO_WAY', 'the order alone', document([line({ ordered: ordered({ received: '0', accepted: '0' }), policy: policy({ kind: 'TWO_WAY' }) })]), []],
    ['THREE_WAY', 'what was received too', document([line({ ordered: ordered({ received: '90', accepted: '80' }) })]), ['RECEIVED_QUANTITY']],
    ['FOUR_WAY', 'and what of it was accepted', document([line({ ordered: ordered({ received: '100', accepted: '80' }), policy: policy({ kind: 'FOUR_WAY' }) })]), ['ACCEPTED_QUANTITY']],
  ])('is held, by a %s policy, against %s', (_kind, _what, own, rules) => {
    expect(rulesOf(own)).toEqual(rules);
  });

  test('may exceed neither of two limits', () => {
    const both = policy({ price: upTo('10', '0.50'), value: upTo('100') });
    expect(match(document([line({ unitPrice: '10.50', policy: both })]))).toEqual([]);
    expect(rulesOf(document([line({ unitPrice: '10.51', policy: both })]))).toEqual(['PRICE']);
    expect(rulesOf(document([line({ unitPrice: '1.11', ordered: ordered({ unitPrice: '1' }), policy: both })]))).toEqual(['PRICE']);
  });

  test('at a lower price is welcome', () => {
    expect(match(document([line({ unitPrice: '9' })]))).toEqual([]);
  });

  test('is measured by its net price: a line’s allowance is taken off first', () => {
    expect(match(document([line({ unitPrice: '11', allowance: '100' })]))).toEqual([]);
  });

  test('adds up over its own lines and those of others', () => {
    const once = ordered(billing('600', '6000'));
    expect(match(document([line({ quantity: '500', ordered: once })]))).toMatchObject([
      { rule: 'VALUE', expected: '10000', found: '11000' },
      { rule: 'ORDERED_QUANTITY', expected: '1000', found: '1100' },
      { rule: 'RECEIVED_QUANTITY', expected: '1000', found: '1100', responsible: 'WAREHOUSE', cures: ['RECEIPT', 'CREDIT_NOTE', 'CORRECTED_INVOICE', 'OVERRIDE'] },
    ]);
    const twice = ordered();
    expect(rulesOf(document([line({ quantity: '600', ordered: twice }), line({ quantity: '600', ordered: twice })]))).toEqual(['VALUE', 'ORDERED_QUANTITY', 'RECEIVED_QUANTITY']);
  });

  test('is cured by credit notes: of the price, or of the quantity', () => {
    expect(match(document([line({ unitPrice: '10.80', credited: { quantity: '0', value: '80' } })]))).toEqual([]);
    expect(match(document([line({ quantity: '1100', credited: { quantity: '100', value: '1000' } })]))).toEqual([]);
    expect(match(document([line({ unitPrice: '99', ordered: ordered({ orderStatus: 'CLOSED' }), credited: { quantity: '100', value: '9900' } })]))).toEqual([]);
  });

  test('needs an order line for each of its lines, unless it is held against none', () => {
    expect(match(document([line({ ordered: null })]))).toMatchObject([{ rule: 'NOT_ORDERED', found: '1000', responsible: 'SUPPLIER' }]);
    expect(match(document([line({ ordered: null, policy: policy({ kind: 'NONE' }) })]))).toEqual([]);
  });

  test.each(['CLOSED', 'CANCELLED'])('bills nothing of an order that is %s', (orderStatus) => {
    expect(match(document([line({ ordered: ordered({ orderStatus }) })]))).toMatchObject([{ rule: 'ORDER_STATE', expected: 'SENT', found: orderStatus }]);
  });

  test('is in the currency and the unit of its order; what cannot be compared is not', () => {
    expect(rulesOf(document([line({ unitPrice: '99' })], { currencyCode: 'USD' }))).toEqual(['CURRENCY']);
    expect(rulesOf(document([line({ unitCode: 'KGM', quantity: '900', unitPrice: '11' })]))).toEqual(['UNIT']);
  });

  test('charges nothing beyond the tolerance, on its lines and as a whole together', () => {
    const freight = { kind: 'CHARGE', reason: 'Freight', amount: '30', taxCategory: 'S', taxRate: '20' } as const;
    const with20 = (chargeLimit: string) => policy({ charge: upTo(null, chargeLimit), value: upTo('100') });
    expect(match(document([line({ charge: '20', policy: with20('50') })], { adjustments: [freight] }))).toEqual([]);
    expect(match(document([line({ charge: '20', policy: with20('49.99') })], { adjustments: [freight] }))).toMatchObject([{ rule: 'CHARGES', expected: '0', found: '50' }]);
  });

  test('has the tax that follows from its rates', () => {
    const right = document([line()]);
    const [tax] = right.taxes;
    expect(match({ ...right, taxes: [{ ...tax!, taxAmount: '201' }], taxTotal: '201', grossTotal: '1201', payableTotal: '1201' })).toMatchObject([{ rule: 'TAX', term: 'BT-117', expected: '200', found: '201' }]);
    expect(match({ ...right, taxes: [], taxTotal: '0', grossTotal: '1000', payableTotal: '1000' })).toMatchObject([{ rule: 'TAX', term: 'BT-116' }, { rule: 'TAX', term: 'BT-117', expected: '200', found: '0' }]);
    expect(match(document([line({ taxCategory: 'AE' })]))).toMatchObject([{ rule: 'TAX', term: 'BT-119', expected: '0', found: '20' }]);
    expect(match(document([line({ taxRate: '0' })]))).toMatchObject([{ rule: 'TAX', term: 'BT-118', expected: 'Z', found: 'S' }]);
    const lenient = policy({ tax: upTo(null, '1') });
    expect(match(document([line({ policy: lenient })], { taxes: [{ ...tax!, taxAmount: '199' }], taxTotal: '199', grossTotal: '1199', payableTotal: '1199' }))).toEqual([]);
  });

  test.each([['lineTotal', 'BT-106'], ['allowanceTotal', 'BT-107'], ['chargeTotal', 'BT-108'], ['netTotal', 'BT-109'], ['taxTotal', 'BT-110'], ['grossTotal', 'BT-112'], ['payableTotal', 'BT-115']])('whose %s is not what it is made of is told by %s', (name, term) => {
    expect(match({ ...document([line()]), [name]: '7' })).toMatchObject([{ rule: 'TOTALS', term, found: '7' }]);
  });

  test('whose line does not multiply is told so', () => {
    expect(match(document([line({ netAmount: '999' })]))).toMatchObject([{ rule: 'TOTALS', term: 'BT-131', expected: '1000', found: '999' }]);
  });

  test('that looks like another is a suspicion for staff only', () => {
    expect(match(document([line()], { twin: 'R-1' }))).toMatchObject([{ rule: 'DUPLICATE', found: 'R-1', released: false, responsible: 'FINANCE' }]);
  });
});

describe('a credit note', () => {
  const credit = (own: Parameters<typeof line>[0], more: object = {}) => document([line({ ordered: null, ...own })], { kind: 'CREDIT_NOTE', ...more });

  test('gives back of an invoice’s line, up to all of it', () => {
    expect(match(credit({ invoiced: invoiced() }))).toEqual([]);
    expect(rulesOf(credit({ invoiced: invoiced({ credited: { quantity: '1', value: '10' } }) }))).toEqual(['CREDITED_QUANTITY', 'CREDITED_VALUE']);
    const once = invoiced();
    expect(rulesOf(document([line({ ordered: null, quantity: '60', invoiced: once }), line({ ordered: null, quantity: '60', invoiced: once })], { kind: 'CREDIT_NOTE' }))).toEqual(['CREDITED_QUANTITY', 'CREDITED_VALUE']);
  });

  test('at a lower price than was billed leaves the quantity billed', () => {
    expect(match(credit({ unitPrice: '0.80', invoiced: invoiced({ credited: { quantity: '50', value: '500' } }) }))).toEqual([]);
  });

  test('needs an invoice that is there, in its currency', () => {
    expect(rulesOf(credit({}))).toEqual(['NOT_INVOICED']);
    expect(rulesOf(credit({ invoiced: invoiced({ invoiceStatus: 'REJECTED' }) }))).toEqual(['NOT_INVOICED']);
    expect(rulesOf(credit({ invoiced: invoiced() }, { currencyCode: 'USD' }))).toEqual(['CURRENCY']);
  });
});
