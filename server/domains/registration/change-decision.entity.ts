import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { ChangeRequest } from './change-request.entity.js';

const ChangeDecisionSchema = defineEntity({
  name: 'ChangeDecision',
  tableName: 'supplier_change_decision',
  ...staffOnly,
  /** Who approved may think again, and refuse. */
  uniques: [{ name: 'supplier_change_decision_once', properties: ['request', 'decidedById', 'approved'] }],
  properties: {
    ...immutableProperties,
    request: () => p.manyToOne(ChangeRequest),
    supplier: () => p.manyToOne(Supplier).index(),
    approved: p.boolean(),
    decidedById: p.uuid(),
    decidedByName: p.string().length(200),
    note: p.text().nullable(),
  },
});

/** What one of the staff decided about a change request. */
export class ChangeDecision extends ChangeDecisionSchema.class {}
ChangeDecisionSchema.setClass(ChangeDecision);
