import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { receivableQuantity, shippableQuantity } from '../../../server/domains/receiving/tolerance.js';
import { compare, plusPercent, sum } from '../../../server/shared/decimal.js';

const quantity = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 10_000).toFixed(4));
const percent = fc.integer({ min: 0, max: 5_000 }).map((value) => (value / 100).toFixed(2));

describe('what a shipment may announce', () => {
  test.each([
    ['all that is confirmed', { confirmed: '100', received: '0', onTheWay: '0' }, '0', '100'],
    ['so many percent beyond', { confirmed: '100', received: '0', onTheWay: '0' }, '5', '105'],
    ['of what is open only', { confirmed: '100', received: '30', onTheWay: '30' }, '5', '42'],
    ['nothing of what was not confirmed', { confirmed: '0', received: '0', onTheWay: '0' }, '5', '0'],
    ['nothing once all is under way', { confirmed: '100', received: '0', onTheWay: '100' }, '5', '0'],
    ['nothing once more came than was confirmed', { confirmed: '100', received: '104', onTheWay: '0' }, '5', '0'],
    ['no more than the exact limit', { confirmed: '0.0003', received: '0', onTheWay: '0' }, '33', '0.0003'],
  ])('is %s', (_what, announced, tolerance, most) => {
    expect(shippableQuantity(announced, tolerance)).toBe(most);
  });

  test('never comes to more than is confirmed with the tolerance, in however many shipments', () => {
    fc.assert(
      fc.property(quantity, percent, fc.integer({ min: 1, max: 6 }), (confirmed, tolerance, shipments) => {
        let onTheWay = '0';
        for (let count = 0; count < shipments; count += 1) onTheWay = sum([onTheWay, shippableQuantity({ confirmed, received: '0', onTheWay }, tolerance)]);
        expect(compare(onTheWay, plusPercent(confirmed, tolerance))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('what may be received', () => {
  test.each([
    ['what was ordered', { ordered: '100', received: '0' }, '0', '100'],
    ['so many percent of the order beyond', { ordered: '100', received: '0' }, '10', '110'],
    ['what is left of both', { ordered: '100', received: '104' }, '5', '1'],
    ['nothing beyond', { ordered: '100', received: '105' }, '5', '0'],
    ['nothing when too much is here already', { ordered: '50', received: '80' }, '5', '0'],
  ])('is %s', (_what, line, tolerance, most) => {
    expect(receivableQuantity(line, tolerance)).toBe(most);
  });

  test('fills the limit exactly, in whatever parts', () => {
    fc.assert(
      fc.property(quantity, percent, quantity, (ordered, tolerance, first) => {
        const limit = plusPercent(ordered, tolerance);
        const part = compare(first, limit) > 0 ? limit : first;
        expect(compare(sum([part, receivableQuantity({ ordered, received: part }, tolerance)]), limit)).toBe(0);
      }),
    );
  });
});
