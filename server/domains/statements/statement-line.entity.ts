import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { statementLineKinds } from './balance.js';
import { StatementComment } from './statement-comment.entity.js';
import { Statement } from './statement.entity.js';

export const verdicts = {
  OPEN: 'Not looked at yet.',
  AGREED: 'It is right.',
  DISPUTED: 'It is not; a comment says why.',
} as const;
export type Verdict = keyof typeof verdicts;

const StatementLineSchema = defineEntity({
  name: 'StatementLine',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  uniques: [{ properties: ['statement', 'lineNumber'] }, { properties: ['id', 'supplier', 'released'] }],
  properties: {
    ...immutableProperties,
    statement: () => p.manyToOne(Statement),
    supplier: () => p.manyToOne(Supplier).index(),
    /** Equal to the statement's, kept so by the database. */
    released: p.boolean().default(false),
    lineNumber: p.integer(),
    kind: p.enum(keysOf(statementLineKinds)),
    date: p.date(),
    reference: p.string().length(100),
    currencyCode: currencyCode(),
    amount: decimal(),
    supplierVerdict: p.enum(keysOf(verdicts)),
    companyVerdict: p.enum(keysOf(verdicts)),
    comments: () => p.oneToMany(StatementComment).mappedBy('line').orderBy({ createdAt: 'asc', id: 'asc' }),
  },
});

/** One thing that came or went in the period. What it says never changes, only what the sides say of it. */
export class StatementLine extends StatementLineSchema.class {}
StatementLineSchema.setClass(StatementLine);
