import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByCustomer, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { CustomerReturn } from './customer-return.entity.js';

export const customerReturnEventKinds = {
  REQUESTED: 'The customer asked to send it back.',
  APPROVED: 'It may come back.',
  DENIED: 'It was refused.',
  CANCELLED: 'The customer keeps it.',
  SHIPPED: 'The customer sent it.',
  RECEIVED: 'It came back.',
  GRADED: 'A line was looked at, and it was decided what becomes of it.',
  DIAGNOSED: 'It was found what is wrong.',
  QUOTED: 'A price for the repair was named.',
  QUOTE_ACCEPTED: 'The customer wants it repaired at that price.',
  QUOTE_DECLINED: 'The customer does not want it repaired.',
  APPROVED_UNDER_WARRANTY: 'It is repaired under warranty, at no charge.',
  REPAIR_STARTED: 'The repair began.',
  TESTED: 'It was repaired and tested.',
  SENT_BACK: 'It is on its way back to the customer.',
  REPLACED: 'The same was ordered once more, at no charge.',
  REFUNDED: 'The refund was approved.',
  CLOSED: 'The return is done.',
} as const;
export type CustomerReturnEventKind = keyof typeof customerReturnEventKinds;

const own = ownedByCustomer<{ customer: string }>('customer');

const CustomerReturnEventSchema = defineEntity({
  name: 'CustomerReturnEvent',
  rowLevelSecurity: own.rowLevelSecurity,
  policies: [...own.policies, portalsOnly<{ kind: string }>('tells', 'insert', ({ kind }) => `${kind} in ('REQUESTED', 'CANCELLED', 'SHIPPED', 'QUOTE_ACCEPTED', 'QUOTE_DECLINED')`)],
  properties: {
    ...immutableProperties,
    customerReturn: () => p.manyToOne(CustomerReturn).index(),
    customer: () => p.manyToOne(Customer).index(),
    kind: p.enum(keysOf(customerReturnEventKinds)),
    occurredAt: p.datetime(3),
    /** The line it is about; null for the whole. */
    lineNumber: p.integer().nullable(),
    note: p.text().nullable(),
    authorId: p.uuid(),
    authorName: p.string().length(200),
  },
});

/** One entry of a return's timeline. Never changes. */
export class CustomerReturnEvent extends CustomerReturnEventSchema.class {}
CustomerReturnEventSchema.setClass(CustomerReturnEvent);
