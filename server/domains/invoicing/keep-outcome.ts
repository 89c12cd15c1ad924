import { newId } from '../../database/base.js';
import type { NewRow } from '../../database/rows/write-rows.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { compare, plain } from '../../shared/decimal.js';
import type { Organisation } from '../organisation/index.js';
import type { DifferenceInHand, DocumentInHand } from './document-in-hand.js';
import type { InvoiceEvent } from './invoice-event.entity.js';
import type { ClarificationReason, ResponseCode } from './invoice-responses.js';
import type { InvoiceStatus } from './invoice.states.js';
import type { Difference, MatchRule } from './match/difference.js';

type Rules = Pick<Organisation, 'invoiceApprovalFrom' | 'exceptionWithinDays'>;

/**
 * Keeps what a match has found. What is gone is cured; what was let pass stays so as long as it is the same. Where nothing
 * is left the invoice agrees, and one that needs no approver is approved at once.
 * @returns what became of it; null when it stands where it stood
 */
export function keepOutcome(invoice: DocumentInHand, matched: readonly Difference[], rules: Rules, now: Date): NewRow<InvoiceEvent> | null {
  const found = matched.map(inPlainNumbers);
  const known = [...invoice.differences];
  for (const difference of known) {
    if (difference.state === 'OPEN' && !found.some((each) => isAbout(difference, each))) {
      difference.state = 'CURED';
      difference.curedAt = now;
    }
  }
  const open = found.filter((each) => !known.some((difference) => difference.state === 'OVERRIDDEN' && isSame(difference, each)));
  for (const each of open) {
    const difference = known.find((candidate) => candidate.state === 'OPEN' && isAbout(candidate, each));
    if (difference) Object.assign(difference, valuesOf(each));
    else invoice.differences.push(newDifference(invoice, each, dayOf(daysAfter(now, rules.exceptionWithinDays))));
  }
  invoice.matchedAt = now;
  return moveTo(invoice, open.length ? 'EXCEPTION' : needsApprover(invoice, rules) ? 'MATCHED' : 'APPROVED', open, now);
}

/** Small invoices that agree need nobody; what somebody let pass does, and so does what is large. Credit notes never do. */
function needsApprover(invoice: DocumentInHand, { invoiceApprovalFrom }: Rules): boolean {
  if (invoice.kind === 'CREDIT_NOTE') return false;
  return compare(invoice.payableTotal, invoiceApprovalFrom) >= 0 || invoice.differences.some(({ state }) => state === 'OVERRIDDEN');
}

const told: Partial<Record<InvoiceStatus, ResponseCode>> = { EXCEPTION: 'UQ', MATCHED: 'IP', APPROVED: 'AP' };

function moveTo(invoice: DocumentInHand, status: InvoiceStatus, open: readonly Difference[], now: Date): NewRow<InvoiceEvent> | null {
  if (invoice.status === status) return null;
  invoice.status = status;
  if (status === 'APPROVED') invoice.approvedAt = now;
  return { invoice: invoice.id, supplier: invoice.supplier, code: told[status]!, reasonCode: open[0] ? reasonOf[open[0].rule] : null };
}

const reasonOf: Record<MatchRule, ClarificationReason> = {
  NOT_ORDERED: 'REF',
  ORDER_STATE: 'REF',
  CURRENCY: 'PRI',
  UNIT: 'QTY',
  PRICE: 'PRI',
  VALUE: 'PRI',
  ORDERED_QUANTITY: 'QTY',
  RECEIVED_QUANTITY: 'DEL',
  ACCEPTED_QUANTITY: 'QUA',
  CHARGES: 'PRI',
  TAX: 'LEG',
  TOTALS: 'LEG',
  DUPLICATE: 'OTH',
  NOT_INVOICED: 'REF',
  CREDITED_QUANTITY: 'QTY',
  CREDITED_VALUE: 'PRI',
};

function newDifference(invoice: DocumentInHand, difference: Difference, dueOn: string): DifferenceInHand {
  const line = invoice.lines.find(({ id }) => id === difference.lineId) ?? null;
  const buyer = difference.responsible === 'BUYER' ? line?.ordered?.order : null;
  const added = {
    ...valuesOf(difference),
    id: newId(),
    invoice: invoice.id,
    supplier: invoice.supplier,
    line: line?.id ?? null,
    rule: difference.rule,
    term: difference.term,
    state: 'OPEN' as const,
    released: difference.released,
    ownerId: buyer?.createdById ?? null,
    ownerName: buyer?.createdById ? buyer.buyerName : null,
    dueOn,
    curedAt: null,
  };
  return added;
}

/** As people read them, and so that the same number is the same text. */
function inPlainNumbers(difference: Difference): Difference {
  const { measure, expected, found } = difference;
  return measure === 'CODE' ? difference : { ...difference, expected: plain(expected), found: plain(found) };
}

function valuesOf({ measure, expected, found, tolerance, responsible, cures }: Difference) {
  return { measure, expected, found, tolerancePercent: tolerance?.percent ?? null, toleranceAmount: tolerance?.amount ?? null, responsible, cures: [...cures] };
}

function isAbout(known: DifferenceInHand, found: Difference): boolean {
  return known.rule === found.rule && known.term === found.term && known.line === found.lineId;
}

function isSame(known: DifferenceInHand, found: Difference): boolean {
  return isAbout(known, found) && known.expected === found.expected && known.found === found.found;
}
