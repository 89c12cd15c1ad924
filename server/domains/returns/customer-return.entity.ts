import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { ownedByCustomer, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrder } from '../sales/sales-order.entity.js';
import { Ticket } from '../service/ticket.entity.js';
import { CustomerReturnEvent } from './customer-return-event.entity.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { customerReturnStatuses } from './customer-return.states.js';
import { RefundNote } from './refund-note.entity.js';

const own = ownedByCustomer<{ customer: string }>('customer');

const CustomerReturnSchema = defineEntity({
  name: 'CustomerReturn',
  rowLevelSecurity: own.rowLevelSecurity,
  policies: [
    ...own.policies,
    portalsOnly<{ status: string }>('requests', 'insert', ({ status }) => `${status} = 'REQUESTED'`),
    portalsOnly<{ status: string }>('ships_or_cancels', 'update', ({ status }) => `${status} in ('CANCELLED', 'IN_TRANSIT')`),
  ],
  uniques: [{ properties: ['id', 'customer'] }],
  indexes: [
    { properties: ['customer', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    { properties: ['status', 'createdAt', 'id'] },
    { name: 'customer_return_search', expression: 'create index customer_return_search on customer_return using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    customer: () => p.manyToOne(Customer),
    salesOrder: () => p.manyToOne(SalesOrder).index(),
    ticket: () => p.manyToOne(Ticket).nullable().index(),
    status: p.enum(keysOf(customerReturnStatuses)),
    requestedOn: p.date(),
    requestedById: p.uuid(),
    requestedByName: p.string().length(200),
    /** What the customer reads about the decision. */
    decisionNote: p.text().nullable(),
    carrier: p.string().length(100).nullable(),
    trackingNumber: p.string().length(100).nullable(),
    shippedOn: p.date().nullable(),
    receivedOn: p.date().nullable(),
    closedAt: p.datetime(3).nullable(),
    /** The order by which the customer gets the same once more. */
    replacementOrder: () => p.manyToOne(SalesOrder).nullable().index(),
    lines: () => p.oneToMany(CustomerReturnLine).mappedBy('customerReturn').orderBy({ lineNumber: 'asc' }),
    timeline: () => p.oneToMany(CustomerReturnEvent).mappedBy('customerReturn').orderBy({ occurredAt: 'asc', id: 'asc' }),
    refundNotes: () => p.oneToMany(RefundNote).mappedBy('customerReturn').orderBy({ createdAt: 'asc', id: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(tracking_number, '')`),
  },
});

/** What a customer sends back of an order. */
export class CustomerReturn extends CustomerReturnSchema.class {}
CustomerReturnSchema.setClass(CustomerReturn);
