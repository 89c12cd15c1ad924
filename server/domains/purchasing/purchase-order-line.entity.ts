import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier, searched } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';

export const lineAcknowledgements = {
  AWAITING: 'No answer yet.',
  ACCEPTED: 'Accepted.',
  CHANGES_PROPOSED: 'The supplier proposes something else.',
  REJECTED: 'The supplier does not take this line.',
  CANCELLED: 'The buyer called it off, and the supplier accepted it.',
} as const;

const PurchaseOrderLineSchema = defineEntity({
  name: 'PurchaseOrderLine',
  ...searched(ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released)),
  uniques: [{ properties: ['id', 'supplier', 'released'] }, { properties: ['id', 'purchaseOrder', 'supplier'] }, { properties: ['purchaseOrder', 'lineNumber'] }],
  properties: {
    ...recordProperties,
    purchaseOrder: () => p.manyToOne(PurchaseOrder),
    supplier: () => p.manyToOne(Supplier),
    /** The order's own; a composite foreign key keeps it equal. */
    released: p.boolean().default(false),
    lineNumber: p.integer(),
    item: () => p.manyToOne(Item).index(),
    supplierSku: p.string().length(64).nullable(),
    description: p.text().nullable(),
    quantity: decimal(),
    unitCode: p.string().length(3),
    unitPrice: decimal(),
    currencyCode: currencyCode(),
    /** quantity × unitPrice. */
    total: decimal(),
    acknowledgement: p.enum(keysOf(lineAcknowledgements)),
    note: p.text().nullable(),
    schedules: () => p.oneToMany(PurchaseOrderSchedule).mappedBy('line').orphanRemoval().orderBy({ scheduleNumber: 'asc' }),
  },
});

/** One item on a purchase order, at one price. */
export class PurchaseOrderLine extends PurchaseOrderLineSchema.class {}
PurchaseOrderLineSchema.setClass(PurchaseOrderLine);
