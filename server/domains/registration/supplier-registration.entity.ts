import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import type { RegistrationContent } from './registration-content.js';
import { ReviewTask } from './review-task.entity.js';

const SupplierRegistrationSchema = defineEntity({
  name: 'SupplierRegistration',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }],
  properties: {
    /** Its id is the supplier's: each has one at most. */
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier).unique(),
    content: p.json<RegistrationContent>(),
    /** How many times it was handed in. */
    submissionCount: p.integer().default(0),
    submittedAt: p.datetime(3).nullable(),
    submittedByName: p.string().length(200).nullable(),
    reviewTasks: () => p.oneToMany(ReviewTask).mappedBy('registration').orderBy({ position: 'asc' }),
  },
});

/** What a company hands in to become a supplier. */
export class SupplierRegistration extends SupplierRegistrationSchema.class {}
SupplierRegistrationSchema.setClass(SupplierRegistration);
