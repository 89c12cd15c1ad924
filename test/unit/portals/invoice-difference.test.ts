import { describe, expect, test } from '@jest/globals';
import { type InvoiceDifference, writeDifference } from '../../../portal-supplier/src/features/invoice/difference.js';

const writers = {
  formats: {
    money: ({ amount, currencyCode }: { amount: string; currencyCode: string }) => `${currencyCode} ${amount}`,
    unitPrice: ({ amount, currencyCode }: { amount: string; currencyCode: string }) => `${currencyCode} ${amount} each`,
    decimal: (value: string) => `number ${value}`,
    percent: (share: number) => `${share * 100}%`,
  },
  quantity: (value: string, unitCode: string) => `${value} ${unitCode}`,
  unitName: (code: string) => `unit ${code}`,
  stateName: (state: string) => `state ${state}`,
  taxCategoryName: (category: string) => `tax ${category}`,
};
const write = (difference: object) => writeDifference({ line: null, ...difference } as InvoiceDifference, 'EUR', writers);

describe('a difference', () => {
  test('in a price is one of each unit', () => {
    expect(write({ rule: 'PRICE', measure: 'MONEY', expected: '1.0005', found: '1.1' })).toEqual({ expected: 'EUR 1.0005 each', found: 'EUR 1.1 each', by: 'EUR 0.0995 each' });
  });

  test('in a quantity is in the line’s unit', () => {
    expect(write({ rule: 'RECEIVED_QUANTITY', measure: 'QUANTITY', expected: '1000', found: '1100', line: { unitCode: 'KGM' } })).toEqual({ expected: '1000 KGM', found: '1100 KGM', by: '100 KGM' });
  });

  test('in an amount says by how much', () => {
    expect(write({ rule: 'VALUE', measure: 'MONEY', expected: '10000', found: '10800' })).toEqual({ expected: 'EUR 10000', found: 'EUR 10800', by: 'EUR 800' });
  });

  test('in a quantity of the whole document has no unit', () => {
    expect(write({ rule: 'ORDERED_QUANTITY', measure: 'QUANTITY', expected: '1', found: '2' }).by).toBe('number 1');
  });

  test.each([
    ['UNIT', 'unit KGM', 'unit C62'],
    ['ORDER_STATE', 'state KGM', 'state C62'],
    ['TAX', 'tax KGM', 'tax C62'],
    ['CURRENCY', 'KGM', 'C62'],
  ])('in a code of the rule %s is named, without an amount', (rule, expected, found) => {
    expect(write({ rule, measure: 'CODE', expected: 'KGM', found: 'C62' })).toEqual({ expected, found, by: null });
  });

  test('in a rate is in percent', () => expect(write({ rule: 'TAX', measure: 'PERCENT', expected: '0', found: '19' })).toEqual({ expected: '0%', found: '19%', by: '19%' }));
});
