import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';

const PurchaseOrderScheduleSchema = defineEntity({
  name: 'PurchaseOrderSchedule',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  indexes: [{ properties: ['supplier', 'firstConfirmedOn'] }],
  uniques: [{ properties: ['line', 'scheduleNumber'] }],
  properties: {
    ...recordProperties,
    line: () => p.manyToOne(PurchaseOrderLine),
    supplier: () => p.manyToOne(Supplier),
    /** The order's own; a composite foreign key keeps it equal. */
    released: p.boolean().default(false),
    scheduleNumber: p.integer(),
    quantity: decimal(),
    requestedOn: p.date(),
    /** Set once, by the first confirmation: on-time delivery is measured against it. */
    firstConfirmedOn: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    confirmedQuantity: decimal().nullable(),
    actualOn: p.date().nullable(),
    receivedQuantity: decimal().default('0'),
    rejectedQuantity: decimal().default('0'),
  },
});

/** When how much of a line is wanted, promised and delivered. */
export class PurchaseOrderSchedule extends PurchaseOrderScheduleSchema.class {}
PurchaseOrderScheduleSchema.setClass(PurchaseOrderSchedule);
