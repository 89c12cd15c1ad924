import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { PurchaseOrderLine } from '../purchasing/purchase-order-line.entity.js';
import { PurchaseOrder } from '../purchasing/purchase-order.entity.js';
import { GoodsReceiptLine } from '../receiving/goods-receipt-line.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { Invoice } from './invoice.entity.js';
import { taxCategories } from './tax-categories.js';

const InvoiceLineSchema = defineEntity({
  name: 'InvoiceLine',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['invoice', 'lineNumber'] }],
  properties: {
    ...immutableProperties,
    /** Null once the line was taken out of a draft; what it says never changes. */
    invoice: () => p.manyToOne(Invoice).nullable(),
    supplier: () => p.manyToOne(Supplier),
    lineNumber: p.integer(),
    /** The order line's own; a composite foreign key keeps it equal. */
    purchaseOrder: () => p.manyToOne(PurchaseOrder).nullable().index(),
    /** Null for what was never ordered. */
    orderLine: () => p.manyToOne(PurchaseOrderLine).nullable().index(),
    receiptLine: () => p.manyToOne(GoodsReceiptLine).nullable().index(),
    /** The line that a credit note gives back of. */
    creditedLine: () => p.manyToOne(InvoiceLine).nullable().index(),
    description: p.text(),
    quantity: decimal(),
    unitCode: p.string().length(3),
    unitPrice: decimal(),
    currencyCode: currencyCode(),
    allowance: decimal(),
    charge: decimal(),
    taxCategory: p.enum(keysOf(taxCategories)),
    /** Percent. */
    taxRate: decimal(),
    /** As the document states it: quantity × unitPrice − allowance + charge, in the currency's minor unit. */
    netAmount: decimal(),
  },
});

/** What is asked, or given back, for one order line. */
export class InvoiceLine extends InvoiceLineSchema.class {}
InvoiceLineSchema.setClass(InvoiceLine);
