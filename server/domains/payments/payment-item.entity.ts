import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { Invoice } from '../invoicing/invoice.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { Payable } from './payable.entity.js';
import { Payment } from './payment.entity.js';

const PaymentItemSchema = defineEntity({
  name: 'PaymentItem',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  indexes: [
    { properties: ['payment'] },
    { properties: ['payable'] },
    // However runs are made at once, the database itself lets nothing be paid twice.
    { name: 'payment_item_once_under_way', expression: 'create unique index payment_item_once_under_way on payment_item (payable_id) where under_way' },
  ],
  properties: {
    ...immutableProperties,
    payment: () => p.manyToOne(Payment),
    supplier: () => p.manyToOne(Supplier).index(),
    /** Equal to the payment's, kept so by the database. */
    released: p.boolean().default(false),
    payable: () => p.manyToOne(Payable),
    invoice: () => p.manyToOne(Invoice).index(),
    /** Until it is known what became of the payment. */
    underWay: p.boolean().default(true),
    currencyCode: currencyCode(),
    /** Negative for a credit note. */
    amount: decimal(),
    /** Taken off besides, for paying early. */
    discountAmount: decimal(),
  },
});

/** What a payment pays of one invoice, or nets off by one credit note. */
export class PaymentItem extends PaymentItemSchema.class {}
PaymentItemSchema.setClass(PaymentItem);
