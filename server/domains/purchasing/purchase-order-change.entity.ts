import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import type { Address } from '../../shared/address.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { changeKinds, changeStatuses } from './purchase-order-change.states.js';
import type { ProposedLine } from './proposed-line.js';
import type { VersionChange } from './purchase-order-version.js';
import { PurchaseOrder } from './purchase-order.entity.js';

const PurchaseOrderChangeSchema = defineEntity({
  name: 'PurchaseOrderChange',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  uniques: [{ properties: ['purchaseOrder', 'changeNumber'] }],
  indexes: [
    { properties: ['status', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    {
      name: 'purchase_order_change_waiting',
      expression: `create unique index purchase_order_change_waiting on purchase_order_change (purchase_order_id) where status in ('PENDING_APPROVAL', 'OPEN')`,
    },
  ],
  properties: {
    ...recordProperties,
    purchaseOrder: () => p.manyToOne(PurchaseOrder),
    supplier: () => p.manyToOne(Supplier).index(),
    /** True once nothing but the supplier's answer is missing: the supplier sees it from then on. */
    released: p.boolean().default(false),
    changeNumber: p.integer(),
    /** The version of the order that it departs from. */
    versionNumber: p.integer(),
    kind: p.enum(keysOf(changeKinds)),
    status: p.enum(keysOf(changeStatuses)),
    reason: p.text(),
    /** The whole content that the order is to have. */
    lines: p.json<ProposedLine[]>(),
    /** Null when it stays the same. */
    deliveryAddress: p.json<Address>().nullable(),
    /** What differs from the order as it stood when this was asked for. */
    differences: p.json<VersionChange[]>(),
    total: decimal(),
    currencyCode: currencyCode(),
    authorId: p.uuid(),
    authorName: p.string().length(200),
    approvedById: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
    decidedByName: p.string().length(200).nullable(),
    decisionNote: p.text().nullable(),
  },
});

/** What a buyer asks to change or call off after an order was sent. In force once the supplier accepts it. */
export class PurchaseOrderChange extends PurchaseOrderChangeSchema.class {}
PurchaseOrderChangeSchema.setClass(PurchaseOrderChange);
