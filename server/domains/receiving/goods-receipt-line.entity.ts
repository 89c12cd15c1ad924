import { defineEntity, p } from '@mikro-orm/core';
import { decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { InspectionPlan } from '../inspection-plans/inspection-plan.entity.js';
import { PurchaseOrderLine } from '../purchasing/purchase-order-line.entity.js';
import { PurchaseOrder } from '../purchasing/purchase-order.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
import { ShipmentLine } from './shipment-line.entity.js';

export const discrepancies = {
  SHORT: 'Less came than was announced or ordered.',
  OVER: 'More came than was announced or ordered.',
  DAMAGED: 'Damaged on arrival.',
  WRONG_ITEM: 'Not what was ordered.',
  EXPIRED: 'Past its day, or too close to it.',
  DEFECTIVE: 'Does not do what it should.',
} as const;
export type Discrepancy = keyof typeof discrepancies;

const GoodsReceiptLineSchema = defineEntity({
  name: 'GoodsReceiptLine',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['goodsReceipt', 'lineNumber'] }],
  properties: {
    ...immutableProperties,
    goodsReceipt: () => p.manyToOne(GoodsReceipt),
    supplier: () => p.manyToOne(Supplier),
    lineNumber: p.integer(),
    /** The order line's own; a composite foreign key keeps it equal. */
    purchaseOrder: () => p.manyToOne(PurchaseOrder).index(),
    orderLine: () => p.manyToOne(PurchaseOrderLine).index(),
    shipmentLine: () => p.manyToOne(ShipmentLine).nullable().index(),
    /** The line that a return takes back. */
    returnOf: () => p.manyToOne(GoodsReceiptLine).nullable().index(),
    /** All three are negative in a return. */
    receivedQuantity: decimal(),
    /** What of it is good and what is not: together what was received, or less while the rest waits for its inspection. */
    acceptedQuantity: decimal(),
    rejectedQuantity: decimal(),
    /** The plan by which the goods are inspected before they are accepted; null when nobody has to. */
    inspectionPlan: () => p.manyToOne(InspectionPlan).nullable().index(),
    discrepancies: p.array().default([]),
    reason: p.text().nullable(),
    lot: p.string().length(60).nullable(),
    serials: p.array().default([]),
    expiresOn: p.date().nullable(),
  },
});

/** What was counted of an order line. Only how much of it is good may be settled later, by an inspection. */
export class GoodsReceiptLine extends GoodsReceiptLineSchema.class {}
GoodsReceiptLineSchema.setClass(GoodsReceiptLine);
