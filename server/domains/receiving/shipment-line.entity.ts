import { defineEntity, p } from '@mikro-orm/core';
import { decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { PurchaseOrderLine } from '../purchasing/purchase-order-line.entity.js';
import { PurchaseOrder } from '../purchasing/purchase-order.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { Shipment } from './shipment.entity.js';

const ShipmentLineSchema = defineEntity({
  name: 'ShipmentLine',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['shipment', 'lineNumber'] }],
  properties: {
    ...immutableProperties,
    /** Null once the line was taken out of a draft; what it says never changes. */
    shipment: () => p.manyToOne(Shipment).nullable(),
    supplier: () => p.manyToOne(Supplier),
    lineNumber: p.integer(),
    /** The order line's own; a composite foreign key keeps it equal. */
    purchaseOrder: () => p.manyToOne(PurchaseOrder).index(),
    orderLine: () => p.manyToOne(PurchaseOrderLine).index(),
    quantity: decimal(),
    /** What came of it, returns taken off; the only thing that changes after sending. */
    receivedQuantity: decimal().default('0'),
    lot: p.string().length(60).nullable(),
    serials: p.array().default([]),
    expiresOn: p.date().nullable(),
    packageNumber: p.integer().nullable(),
  },
});

/** How much of an order line travels with a shipment, of one lot and in one package. */
export class ShipmentLine extends ShipmentLineSchema.class {}
ShipmentLineSchema.setClass(ShipmentLine);
