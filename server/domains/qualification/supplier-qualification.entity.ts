import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { qualificationStatuses } from './qualification.states.js';
import { SupplierCategory } from './supplier-category.entity.js';

const SupplierQualificationSchema = defineEntity({
  name: 'SupplierQualification',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['supplier', 'category'] }],
  indexes: [{ properties: ['status', 'validTo', 'id'] }],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    category: () => p.manyToOne(SupplierCategory).index(),
    status: p.enum(keysOf(qualificationStatuses)),
    /** The last day on which it is good; null before it was qualified, and without an end. */
    validTo: p.date().nullable(),
    decidedAt: p.datetime(3).nullable(),
    decidedByName: p.string().length(200).nullable(),
    /** Why it was refused, in words for the supplier. */
    reason: p.text().nullable(),
  },
});

/** Whether a supplier may be asked for one category. */
export class SupplierQualification extends SupplierQualificationSchema.class {}
SupplierQualificationSchema.setClass(SupplierQualification);
