import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { Item } from './item.entity.js';
import { PriceBreak } from './price-break.entity.js';

const SupplierItemSchema = defineEntity({
  name: 'SupplierItem',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['supplier', 'item'] }],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    item: () => p.manyToOne(Item).index(),
    supplierSku: p.string().length(64).nullable(),
    currencyCode: currencyCode(),
    minimumOrderQuantity: decimal().nullable(),
    maximumOrderQuantity: decimal().nullable(),
    /** Quantities are ordered in multiples of this. */
    orderMultiple: decimal().nullable(),
    leadTimeDays: p.integer().nullable(),
    weeklyCapacity: decimal().nullable(),
    priceBreaks: () => p.oneToMany(PriceBreak).mappedBy('supplierItem').orderBy({ minimumQuantity: 'asc', validFrom: 'asc' }),
  },
});

/** The terms on which one supplier sells one item. */
export class SupplierItem extends SupplierItemSchema.class {}
SupplierItemSchema.setClass(SupplierItem);
