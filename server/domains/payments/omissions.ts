import type { Decimal } from '../../shared/decimal.js';

/** Why something that was due is not in a payment run. */
export const omissionReasons = {
  HELD: 'Its payment is held.',
  FROZEN: 'The supplier’s bank details have changed; for some days nothing is paid.',
  IN_ANOTHER_RUN: 'Another payment run that is under way has it.',
  NO_BANK_ACCOUNT: 'The supplier has no account on which this can be paid: in the currency, and for SEPA with an IBAN.',
  CREDIT_EXCEEDS: 'The supplier’s credit notes come to as much as what is due, or to more.',
  REMOVED: 'Somebody took it out of the proposal.',
} as const;
export type OmissionReason = keyof typeof omissionReasons;

/** What was due and is not in a payment run, as it was then. */
export interface Omission {
  payableId: string;
  supplierName: string;
  invoiceNumber: string;
  /** Negative for a credit note. */
  amount: Decimal;
  reason: OmissionReason;
  /** What is said of it in particular: the reason of the hold, the day on which the freeze ends. */
  detail: string | null;
}
