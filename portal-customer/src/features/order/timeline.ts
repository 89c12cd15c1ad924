import type { OrderStateFragment, SalesOrderEventKind } from '../../../../schema/generated/customer/graphql.js';
import { daysBetween } from './days.js';

/** Where a step stands: it has happened, happened later than promised, is still planned, is overdue, or stopped the order. */
export type StepState = 'done' | 'changed' | 'doneLate' | 'planned' | 'overdue' | 'stopped';

export interface TimelineStep {
  key: string;
  kind: SalesOrderEventKind;
  state: StepState;
  /** Calendar date the step is about, when it has one. */
  date?: string | null;
  /** The date it replaces. */
  previousDate?: string | null;
  /** Moment it happened; absent while it is only planned. */
  occurredAt?: string | null;
  note?: string | null;
  /** Days between the promised date and what happened; only for a delivery. */
  daysAfterPromise?: number;
}

const journey = ['CONFIRMED', 'IN_FULFILMENT', 'SHIPPED', 'DELIVERED'] as const satisfies SalesOrderEventKind[];
const ended = ['CLOSED', 'CANCELLED', 'DELIVERED'];
const changes = ['PROMISE_CHANGED', 'HELD'];
const stops: Partial<Record<SalesOrderEventKind, string>> = { CANCELLED: 'CANCELLED', HELD: 'ON_HOLD' };

/** The whole story of an order, oldest first: what has happened, then what is still to come. */
export function timelineOf(order: OrderStateFragment): TimelineStep[] {
  return [...happened(order), ...upcoming(order)];
}

function happened(order: OrderStateFragment): TimelineStep[] {
  const steps = order.timeline.map((event): TimelineStep => ({ ...event, key: event.id, state: stateOf(event.kind, order) }));
  const known = new Set(steps.map(({ kind }) => kind));
  // Orders taken over from another system come with their dates but without the events.
  const dates = { ORDERED: order.orderedOn, SHIPPED: order.shippedOn, DELIVERED: order.deliveredOn } as const;
  for (const kind of ['ORDERED', 'SHIPPED', 'DELIVERED'] as const) {
    if (dates[kind] && !known.has(kind)) steps.push({ key: `date-${kind}`, kind, state: 'done', date: dates[kind] });
  }
  return steps
    .map((step) => (step.kind === 'DELIVERED' ? judged(step, order) : step))
    .sort((one, other) => moment(one).localeCompare(moment(other)));
}

function upcoming(order: OrderStateFragment): TimelineStep[] {
  if (ended.includes(order.status) || order.deliveredOn) return [];
  const done = new Set(order.timeline.map(({ kind }) => kind));
  if (order.shippedOn && order.status === 'SHIPPED') done.add('SHIPPED');
  // What left in part was made ready, whether or not somebody noted it.
  if (done.has('PARTIALLY_SHIPPED')) done.add('IN_FULFILMENT');
  const reached = journey.findLastIndex((kind) => done.has(kind) || kind === order.status);
  return journey.slice(reached + 1).map((kind): TimelineStep => {
    const step = { key: `planned-${kind}`, kind };
    if (kind !== 'DELIVERED') return { ...step, state: 'planned' };
    const due = order.promisedOn ?? order.requestedOn;
    return { ...step, state: order.late ? 'overdue' : 'planned', date: due };
  });
}

/** A hold that was lifted is history; one that lasts stops the order. */
function stateOf(kind: SalesOrderEventKind, { status }: OrderStateFragment): StepState {
  if (stops[kind] === status) return 'stopped';
  return changes.includes(kind) ? 'changed' : 'done';
}

function judged(step: TimelineStep, order: OrderStateFragment): TimelineStep {
  const on = step.date ?? order.deliveredOn;
  const due = order.promisedOn ?? order.requestedOn;
  if (!on || !due) return step;
  const days = daysBetween(due, on);
  return { ...step, daysAfterPromise: days, state: days > 0 ? 'doneLate' : step.state };
}

function moment({ occurredAt, date }: TimelineStep): string {
  return occurredAt ?? date ?? '';
}
