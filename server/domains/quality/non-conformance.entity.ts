import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { PurchaseOrder } from '../purchasing/purchase-order.entity.js';
import { GoodsReceipt } from '../receiving/goods-receipt.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { severities } from './answer-days.js';
import { Inspection } from './inspection.entity.js';
import { NonConformanceEntry } from './non-conformance-entry.entity.js';
import { nonConformanceStatuses } from './non-conformance.states.js';

const NonConformanceSchema = defineEntity({
  name: 'NonConformance',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    { properties: ['status', 'dueOn', 'id'] },
    { name: 'non_conformance_search', expression: 'create index non_conformance_search on non_conformance using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    supplier: () => p.manyToOne(Supplier),
    status: p.enum(keysOf(nonConformanceStatuses)),
    severity: p.enum(keysOf(severities)),
    title: p.string().length(200),
    description: p.text(),
    item: () => p.manyToOne(Item).nullable().index(),
    purchaseOrder: () => p.manyToOne(PurchaseOrder).nullable().index(),
    goodsReceipt: () => p.manyToOne(GoodsReceipt).nullable().index(),
    /** The inspection that failed; null when somebody opened it by hand. */
    inspection: () => p.manyToOne(Inspection).nullable().index(),
    affectedQuantity: decimal().nullable(),
    unitCode: p.string().length(3).nullable(),
    /** The day by which the supplier is to answer; null while nothing is asked of them. */
    dueOn: p.date().nullable(),
    /** For which due day the supplier was reminded before it, and told that it has passed. */
    remindedFor: p.date().nullable(),
    overdueToldFor: p.date().nullable(),
    openedById: p.uuid(),
    openedByName: p.string().length(200),
    closedAt: p.datetime(3).nullable(),
    entries: () => p.oneToMany(NonConformanceEntry).mappedBy('nonConformance').orderBy({ createdAt: 'asc', id: 'asc' }),
    searchText: searchText(`number || ' ' || title`),
  },
});

/** Goods that were not as they should be, and what the supplier does about it. */
export class NonConformance extends NonConformanceSchema.class {}
NonConformanceSchema.setClass(NonConformance);
