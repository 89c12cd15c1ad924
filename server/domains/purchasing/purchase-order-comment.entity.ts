import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';

export const commentVisibilities = {
  PUBLIC: 'Both sides read it.',
  INTERNAL: 'Only staff read it.',
} as const;

export const commentSides = {
  SUPPLIER: 'Somebody of the supplier.',
  STAFF: 'Somebody of this company.',
} as const;

const PurchaseOrderCommentSchema = defineEntity({
  name: 'PurchaseOrderComment',
  ...ownedBySupplier<{ supplier: string; visibility: string }>('supplier', (columns) => `${columns.visibility} = 'PUBLIC'`),
  indexes: [{ properties: ['purchaseOrder', 'createdAt', 'id'] }],
  properties: {
    ...immutableProperties,
    purchaseOrder: () => p.manyToOne(PurchaseOrder),
    supplier: () => p.manyToOne(Supplier).index(),
    /** Null when it is about the order. */
    lineNumber: p.integer().nullable(),
    visibility: p.enum(keysOf(commentVisibilities)),
    authorSide: p.enum(keysOf(commentSides)),
    authorId: p.uuid(),
    authorName: p.string().length(200),
    body: p.text(),
  },
});

/** What somebody wrote about an order or one of its lines. Never changes. */
export class PurchaseOrderComment extends PurchaseOrderCommentSchema.class {}
PurchaseOrderCommentSchema.setClass(PurchaseOrderComment);
