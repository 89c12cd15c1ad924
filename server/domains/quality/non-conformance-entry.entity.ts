import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { NonConformance } from './non-conformance.entity.js';

export const entryKinds = {
  CONTAINMENT: 'What the supplier did at once, so that it does no further harm.',
  ROOT_CAUSE: 'Why it happened, by the supplier.',
  CORRECTIVE_ACTION: 'What the supplier does so that it does not happen again.',
  SENT_BACK: 'What is asked for again, by the company.',
  VERIFICATION: 'How the company found that the action works.',
  CLOSING: 'What was said at the end.',
} as const;
export type EntryKind = keyof typeof entryKinds;

const NonConformanceEntrySchema = defineEntity({
  name: 'NonConformanceEntry',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  properties: {
    ...immutableProperties,
    nonConformance: () => p.manyToOne(NonConformance).index(),
    supplier: () => p.manyToOne(Supplier).index(),
    kind: p.enum(keysOf(entryKinds)),
    description: p.text(),
    /** The chain of causes, each answering why the one before. */
    whys: p.array().default([]),
    /** When an action is to be done, and when it was. */
    plannedOn: p.date().nullable(),
    doneOn: p.date().nullable(),
    authorId: p.uuid(),
    authorName: p.string().length(200),
  },
});

/** What either side said at one step. Never changes; who was sent back writes another one. */
export class NonConformanceEntry extends NonConformanceEntrySchema.class {}
NonConformanceEntrySchema.setClass(NonConformanceEntry);
