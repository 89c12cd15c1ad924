import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { StatementLine } from './statement-line.entity.js';
import { statementStatuses } from './statement.states.js';

const StatementSchema = defineEntity({
  name: 'Statement',
  rowLevelSecurity: 'force',
  policies: [
    ...ownedBySupplier<{ supplier: string; released: string; status: string }>('supplier', (columns) => columns.released).policies,
    portalsOnly<{ status: string }>('discusses', 'update', ({ status }) => `${status} in ('SENT', 'HALF_SIGNED', 'SIGNED')`),
  ],
  uniques: [{ properties: ['id', 'supplier', 'released'] }],
  indexes: [
    { properties: ['supplier', 'periodTo', 'id'] },
    { properties: ['status', 'periodTo', 'id'] },
    { properties: ['periodTo', 'id'] },
    { name: 'statement_once_a_period', expression: `create unique index statement_once_a_period on statement (supplier_id, currency_code, period_from) where status <> 'WITHDRAWN'` },
    { name: 'statement_search', expression: 'create index statement_search on statement using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    supplier: () => p.manyToOne(Supplier),
    /** True once it was sent: the supplier sees it. */
    released: p.boolean().default(false),
    status: p.enum(keysOf(statementStatuses)),
    currencyCode: currencyCode(),
    periodFrom: p.date(),
    periodTo: p.date(),
    openingBalance: decimal(),
    closingBalance: decimal(),
    disputedAmount: decimal(),
    createdById: p.uuid(),
    createdByName: p.string().length(200),
    supplierSignedAt: p.datetime(3).nullable(),
    supplierSignedByName: p.string().length(200).nullable(),
    companySignedAt: p.datetime(3).nullable(),
    companySignedByName: p.string().length(200).nullable(),
    lines: () => p.oneToMany(StatementLine).mappedBy('statement').orderBy({ lineNumber: 'asc' }),
    searchText: searchText('number'),
  },
});

/** What the company owes a supplier over a period, for both to agree on. */
export class Statement extends StatementSchema.class {}
StatementSchema.setClass(Statement);
