import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties, searchText } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import type { Characteristic } from './characteristic.js';
import { inspectionPlanStatuses } from './inspection-plan.states.js';
import { samplingMethods } from './sampling.js';

const InspectionPlanSchema = defineEntity({
  name: 'InspectionPlan',
  ...staffOnly,
  indexes: [
    { properties: ['createdAt', 'id'] },
    { name: 'inspection_plan_search', expression: 'create index inspection_plan_search on inspection_plan using gin (search_text gin_trgm_ops)' },
    {
      name: 'inspection_plan_one_for_each',
      expression: `create unique index inspection_plan_one_for_each on inspection_plan (item_id, only_supplier_id, category) nulls not distinct where status = 'ACTIVE'`,
    },
  ],
  properties: {
    ...recordProperties,
    name: p.string().length(200),
    status: p.enum(keysOf(inspectionPlanStatuses)),
    /** What it is for: an item, an item of one supplier, or a category of items. */
    item: () => p.manyToOne(Item).nullable().index(),
    // Under a name of its own: what is inspected by a plan for everybody's deliveries has another supplier than the plan.
    supplier: () => p.manyToOne(Supplier).fieldName('only_supplier_id').nullable().index(),
    category: p.string().length(100).nullable(),
    sampling: p.enum(keysOf(samplingMethods)),
    acceptableQualityLevel: decimal().nullable(),
    sampleSize: p.integer().nullable(),
    acceptNumber: p.integer().nullable(),
    characteristics: p.json<Characteristic[]>(),
    /** Days after the receipt within which an inspection is to be done. */
    inspectWithinDays: p.integer(),
    searchText: searchText(`name || ' ' || coalesce(category, '')`),
  },
});

/** What of received goods is looked at, and how much of it. */
export class InspectionPlan extends InspectionPlanSchema.class {}
InspectionPlanSchema.setClass(InspectionPlan);
