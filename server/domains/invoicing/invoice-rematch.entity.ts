import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Supplier } from '../suppliers/supplier.entity.js';

const InvoiceRematchSchema = defineEntity({
  name: 'InvoiceRematch',
  ...staffOnly,
  indexes: [
    { properties: ['createdAt', 'id'] },
    { name: 'invoice_rematch_under_way', expression: 'create unique index invoice_rematch_under_way on invoice_rematch ((true)) where finished_at is null' },
  ],
  properties: {
    ...recordProperties,
    /** Only of this supplier. */
    supplier: () => p.manyToOne(Supplier).nullable().index(),
    startedById: p.uuid(),
    startedByName: p.string().length(200),
    /** Open when it began. */
    expectedCount: p.integer(),
    matchedCount: p.integer().default(0),
    /** Those that stand elsewhere since. */
    movedCount: p.integer().default(0),
    finishedAt: p.datetime(3).nullable(),
  },
});

/** Everything that is open is matched anew, say because a tolerance changed: how far that has come. One is under way at a time. */
export class InvoiceRematch extends InvoiceRematchSchema.class {}
InvoiceRematchSchema.setClass(InvoiceRematch);
