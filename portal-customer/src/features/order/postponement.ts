import type { OrderStateFragment } from '../../../../schema/generated/customer/graphql.js';
import { daysBetween } from './days.js';

export interface Postponement {
  from: string;
  to: string;
  days: number;
  note: string | null;
}

/** How the present promise differs from the one before it, when it is a later day and the goods are still with us; else null. */
export function postponementOf(order: OrderStateFragment): Postponement | null {
  const change = order.timeline.findLast(({ kind }) => kind === 'PROMISE_CHANGED');
  if (!change?.date || !change.previousDate || order.shippedOn || order.status === 'CANCELLED') return null;
  const days = daysBetween(change.previousDate, change.date);
  return days > 0 ? { from: change.previousDate, to: change.date, days, note: change.note } : null;
}
