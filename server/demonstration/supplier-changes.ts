import { ChangeDecision } from '../domains/registration/change-decision.entity.js';
import { ChangeRequest, type ProposedData } from '../domains/registration/change-request.entity.js';
import type { ChangeRequestStatus } from '../domains/registration/change-request.states.js';
import { bankChanges, companyChanges } from '../domains/registration/company-changes.js';
import { companyDataOf } from '../domains/suppliers/index.js';
import { bankDetailsFor } from './bank-details.js';
import texts from './data/supplier-changes.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

interface ChangeData {
  key: string;
  status: string;
  daysAgo: number;
  reason: string;
  /** What is to be different about the company; a change of the bank account when left out. */
  company?: { phone: string };
  /** Whether somebody of finance has approved it; it takes two. */
  approvedOnce?: boolean;
  refusalReason?: string;
}

/** What suppliers asked to have changed about themselves: some wait for approval, one was refused. */
export function addSupplierChanges(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[]): void {
  for (const data of texts as ChangeData[]) addChange(stage, staff, suppliers.find(({ key }) => key === data.key)!, data);
}

function addChange({ em, calendar }: Stage, staff: Staff, { key, supplier, owner }: DemonstrationSupplier, data: ChangeData): void {
  const name = `change of ${key} ${data.daysAgo}`;
  const before = companyDataOf(supplier);
  const account = bankDetailsFor(supplier, `bank account of ${key}`);
  const proposed: ProposedData = data.company ? { company: { ...before, ...data.company } } : { bankAccounts: [bankDetailsFor(supplier, `new bank account of ${key}`)] };
  const request = em.create(ChangeRequest, {
    id: fixedId(name),
    createdAt: calendar.moment(-data.daysAgo, 9),
    supplier,
    kind: data.company ? 'COMPANY' : 'BANK',
    status: data.status as ChangeRequestStatus,
    reason: data.reason,
    proposed,
    changes: 'company' in proposed ? companyChanges(before, proposed.company) : bankChanges([account], proposed.bankAccounts),
    requestedById: owner.id,
    requestedByName: owner.name,
    decidedAt: data.status === 'PENDING' ? null : calendar.moment(1 - data.daysAgo, 14),
    refusalReason: data.refusalReason,
  });
  if (!data.approvedOnce && !data.refusalReason) return;
  const decider = data.company ? staff.buyerFor(supplier.locale) : staff.finance;
  em.create(ChangeDecision, {
    id: fixedId(`decision on ${name}`),
    createdAt: calendar.moment(1 - data.daysAgo, 14),
    request,
    supplier,
    approved: !data.refusalReason,
    decidedById: decider.id,
    decidedByName: decider.name,
    note: data.refusalReason ?? null,
  });
}
