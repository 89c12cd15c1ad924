import { describe, expect, test } from '@jest/globals';
import { answerOf, asAsked, differencesOf, inputOf, offeredTotal, problemsOf, startOffer, type LineOffer, type OrderLine, type PricedOrder } from '../../../portal-supplier/src/features/answer/answer.js';

const schedule = (scheduleNumber: number, quantity: string, requestedOn: string) => ({ scheduleNumber, quantity, requestedOn, confirmedQuantity: null, confirmedOn: null });
const line = {
  lineNumber: 1,
  quantity: '100.0000',
  unitPrice: { amount: '12.5000', currencyCode: 'EUR' },
  acknowledgement: 'AWAITING',
  schedules: [schedule(1, '60', '2026-12-01'), schedule(2, '40', '2026-12-15')],
} as unknown as OrderLine;
const other = { ...line, lineNumber: 2 } as OrderLine;
const order = { id: 'po_1', lockVersion: 4, lines: [line, other] } as unknown as PricedOrder;
const offer = (change: Partial<LineOffer>): LineOffer => ({ ...asAsked(line), ...change });
const deliveries = (...pairs: [string, string][]) => pairs.map(([quantity, confirmedOn]) => ({ quantity, confirmedOn }));

describe('the answer to a line', () => {
  test('is an acceptance as long as nothing differs, whatever way the numbers are written', () => {
    const same = offer({ unitPrice: '12.5', deliveries: deliveries(['60.00', '2026-12-01'], ['40', '2026-12-15']) });
    expect(differencesOf(line, same)).toEqual([]);
    expect(answerOf(line, same)).toBe('ACCEPT');
  });

  test('names another date with the days between', () => {
    const later = offer({ deliveries: deliveries(['60', '2026-12-04'], ['40', '2026-12-15']) });
    expect(differencesOf(line, later)).toEqual([{ kind: 'date', before: '2026-12-01', after: '2026-12-04', days: 3 }]);
    expect(answerOf(line, later)).toBe('CHANGE');
  });

  test('names another price and another sum of quantities', () => {
    const changed = offer({ unitPrice: '13', deliveries: deliveries(['50', '2026-12-01'], ['40', '2026-12-15']) });
    expect(differencesOf(line, changed)).toEqual([
      { kind: 'price', before: '12.5000', after: '13' },
      { kind: 'quantity', before: '100.0000', after: '90' },
    ]);
  });

  test('notices a shift between deliveries that leaves the sum as it was', () => {
    expect(answerOf(line, offer({ deliveries: deliveries(['70', '2026-12-01'], ['30', '2026-12-15']) }))).toBe('CHANGE');
  });

  test('is a split when there are more deliveries than asked for', () => {
    const split = offer({ deliveries: deliveries(['60', '2026-12-01'], ['20', '2026-12-15'], ['20', '2026-12-20']) });
    expect(answerOf(line, split)).toBe('SPLIT');
  });

  test('begins with what was confirmed before', () => {
    const confirmed = { ...line, schedules: [{ ...line.schedules[0]!, confirmedQuantity: '55', confirmedOn: '2026-12-03' }] } as OrderLine;
    expect(startOffer(confirmed).deliveries).toEqual(deliveries(['55', '2026-12-03']));
  });
});

describe('an answer that cannot be sent yet', () => {
  test('names each field that is missing or wrong', () => {
    const unfinished = offer({ unitPrice: null, deliveries: [{ quantity: '0', confirmedOn: '2026-12-01' }, { quantity: null, confirmedOn: null }] });
    expect(problemsOf(unfinished).map(({ path, key }) => `${path}: ${key}`)).toEqual([
      'unitPrice: priceMissing',
      'schedules.0.quantity: quantityNotPositive',
      'schedules.1.quantity: quantityMissing',
      'schedules.1.confirmedOn: dateMissing',
    ]);
  });

  test('asks for nothing but the reason when the line is rejected', () => {
    expect(problemsOf(offer({ rejected: true, unitPrice: null }))).toEqual([{ path: 'reason', key: 'reasonMissing' }]);
    expect(problemsOf(offer({ rejected: true, reason: 'Out of range' }))).toEqual([]);
  });
});

describe('what is sent', () => {
  test('accepts all when no line differs', () => {
    expect(inputOf(order, { note: ' ', lines: [asAsked(line), asAsked(other)] })).toEqual({ id: 'po_1', lockVersion: 4, acceptAll: true });
  });

  test('names only the lines that differ', () => {
    const rejected = { ...asAsked(other), rejected: true, reason: ' No longer made ' };
    expect(inputOf(order, { note: 'Sorry', lines: [asAsked(line), rejected] })).toEqual({
      id: 'po_1',
      lockVersion: 4,
      note: 'Sorry',
      lines: [{ lineNumber: 2, reject: true, reason: 'No longer made' }],
    });
  });

  test('leaves the price out when it is as ordered', () => {
    const later = offer({ deliveries: deliveries(['60', '2026-12-04'], ['40', '2026-12-15']) });
    expect(inputOf(order, { note: '', lines: [later, asAsked(other)] }).lines).toEqual([
      { lineNumber: 1, schedules: deliveries(['60', '2026-12-04'], ['40', '2026-12-15']) },
    ]);
  });

  test('is worth the sum of its deliveries, exactly', () => {
    expect(offeredTotal(offer({ unitPrice: '0.1', deliveries: deliveries(['0.2', '2026-12-01'], ['0.1', '2026-12-15']) })).toString()).toBe('0.03');
    expect(offeredTotal(offer({ rejected: true })).toString()).toBe('0');
  });
});
