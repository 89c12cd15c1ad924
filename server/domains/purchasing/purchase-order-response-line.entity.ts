import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';

export const lineAnswers = {
  ACCEPT: 'As asked.',
  CHANGE: 'Another date, quantity or price.',
  SPLIT: 'One of several deliveries that stand for one.',
  REJECT: 'Not taken.',
} as const;

const PurchaseOrderResponseLineSchema = defineEntity({
  name: 'PurchaseOrderResponseLine',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['response', 'lineNumber', 'scheduleNumber'] }],
  properties: {
    ...immutableProperties,
    response: () => p.manyToOne(PurchaseOrderResponse),
    supplier: () => p.manyToOne(Supplier).index(),
    lineNumber: p.integer(),
    scheduleNumber: p.integer(),
    answer: p.enum(keysOf(lineAnswers)),
    confirmedQuantity: decimal(),
    confirmedOn: p.date().nullable(),
    unitPrice: decimal(),
    currencyCode: currencyCode(),
    reason: p.text().nullable(),
    withinTolerance: p.boolean(),
  },
});

/** The answer to one line and delivery. Never changes. */
export class PurchaseOrderResponseLine extends PurchaseOrderResponseLineSchema.class {}
PurchaseOrderResponseLineSchema.setClass(PurchaseOrderResponseLine);
