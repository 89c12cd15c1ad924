import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { Invoice } from './invoice.entity.js';
import { matchRules, measures, responsibles } from './match/difference.js';

export const differenceStates = {
  OPEN: 'Somebody has to act.',
  CURED: 'It no longer differs: a receipt or a credit note arrived.',
  OVERRIDDEN: 'Somebody let it pass, with a reason.',
} as const;

const InvoiceDifferenceSchema = defineEntity({
  name: 'InvoiceDifference',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [{ properties: ['state', 'dueOn', 'id'] }],
  properties: {
    ...recordProperties,
    invoice: () => p.manyToOne(Invoice).index(),
    supplier: () => p.manyToOne(Supplier).index(),
    /** False for what only staff are to see: a suspicion. */
    released: p.boolean(),
    /** Null when it is about the whole document. */
    line: () => p.manyToOne(InvoiceLine).nullable().index(),
    rule: p.enum(keysOf(matchRules)),
    state: p.enum(keysOf(differenceStates)),
    measure: p.enum(keysOf(measures)),
    /** The business term of EN 16931 that differs, for example `BT-106`. */
    term: p.string().length(10).nullable(),
    expected: p.string().length(60),
    found: p.string().length(60),
    tolerancePercent: decimal().nullable(),
    toleranceAmount: decimal().nullable(),
    responsible: p.enum(keysOf(responsibles)),
    cures: p.array(),
    /** Who of staff looks after it; null when nobody in particular does. */
    ownerId: p.uuid().nullable().index(),
    ownerName: p.string().length(200).nullable(),
    dueOn: p.date(),
    curedAt: p.datetime(3).nullable(),
    overriddenAt: p.datetime(3).nullable(),
    overriddenById: p.uuid().nullable(),
    overriddenByName: p.string().length(200).nullable(),
    overrideReason: p.text().nullable(),
  },
});

/** One thing in which an invoice differs from what was agreed, delivered or added up. */
export class InvoiceDifference extends InvoiceDifferenceSchema.class {}
InvoiceDifferenceSchema.setClass(InvoiceDifference);
