import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { SupplierItem } from './supplier-item.entity.js';

const PriceBreakSchema = defineEntity({
  name: 'PriceBreak',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['supplierItem', 'minimumQuantity', 'validFrom'] }],
  properties: {
    ...recordProperties,
    supplierItem: () => p.manyToOne(SupplierItem),
    supplier: () => p.manyToOne(Supplier).index(),
    minimumQuantity: decimal(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    unitPrice: decimal(),
    currencyCode: currencyCode(),
  },
});

/** The price of one unit from a quantity and a day on. */
export class PriceBreak extends PriceBreakSchema.class {}
PriceBreakSchema.setClass(PriceBreak);
