import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { ownedByCustomer, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesOrderLine } from '../sales/sales-order-line.entity.js';
import { CustomerReturn } from './customer-return.entity.js';
import { returnConditions, returnGrades, returnOutcomes, returnReasons, returnWishes } from './customer-return.states.js';
import { Repair } from './repair.entity.js';

interface Columns {
  receivedQuantity: string;
  grade: string;
  outcome: string;
}

const own = ownedByCustomer<{ customer: string }>('customer');

const CustomerReturnLineSchema = defineEntity({
  name: 'CustomerReturnLine',
  rowLevelSecurity: own.rowLevelSecurity,
  policies: [...own.policies, portalsOnly<Columns>('asks', 'insert', (columns) => `num_nonnulls(${columns.receivedQuantity}, ${columns.grade}, ${columns.outcome}) = 0`)],
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['customerReturn', 'lineNumber'] }],
  properties: {
    ...recordProperties,
    customerReturn: () => p.manyToOne(CustomerReturn),
    customer: () => p.manyToOne(Customer).index(),
    lineNumber: p.integer(),
    salesOrderLine: () => p.manyToOne(SalesOrderLine).index(),
    item: () => p.manyToOne(Item).index(),
    quantity: decimal(),
    unitCode: p.string().length(3),
    lot: p.string().length(60).nullable(),
    serials: p.array().default([]),
    reason: p.enum(keysOf(returnReasons)),
    wish: p.enum(keysOf(returnWishes)),
    description: p.text(),
    deliveredOn: p.date(),
    /** The last day of the warranty; null when the item has none. */
    warrantyUntil: p.date().nullable(),
    /** Whether it was under warranty on the day of the request. */
    inWarranty: p.boolean(),
    /** What of it came; null before it was counted. */
    receivedQuantity: decimal().nullable(),
    condition: p.enum(keysOf(returnConditions)).nullable(),
    grade: p.enum(keysOf(returnGrades)).nullable(),
    outcome: p.enum(keysOf(returnOutcomes)).nullable(),
    repair: () => p.manyToOne(Repair).nullable().index(),
  },
});

/** What comes back of one line of an order. */
export class CustomerReturnLine extends CustomerReturnLineSchema.class {}
CustomerReturnLineSchema.setClass(CustomerReturnLine);
