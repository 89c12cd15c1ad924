import type { EntityManager } from '@mikro-orm/postgresql';
import { SalesOrderEvent } from './sales-order-event.entity.js';
import type { SalesOrder } from './sales-order.entity.js';

interface EventDetails {
  /** The day the event is about. */
  date?: string | null;
  /** The day that was promised before. */
  previousDate?: string | null;
  /** What the customer reads about it. */
  note?: string | null;
}

/** Adds an entry to the order's timeline. The customer sees it from the order's confirmation on. */
export async function recordEvent(
  em: EntityManager,
  order: SalesOrder,
  kind: SalesOrderEvent['kind'],
  occurredAt: Date,
  { date = null, previousDate = null, note = null }: EventDetails = {},
): Promise<void> {
  // The event's `released` refers to the order's, which therefore has to be stored first.
  await em.flush();
  const { customer, released } = order;
  em.create(SalesOrderEvent, { salesOrder: order, customer, released, kind, occurredAt, date, previousDate, note });
  await em.flush();
}
