import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties, searchText } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import type { Characteristic } from '../inspection-plans/index.js';
import { InspectionPlan } from '../inspection-plans/inspection-plan.entity.js';
import { GoodsReceiptLine } from '../receiving/goods-receipt-line.entity.js';
import { GoodsReceipt } from '../receiving/goods-receipt.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { InspectionMeasurement } from './inspection-measurement.entity.js';
import { inspectionDecisions, inspectionStatuses } from './inspection.states.js';
import type { Finding } from './verdict.js';

const InspectionSchema = defineEntity({
  name: 'Inspection',
  ...staffOnly,
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['goodsReceiptLine'] }],
  indexes: [
    { properties: ['createdAt', 'id'] },
    { properties: ['status', 'dueOn', 'id'] },
    { name: 'inspection_search', expression: 'create index inspection_search on inspection using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    status: p.enum(keysOf(inspectionStatuses)),
    supplier: () => p.manyToOne(Supplier).index(),
    item: () => p.manyToOne(Item).index(),
    goodsReceipt: () => p.manyToOne(GoodsReceipt).index(),
    goodsReceiptLine: () => p.manyToOne(GoodsReceiptLine),
    plan: () => p.manyToOne(InspectionPlan).index(),
    /** What waits for the outcome, in the order line's unit. */
    quantity: decimal(),
    /** The plan's as it was when the goods came: it may change later. */
    characteristics: p.json<Characteristic[]>(),
    lotSize: p.integer(),
    sampleSize: p.integer(),
    acceptNumber: p.integer(),
    codeLetter: p.string().length(1).nullable(),
    dueOn: p.date(),
    completedAt: p.datetime(3).nullable(),
    completedById: p.uuid().nullable(),
    completedByName: p.string().length(200).nullable(),
    nonconformingPieces: p.integer().nullable(),
    findings: p.json<Finding[]>().nullable(),
    decision: p.enum(keysOf(inspectionDecisions)).nullable(),
    decidedAt: p.datetime(3).nullable(),
    decidedByName: p.string().length(200).nullable(),
    decisionReason: p.text().nullable(),
    measurements: () => p.oneToMany(InspectionMeasurement).mappedBy('inspection').orderBy({ pieceNumber: 'asc', characteristicNumber: 'asc' }),
    searchText: searchText('number'),
  },
});

/** A sample of received goods that is looked at before they are accepted. */
export class Inspection extends InspectionSchema.class {}
InspectionSchema.setClass(Inspection);
