import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import type { Omission, OmissionReason } from './omissions.js';

/** Something that could be paid, as far as a proposal is about it. */
export interface Candidate {
  readonly payableId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly invoiceNumber: string;
  /** What is open of it; negative for a credit note. */
  readonly openAmount: Decimal;
  /** Taken off when it is paid on `payOn` at the latest. */
  readonly discountAmount: Decimal;
  readonly payOn: string;
  /** Why it is not paid whatever else is in the run. */
  readonly hindrance: { reason: OmissionReason; detail: string | null } | null;
}

export interface ProposedItem {
  readonly payableId: string;
  readonly amount: Decimal;
  readonly discountAmount: Decimal;
}

export interface ProposedPayment {
  readonly supplierId: string;
  readonly amount: Decimal;
  readonly items: readonly ProposedItem[];
}

/** What would be paid, and what was due and would not be, and why. */
export interface Proposal {
  readonly payments: readonly ProposedPayment[];
  readonly omissions: readonly Omission[];
}

/**
 * Collects what is due into one payment for each supplier. Credit notes are netted off in full; where they come to as much
 * as what is due, the supplier is left out.
 * @param executeOn the day on which the bank is to pay: a discount counts only when that is early enough
 */
export function propose(candidates: readonly Candidate[], executeOn: string): Proposal {
  const payments: ProposedPayment[] = [];
  const omissions = candidates.flatMap((each) => (each.hindrance ? [omit(each, each.hindrance)] : []));
  for (const own of bySupplier(candidates.filter(({ hindrance }) => !hindrance))) {
    const items = own.map((each) => itemOf(each, executeOn));
    const amount = sum(items.map((item) => item.amount));
    if (compare(amount, '0') > 0) payments.push({ supplierId: own[0]!.supplierId, amount, items });
    // Credit notes alone are no news: they wait for the next invoice.
    else omissions.push(...own.filter(({ openAmount }) => compare(openAmount, '0') > 0).map((each) => omit(each, { reason: 'CREDIT_EXCEEDS', detail: null })));
  }
  return { payments, omissions };
}

function itemOf({ payableId, openAmount, discountAmount, payOn }: Candidate, executeOn: string): ProposedItem {
  const discount = executeOn <= payOn ? discountAmount : '0';
  return { payableId, amount: subtract(openAmount, discount), discountAmount: discount };
}

function omit({ payableId, supplierName, invoiceNumber, openAmount }: Candidate, hindrance: { reason: OmissionReason; detail: string | null }): Omission {
  return { payableId, supplierName, invoiceNumber, amount: openAmount, ...hindrance };
}

function bySupplier(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates) groups.set(each.supplierId, [...(groups.get(each.supplierId) ?? []), each]);
  return [...groups.values()];
}
