import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { PurchaseOrder } from '../purchasing/purchase-order.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { matchKinds } from './match/policy.js';

const MatchPolicySchema = defineEntity({
  name: 'MatchPolicy',
  ...staffOnly,
  indexes: [
    {
      name: 'match_policy_of_organisation',
      expression: 'create unique index match_policy_of_organisation on match_policy ((true)) where supplier_id is null and item_id is null and purchase_order_id is null',
    },
  ],
  properties: {
    ...recordProperties,
    /** At most one of the three; none of them is the company's own policy. */
    supplier: () => p.manyToOne(Supplier).nullable().unique(),
    item: () => p.manyToOne(Item).nullable().unique(),
    purchaseOrder: () => p.manyToOne(PurchaseOrder).nullable().unique(),
    kind: p.enum(keysOf(matchKinds)),
    pricePercent: decimal().nullable(),
    priceAmount: decimal().nullable(),
    valuePercent: decimal().nullable(),
    valueAmount: decimal().nullable(),
    quantityPercent: decimal().nullable(),
    chargeAmount: decimal().nullable(),
    taxAmount: decimal().nullable(),
  },
});

/** How closely invoices are held against orders and receipts; the most specific one decides. */
export class MatchPolicy extends MatchPolicySchema.class {}
MatchPolicySchema.setClass(MatchPolicy);
