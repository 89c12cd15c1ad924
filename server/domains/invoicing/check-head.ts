import { compare, type Decimal } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { InvoiceAdjustment } from './invoice-amounts.js';

const MOST_ADJUSTMENTS = 50;
const LARGEST = '100000000000';

export interface InvoiceHeadInput {
  number?: string | null;
  issuedOn?: string | null;
  dueOn?: string | null;
  buyerReference?: string | null;
  note?: string | null;
  adjustments?: InvoiceAdjustment[] | null;
  prepaidTotal?: Decimal | null;
  attachmentIds?: string[] | null;
}

/** What stands at the top of an invoice, as it is kept; what is wrong goes to `check`. */
export function checkTexts(check: InputCheck, { number, buyerReference, note }: InvoiceHeadInput) {
  return {
    number: check.optionalText(number, ['number'], 60),
    buyerReference: check.optionalText(buyerReference, ['buyerReference'], 100),
    note: check.optionalText(note, ['note'], 2000),
  };
}

/** Allowances and charges as they are kept; what is wrong goes to `check`. */
export function checkAdjustments(check: InputCheck, adjustments: readonly InvoiceAdjustment[]): InvoiceAdjustment[] {
  if (adjustments.length > MOST_ADJUSTMENTS) check.refuse('OUT_OF_RANGE', ['adjustments'], `At most ${MOST_ADJUSTMENTS} allowances and charges are possible.`);
  return adjustments.map(({ kind, reason, amount, taxCategory, taxRate }, index) => {
    const field = (name: string) => ['adjustments', String(index), name];
    if (compare(amount, '0') <= 0 || compare(amount, LARGEST) >= 0) check.refuse('OUT_OF_RANGE', field('amount'), 'An amount is more than 0.');
    if (compare(taxRate, '0') < 0 || compare(taxRate, '100') > 0) check.refuse('OUT_OF_RANGE', field('taxRate'), 'From 0 to 100 percent.');
    return { kind, reason: check.text(reason, field('reason'), 200), amount, taxCategory, taxRate };
  });
}

/** What was paid before; what is wrong goes to `check`. */
export function checkPrepaid(check: InputCheck, prepaidTotal: Decimal): Decimal {
  if (compare(prepaidTotal, '0') < 0 || compare(prepaidTotal, LARGEST) >= 0) check.refuse('OUT_OF_RANGE', ['prepaidTotal'], '0 or more.');
  return prepaidTotal;
}

/** The day a payment is due; a wrong one goes to `check`. */
export function checkDueOn(check: InputCheck, dueOn: string, issuedOn: string): string {
  if (dueOn < issuedOn) check.refuse('OUT_OF_RANGE', ['dueOn'], `Not before ${issuedOn}, the day of the invoice.`);
  return dueOn;
}
