import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import type { VersionChange, VersionLine } from './purchase-order-version.js';
import { PurchaseOrder } from './purchase-order.entity.js';

export const versionReasons = {
  SENT: 'As first sent to the supplier.',
  RESPONSE_ACCEPTED: 'The supplier’s answer, taken over by the buyer or inside the tolerance.',
  BUYER_CHANGE: 'A change by the buyer that the supplier accepted.',
  CANCELLATION: 'The buyer called something off, and the supplier accepted it.',
} as const;

const PurchaseOrderVersionSchema = defineEntity({
  name: 'PurchaseOrderVersion',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['purchaseOrder', 'versionNumber'] }],
  properties: {
    ...immutableProperties,
    purchaseOrder: () => p.manyToOne(PurchaseOrder),
    supplier: () => p.manyToOne(Supplier).index(),
    versionNumber: p.integer(),
    reason: p.enum(keysOf(versionReasons)),
    authorName: p.string().length(200),
    total: decimal(),
    currencyCode: currencyCode(),
    lines: p.json<VersionLine[]>(),
    changes: p.json<VersionChange[]>(),
  },
});

/** The content of an order as it was agreed at one time. Never changes. */
export class PurchaseOrderVersion extends PurchaseOrderVersionSchema.class {}
PurchaseOrderVersionSchema.setClass(PurchaseOrderVersion);
