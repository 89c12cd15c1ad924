import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrder } from './sales-order.entity.js';

export const salesOrderEventKinds = {
  ORDERED: 'The customer ordered.',
  CONFIRMED: 'The order was accepted.',
  PROMISED: 'A delivery day was promised.',
  PROMISE_CHANGED: 'The promised day moved.',
  IN_FULFILMENT: 'Work on it began.',
  PARTIALLY_SHIPPED: 'A part left the house.',
  SHIPPED: 'All of it has left the house.',
  PARTIALLY_DELIVERED: 'A part of it arrived.',
  DELIVERED: 'It arrived.',
  CLOSED: 'The order is done.',
  CANCELLED: 'The order was called off.',
  HELD: 'The order was stopped for a while.',
  RELEASED: 'The order goes on.',
  NOTE: 'A note to the customer.',
} as const;

const SalesOrderEventSchema = defineEntity({
  name: 'SalesOrderEvent',
  ...ownedByCustomer<{ customer: string; released: string }>('customer', (columns) => columns.released),
  properties: {
    ...immutableProperties,
    salesOrder: () => p.manyToOne(SalesOrder).index(),
    customer: () => p.manyToOne(Customer).index(),
    /** The order's own; a composite foreign key keeps it equal. */
    released: p.boolean().default(false),
    kind: p.enum(keysOf(salesOrderEventKinds)),
    occurredAt: p.datetime(3),
    /** The day the event is about: the promised, shipped or delivered one. */
    date: p.date().nullable(),
    previousDate: p.date().nullable(),
    note: p.text().nullable(),
  },
});

/** One entry of the timeline that a customer sees. Never changes. */
export class SalesOrderEvent extends SalesOrderEventSchema.class {}
SalesOrderEventSchema.setClass(SalesOrderEvent);
