import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties, searchText } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { Shipment } from './shipment.entity.js';

export const goodsReceiptKinds = {
  ARRIVAL: 'Goods came in.',
  RETURN: 'Goods of an earlier receipt went back: its quantities are negative.',
} as const;

const GoodsReceiptSchema = defineEntity({
  name: 'GoodsReceipt',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'receivedOn', 'id'] },
    { properties: ['receivedOn', 'id'] },
    { name: 'goods_receipt_search', expression: 'create index goods_receipt_search on goods_receipt using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...immutableProperties,
    number: p.string().length(40).unique(),
    supplier: () => p.manyToOne(Supplier),
    kind: p.enum(keysOf(goodsReceiptKinds)),
    /** The receipt that a return takes back; set for returns only. */
    returnOf: () => p.manyToOne(GoodsReceipt).nullable().index(),
    /** Null for goods that nobody announced. */
    shipment: () => p.manyToOne(Shipment).nullable().index(),
    receivedOn: p.date(),
    deliveryNote: p.string().length(100).nullable(),
    note: p.text().nullable(),
    /** Null when an import brought it. */
    postedById: p.uuid().nullable(),
    postedByName: p.string().length(200),
    lines: () => p.oneToMany(GoodsReceiptLine).mappedBy('goodsReceipt').orderBy({ lineNumber: 'asc' }),
    returns: () => p.oneToMany(GoodsReceipt).mappedBy('returnOf').orderBy({ createdAt: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(delivery_note, '')`),
  },
});

/** What was counted when goods came in, or went back. Never changes. */
export class GoodsReceipt extends GoodsReceiptSchema.class {}
GoodsReceiptSchema.setClass(GoodsReceipt);
