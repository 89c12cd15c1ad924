import { describe, expect, test } from '@jest/globals';
import { daysBetween } from '../../../portal-customer/src/features/order/days.js';
import { postponementOf } from '../../../portal-customer/src/features/order/postponement.js';
import { timelineOf } from '../../../portal-customer/src/features/order/timeline.js';
import type { OrderStateFragment } from '../../../schema/generated/customer/graphql.js';

type Event = OrderStateFragment['timeline'][number];

const event = (kind: Event['kind'], day: string, more: Partial<Event> = {}): Event =>
  ({ id: `${kind} ${day}`, kind, occurredAt: `${day}T09:00:00.000Z`, date: null, previousDate: null, note: null, ...more }) as Event;

const order = (change: Partial<OrderStateFragment>): OrderStateFragment =>
  ({
    status: 'CONFIRMED',
    orderedOn: '2026-11-01',
    requestedOn: '2026-11-20',
    promisedOn: null,
    shippedOn: null,
    deliveredOn: null,
    late: false,
    lateness: null,
    timeline: [event('ORDERED', '2026-11-01'), event('CONFIRMED', '2026-11-02')],
    ...change,
  }) as OrderStateFragment;

const told = (change: Partial<OrderStateFragment>) => timelineOf(order(change)).map(({ kind, state }) => `${kind} ${state}`);

describe('the timeline of an order', () => {
  test('expects no preparing of what has left in part', () => {
    const timeline = [event('ORDERED', '2026-11-01'), event('CONFIRMED', '2026-11-02'), event('PARTIALLY_SHIPPED', '2026-11-05')];
    expect(told({ status: 'PARTIALLY_SHIPPED', timeline })).toEqual(['ORDERED done', 'CONFIRMED done', 'PARTIALLY_SHIPPED done', 'SHIPPED planned', 'DELIVERED planned']);
  });

  test('tells what happened and then what is still to come, with the promised day on the delivery', () => {
    expect(told({ promisedOn: '2026-11-24' })).toEqual(['ORDERED done', 'CONFIRMED done', 'IN_FULFILMENT planned', 'SHIPPED planned', 'DELIVERED planned']);
    expect(timelineOf(order({ promisedOn: '2026-11-24' })).at(-1)).toMatchObject({ kind: 'DELIVERED', date: '2026-11-24' });
  });

  test('plans the delivery for the requested day as long as nothing is promised', () => {
    expect(timelineOf(order({})).at(-1)).toMatchObject({ kind: 'DELIVERED', date: '2026-11-20' });
  });

  test('shows the delivery as overdue once the order is late', () => {
    expect(told({ late: true, promisedOn: '2026-11-10' }).at(-1)).toBe('DELIVERED overdue');
  });

  test('still plans the shipment of the rest after a part has left', () => {
    const timeline = [...order({}).timeline, event('PARTIALLY_SHIPPED', '2026-11-05')];
    expect(told({ status: 'PARTIALLY_SHIPPED', timeline }).slice(-2)).toEqual(['SHIPPED planned', 'DELIVERED planned']);
  });

  test('plans nothing after the delivery, and says by how many days it missed the promise', () => {
    const timeline = [...order({}).timeline, event('DELIVERED', '2026-11-27', { date: '2026-11-27' })];
    const steps = timelineOf(order({ status: 'DELIVERED', promisedOn: '2026-11-24', deliveredOn: '2026-11-27', timeline }));
    expect(steps.at(-1)).toMatchObject({ kind: 'DELIVERED', state: 'doneLate', daysAfterPromise: 3 });
  });

  test('takes the dates of an order that came from elsewhere without events', () => {
    const imported = { status: 'DELIVERED', shippedOn: '2026-11-08', deliveredOn: '2026-11-12', timeline: [] } as Partial<OrderStateFragment>;
    expect(told(imported)).toEqual(['ORDERED done', 'SHIPPED done', 'DELIVERED done']);
  });

  test('stops at a cancellation', () => {
    const timeline = [...order({}).timeline, event('CANCELLED', '2026-11-03')];
    expect(told({ status: 'CANCELLED', timeline })).toEqual(['ORDERED done', 'CONFIRMED done', 'CANCELLED stopped']);
  });

  test('calls a hold a stop only while it lasts', () => {
    const held = [...order({}).timeline, event('HELD', '2026-11-03')];
    expect(told({ status: 'ON_HOLD', timeline: held })).toContain('HELD stopped');
    expect(told({ status: 'CONFIRMED', timeline: [...held, event('RELEASED', '2026-11-04')] })).toContain('HELD changed');
  });
});

describe('a promised day that moved', () => {
  const moved = event('PROMISE_CHANGED', '2026-11-10', { previousDate: '2026-11-15', date: '2026-11-24', note: 'The die broke.' });

  test('is told with both days, the distance and the reason while the goods are still here', () => {
    expect(postponementOf(order({ timeline: [moved] }))).toEqual({ from: '2026-11-15', to: '2026-11-24', days: 9, note: 'The die broke.' });
  });

  test('is no news once the goods have left, or when it moved to an earlier day', () => {
    expect(postponementOf(order({ timeline: [moved], shippedOn: '2026-11-20' }))).toBeNull();
    expect(postponementOf(order({ timeline: [{ ...moved, date: '2026-11-12' }] }))).toBeNull();
  });
});

test('days between two dates are whole across a change of summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4);
});
