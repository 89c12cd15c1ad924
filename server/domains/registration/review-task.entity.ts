import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { reviewSteps } from '../qualification/supplier-category.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { reviewTaskStatuses } from './review-task.states.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

const ReviewTaskSchema = defineEntity({
  name: 'ReviewTask',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['registration', 'step'] }],
  indexes: [{ properties: ['status', 'createdAt', 'id'] }],
  properties: {
    ...recordProperties,
    registration: () => p.manyToOne(SupplierRegistration),
    supplier: () => p.manyToOne(Supplier).index(),
    step: p.enum(keysOf(reviewSteps)),
    /** Its place among the steps, from 1. */
    position: p.integer(),
    status: p.enum(keysOf(reviewTaskStatuses)),
    openedAt: p.datetime(3).nullable(),
    /** Whose task it is; null while nobody has taken it. Portals may not read this column. */
    assigneeId: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
    /** Portals may not read this column. */
    decidedByName: p.string().length(200).nullable(),
    /** For the applicant. */
    comment: p.text().nullable(),
    /** For staff. Portals may not read this column. */
    internalComment: p.text().nullable(),
  },
});

/** One step in the review of a registration. */
export class ReviewTask extends ReviewTaskSchema.class {}
ReviewTaskSchema.setClass(ReviewTask);
