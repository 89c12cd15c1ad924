import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { BankDetails, CompanyData } from '../suppliers/index.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { ChangeDecision } from './change-decision.entity.js';
import { changeRequestKinds, changeRequestStatuses } from './change-request.states.js';

/** One difference between what is and what is asked for. */
export interface FieldChange {
  /** Path into the company data, or `bankAccounts` with the place of the account. */
  field: string;
  before: string | null;
  after: string | null;
}

/** All data of the request's kind, as they shall be. */
export type ProposedData = { company: CompanyData } | { bankAccounts: BankDetails[] };

const ChangeRequestSchema = defineEntity({
  name: 'ChangeRequest',
  tableName: 'supplier_change_request',
  rowLevelSecurity: 'force',
  policies: [
    ...ownedBySupplier<{ supplier: string; status: string }>('supplier').policies,
    portalsOnly<{ status: string }>('requests', 'insert', ({ status }) => `${status} = 'PENDING'`),
    portalsOnly<{ status: string }>('withdraws', 'update', ({ status }) => `${status} = 'WITHDRAWN'`),
  ],
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'createdAt', 'id'] },
    { properties: ['status', 'kind', 'createdAt', 'id'] },
    {
      name: 'supplier_change_request_one_pending',
      expression: `create unique index supplier_change_request_one_pending on supplier_change_request (supplier_id, kind) where status = 'PENDING'`,
    },
  ],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    kind: p.enum(keysOf(changeRequestKinds)),
    status: p.enum(keysOf(changeRequestStatuses)),
    reason: p.text().nullable(),
    proposed: p.json<ProposedData>(),
    changes: p.json<FieldChange[]>(),
    requestedById: p.uuid(),
    requestedByName: p.string().length(200),
    decidedAt: p.datetime(3).nullable(),
    /** Why it was refused, in words for the supplier. */
    refusalReason: p.text().nullable(),
    decisions: () => p.oneToMany(ChangeDecision).mappedBy('request').orderBy({ createdAt: 'asc' }),
  },
});

/** What a registered supplier wants to have changed about itself. */
export class ChangeRequest extends ChangeRequestSchema.class {}
ChangeRequestSchema.setClass(ChangeRequest);
