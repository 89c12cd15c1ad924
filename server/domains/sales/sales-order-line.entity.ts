import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedByCustomer, searched } from '../../database/row-security.js';
import { Item } from '../catalog/item.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrder } from './sales-order.entity.js';

const SalesOrderLineSchema = defineEntity({
  name: 'SalesOrderLine',
  ...searched(ownedByCustomer<{ customer: string; released: string }>('customer', (columns) => columns.released)),
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['id', 'salesOrder', 'customer'] }, { properties: ['salesOrder', 'lineNumber'] }],
  properties: {
    ...recordProperties,
    salesOrder: () => p.manyToOne(SalesOrder),
    customer: () => p.manyToOne(Customer),
    /** The order's own; a composite foreign key keeps it equal. */
    released: p.boolean().default(false),
    lineNumber: p.integer(),
    item: () => p.manyToOne(Item).index(),
    description: p.text().nullable(),
    quantity: decimal(),
    unitCode: p.string().length(3),
    unitPrice: decimal(),
    currencyCode: currencyCode(),
    /** 0 to 100. */
    discountPercent: decimal().default('0'),
    /** quantity × unitPrice × (1 − discountPercent / 100). */
    total: decimal(),
    requestedOn: p.date().nullable(),
    promisedOn: p.date().nullable(),
    shippedOn: p.date().nullable(),
    shippedQuantity: decimal().default('0'),
    deliveredOn: p.date().nullable(),
    deliveredQuantity: decimal().default('0'),
  },
});

/** One item on a sales order. */
export class SalesOrderLine extends SalesOrderLineSchema.class {}
SalesOrderLineSchema.setClass(SalesOrderLine);
