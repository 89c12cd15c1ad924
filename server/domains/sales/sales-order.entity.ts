import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedByCustomer, searched } from '../../database/row-security.js';
import type { Address } from '../../shared/address.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrderEvent } from './sales-order-event.entity.js';
import { SalesOrderLine } from './sales-order-line.entity.js';
import { salesOrderStatuses } from './sales-order.states.js';

export const lateReasons = {
  SUPPLIER_DELAY: 'A supplier delivers later than promised.',
  STOCK_SHORTAGE: 'The item is not in stock.',
  CAPACITY: 'Production or picking is behind.',
  CARRIER: 'The carrier is behind.',
  CUSTOMER_REQUEST: 'The customer asked for it.',
  OTHER: 'Another reason; see the note.',
} as const;

const SalesOrderSchema = defineEntity({
  name: 'SalesOrder',
  ...searched(ownedByCustomer<{ customer: string; released: string }>('customer', (columns) => columns.released)),
  uniques: [{ properties: ['id', 'customer', 'released'] }, { properties: ['id', 'customer'] }],
  indexes: [
    { properties: ['customer', 'orderedOn', 'id'] },
    { properties: ['orderedOn', 'id'] },
    { properties: ['status'] },
    { name: 'sales_order_under_way', expression: `create index sales_order_under_way on sales_order (customer_id) where status in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED')` },
    { name: 'sales_order_keys', expression: 'create index sales_order_keys on sales_order using gin (customer_id, search_keys(search_text))' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    customer: () => p.manyToOne(Customer),
    /** True from the confirmation on: the customer sees the order. */
    released: p.boolean().default(false),
    /** The customer's own order number. */
    customerReference: p.string().length(80).nullable(),
    status: p.enum(keysOf(salesOrderStatuses)),
    /** Where an order on hold goes back to. */
    heldFrom: p.enum(keysOf(salesOrderStatuses)).nullable(),
    orderedOn: p.date(),
    requestedOn: p.date().nullable(),
    promisedOn: p.date().nullable(),
    shippedOn: p.date().nullable(),
    deliveredOn: p.date().nullable(),
    lateReason: p.enum(keysOf(lateReasons)).nullable(),
    lateReasonNote: p.text().nullable(),
    currencyCode: currencyCode(),
    freight: decimal().default('0'),
    /** Sum of the lines, without freight. */
    total: decimal(),
    shippingAddress: p.json<Address>().nullable(),
    carrier: p.string().length(100).nullable(),
    trackingNumber: p.string().length(100).nullable(),
    createdById: p.uuid().nullable(),
    lines: () => p.oneToMany(SalesOrderLine).mappedBy('salesOrder').orderBy({ lineNumber: 'asc' }),
    timeline: () => p.oneToMany(SalesOrderEvent).mappedBy('salesOrder').orderBy({ occurredAt: 'asc', id: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(customer_reference, '') || ' ' || coalesce(shipping_address->>'lines', '') || ' ' || coalesce(shipping_address->>'postalCode', '') || ' ' || coalesce(shipping_address->>'city', '')`),
  },
});

/** What a customer orders from this company. */
export class SalesOrder extends SalesOrderSchema.class {}
SalesOrderSchema.setClass(SalesOrder);
