import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { StatementLine } from './statement-line.entity.js';

export const sides = { SUPPLIER: 'The supplier.', COMPANY: 'The company that buys.' } as const;
export type Side = keyof typeof sides;

const StatementCommentSchema = defineEntity({
  name: 'StatementComment',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  properties: {
    ...immutableProperties,
    line: () => p.manyToOne(StatementLine).index(),
    supplier: () => p.manyToOne(Supplier).index(),
    released: p.boolean().default(false),
    side: p.enum(keysOf(sides)),
    authorName: p.string().length(200),
    text: p.text(),
  },
});

/** What one side says of a line. Never changes. */
export class StatementComment extends StatementCommentSchema.class {}
StatementCommentSchema.setClass(StatementComment);
