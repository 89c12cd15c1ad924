import type { lateReasons } from '../domains/sales/sales-order.entity.js';

/** What happened to an order after the customer had ordered, in turn. */
export type SalesStep =
  | 'CONFIRM' | 'PROMISE' | 'EXCUSE' | 'POSTPONE' | 'START' | 'SHIP_PART' | 'SHIP' | 'DELIVER' | 'CLOSE' | 'HOLD' | 'RELEASE' | 'CANCEL';

/** How an order of the demonstration came to be what it is. */
export interface SalesOrderPlan {
  steps: readonly SalesStep[];
  /** Days ago on which it was ordered, from and to. */
  age: readonly [number, number];
  /** Days from the order to the day asked for, from and to. */
  lead: readonly [number, number];
  /** How many for each of the two customers that have log-ins, and for all others together. */
  count: readonly [number, number];
  /** Days after the promised one on which it leaves. */
  leavesLate?: number;
  /** Days after the promised one on which it arrives. */
  arrivesLate?: number;
  /** What is told when it is late. */
  reason?: keyof typeof lateReasons;
}

const AHEAD = [14, 35] as const;
const SHORT = [10, 16] as const;
const ready = ['CONFIRM', 'PROMISE', 'START'] as const;
const arrived = [...ready, 'SHIP', 'DELIVER'] as const;

/** Every state, in time and late. */
export const salesOrderPlans: readonly SalesOrderPlan[] = [
  { steps: [], age: [1, 3], lead: AHEAD, count: [1, 4] },
  { steps: ['CONFIRM'], age: [1, 2], lead: AHEAD, count: [1, 4] },
  { steps: ['CONFIRM', 'PROMISE'], age: [1, 5], lead: AHEAD, count: [3, 10] },
  { steps: ['CONFIRM', 'PROMISE'], age: [25, 30], lead: SHORT, count: [0, 2] },
  { steps: ['CONFIRM', 'PROMISE', 'EXCUSE'], age: [25, 30], lead: SHORT, count: [1, 3], reason: 'STOCK_SHORTAGE' },
  { steps: ready, age: [4, 9], lead: AHEAD, count: [4, 12] },
  { steps: [...ready, 'EXCUSE'], age: [26, 32], lead: SHORT, count: [1, 4], reason: 'SUPPLIER_DELAY' },
  { steps: [...ready, 'EXCUSE'], age: [26, 32], lead: SHORT, count: [1, 3], reason: 'OTHER' },
  { steps: [...ready, 'POSTPONE'], age: [15, 20], lead: [15, 18], count: [1, 4], reason: 'CAPACITY' },
  { steps: [...ready, 'POSTPONE'], age: [15, 20], lead: [15, 18], count: [1, 3], reason: 'CUSTOMER_REQUEST' },
  { steps: [...ready, 'SHIP_PART'], age: [10, 14], lead: [18, 26], count: [2, 7] },
  { steps: [...ready, 'SHIP_PART', 'EXCUSE'], age: [30, 36], lead: SHORT, count: [1, 3], reason: 'STOCK_SHORTAGE' },
  { steps: [...ready, 'SHIP'], age: [12, 15], lead: [12, 16], count: [3, 10] },
  { steps: [...ready, 'EXCUSE', 'SHIP'], age: [30, 36], lead: SHORT, count: [1, 3], leavesLate: 4, reason: 'SUPPLIER_DELAY' },
  { steps: arrived, age: [26, 45], lead: SHORT, count: [4, 14] },
  { steps: [...ready, 'SHIP', 'EXCUSE', 'DELIVER'], age: [30, 45], lead: SHORT, count: [1, 5], arrivesLate: 3, reason: 'CARRIER' },
  { steps: [...arrived, 'CLOSE'], age: [50, 250], lead: SHORT, count: [7, 34] },
  { steps: [...ready, 'POSTPONE', 'SHIP', 'DELIVER', 'CLOSE'], age: [60, 250], lead: SHORT, count: [1, 5], reason: 'SUPPLIER_DELAY' },
  { steps: [...ready, 'SHIP_PART', 'SHIP', 'DELIVER', 'CLOSE'], age: [60, 250], lead: [16, 24], count: [1, 4] },
  { steps: [...ready, 'SHIP', 'EXCUSE', 'DELIVER', 'CLOSE'], age: [60, 250], lead: SHORT, count: [1, 5], arrivesLate: 5, reason: 'CARRIER' },
  { steps: ['CANCEL'], age: [10, 60], lead: AHEAD, count: [0, 2] },
  { steps: ['CONFIRM', 'PROMISE', 'CANCEL'], age: [10, 60], lead: AHEAD, count: [1, 4] },
  { steps: ['CONFIRM', 'PROMISE', 'HOLD'], age: [6, 12], lead: AHEAD, count: [1, 2] },
  { steps: [...ready, 'HOLD'], age: [6, 12], lead: AHEAD, count: [1, 2] },
  { steps: ['CONFIRM', 'PROMISE', 'HOLD', 'RELEASE', 'START'], age: [8, 12], lead: AHEAD, count: [1, 2] },
];
