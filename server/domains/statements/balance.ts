import Big from 'big.js';
import { type Decimal, sum } from '../../shared/decimal.js';

export const statementLineKinds = {
  INVOICE: 'An invoice that was approved: the company owes more.',
  CREDIT_NOTE: 'A credit note that was approved: the company owes less.',
  PAYMENT: 'A payment: the company owes less.',
  DISCOUNT: 'Taken off for paying early: the company owes less.',
  INVOICE_IN_REVIEW: 'An invoice that is not approved yet. For information: it is not in the balance.',
  RECEIPT_NOT_INVOICED: 'Goods of an order that came in and were not invoiced. For information: it is not in the balance.',
} as const;
export type StatementLineKind = keyof typeof statementLineKinds;

/** What stands on a statement. */
export interface Entry {
  readonly kind: StatementLineKind;
  readonly date: string;
  /** The number that both sides know it by. */
  readonly reference: string;
  /** What it adds to the balance; for information only where it is not in the balance. */
  readonly amount: Decimal;
}

const forInformation: ReadonlySet<StatementLineKind> = new Set(['INVOICE_IN_REVIEW', 'RECEIPT_NOT_INVOICED']);

/** Whether an entry is in the balance. */
export function isInBalance({ kind }: Pick<Entry, 'kind'>): boolean {
  return !forInformation.has(kind);
}

/** What the company owes at the end: what it owed, and what came and went. */
export function closingBalance(opening: Decimal, entries: readonly Pick<Entry, 'kind' | 'amount'>[]): Decimal {
  return sum([opening, ...entries.filter(isInBalance).map(({ amount }) => amount)]);
}

/** What is in dispute, whichever way it goes. */
export function disputedAmount(lines: readonly { amount: Decimal; supplierVerdict: string; companyVerdict: string }[]): Decimal {
  const disputed = lines.filter(({ supplierVerdict, companyVerdict }) => supplierVerdict === 'DISPUTED' || companyVerdict === 'DISPUTED');
  return sum(disputed.map(({ amount }) => new Big(amount).abs().toFixed()));
}
