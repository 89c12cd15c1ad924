import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fulfilmentOf } from '../../../server/domains/purchasing/fulfilment.js';
import { statusOfCounted } from '../../../server/domains/receiving/derive-states.js';
import { type Delivery, spreadArrival, spreadReturn } from '../../../server/domains/receiving/spread.js';
import { compare, sum } from '../../../server/shared/decimal.js';

const DAY = '2026-03-01';
const delivery = (scheduleNumber: number, quantity: string, receivedQuantity = '0', rejectedQuantity = '0'): Delivery => ({
  scheduleNumber,
  quantity,
  receivedQuantity,
  rejectedQuantity,
  actualOn: receivedQuantity === '0' ? null : DAY,
});
const shares = (deliveries: readonly Delivery[]) => deliveries.map(({ receivedQuantity, rejectedQuantity, actualOn }) => [receivedQuantity, rejectedQuantity, actualOn]);

describe('what came in', () => {
  test('fills the first delivery first, whatever their order in the list', () => {
    const deliveries = [delivery(2, '8'), delivery(1, '12')];
    spreadArrival(deliveries, '15', '13', DAY);
    expect(shares(deliveries)).toEqual([['3', '1', DAY], ['12', '12', DAY]]);
  });

  test('goes on where the last receipt stopped and keeps the later day', () => {
    const deliveries = [delivery(1, '12', '10'), delivery(2, '8')];
    spreadArrival(deliveries, '5', '0', '2026-02-01');
    expect(shares(deliveries)).toEqual([['12', '0', DAY], ['3', '0', '2026-02-01']]);
  });

  test('beyond all deliveries goes to the last', () => {
    const deliveries = [delivery(1, '12', '12'), delivery(2, '8', '8')];
    spreadArrival(deliveries, '1', '1', DAY);
    expect(shares(deliveries)).toEqual([['12', '0', DAY], ['9', '1', DAY]]);
  });
});

describe('what goes back', () => {
  test('is taken off the last delivery first, the rejected where it was rejected', () => {
    const deliveries = [delivery(1, '12', '12', '2'), delivery(2, '8', '8')];
    spreadReturn(deliveries, '8', '2');
    expect(shares(deliveries)).toEqual([['10', '0', DAY], ['0', '0', null]]);
  });

  test('undoes any row of arrivals, and nothing is ever below zero', () => {
    const whole = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 5 }), (quantities, arrivals) => {
        const deliveries = quantities.map((quantity, index) => delivery(index + 1, String(quantity)));
        const parts = arrivals.map(([one, other]) => ({ received: String(Math.max(one, other)), rejected: String(Math.min(one, other)), accepted: String(Math.abs(one - other)) }));
        for (const { received, rejected } of parts) spreadArrival(deliveries, received, rejected, DAY);
        expect(sum(deliveries.map(({ receivedQuantity }) => receivedQuantity))).toBe(sum(parts.map(({ received }) => received)));
        expect(sum(deliveries.map(({ rejectedQuantity }) => rejectedQuantity))).toBe(sum(parts.map(({ rejected }) => rejected)));
        for (const { accepted, rejected } of parts) {
          spreadReturn(deliveries, accepted, rejected);
          for (const each of deliveries) expect(compare(each.receivedQuantity, each.rejectedQuantity)).toBeGreaterThanOrEqual(0);
        }
        expect(shares(deliveries)).toEqual(quantities.map(() => ['0', '0', null]));
      }),
    );
  });
});

describe('what follows from the quantities', () => {
  test.each([
    ['nothing', [['5', '0'], ['5', '0']], 'NONE', 'ARRIVED'],
    ['a part', [['5', '5'], ['5', '4.9999']], 'PARTIAL', 'PARTIALLY_RECEIVED'],
    ['too much of one and nothing of the other', [['5', '10'], ['5', '0']], 'PARTIAL', 'PARTIALLY_RECEIVED'],
    ['all', [['5', '5'], ['0', '0']], 'FULL', 'RECEIVED'],
    ['more than all', [['5', '6']], 'FULL', 'RECEIVED'],
  ])('when %s is here', (_what, pairs, order, shipment) => {
    const lines = pairs.map(([quantity, receivedQuantity]) => ({ quantity: quantity!, receivedQuantity: receivedQuantity! }));
    expect([fulfilmentOf(lines), statusOfCounted(lines)]).toEqual([order, shipment]);
  });
});
