import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { requireTransition } from '../../shared/state-machine.js';
import { claimedOfInvoiceLines } from './billed-lines.js';
import type { DraftLine } from './draft-line.js';
import type { InvoiceLine } from './invoice-line.entity.js';
import type { Invoice } from './invoice.entity.js';
import { invoiceTransitions } from './invoice.states.js';
import { type InvoiceChange, loadInvoice } from './load-invoice.js';
import { numberOnce } from './number-once.js';
import { startInvoice } from './start-invoice.js';
import { writeAmounts, writeLines } from './write-invoice.js';

interface InvoiceCreditLineInput {
  lineNumber: number;
  quantity?: Decimal | null;
  unitPrice?: Decimal | null;
}

export interface InvoiceCreateCreditNoteInput extends InvoiceChange {
  number?: string | null;
  issuedOn?: string | null;
  note?: string | null;
  lines?: InvoiceCreditLineInput[] | null;
}

/** The supplier gives back of an invoice: of the lines that are named, or all that is left of it. */
export function createCreditNote(context: SignedInContext, input: InvoiceCreateCreditNoteInput) {
  return numberOnce(() =>
    context.em.transactional(async (em) => {
      const invoice = await loadInvoice(em, input);
      if (invoice.kind === 'CREDIT_NOTE') throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Of a credit note nothing is given back: withdraw it.');
      requireTransition(invoiceTransitions, 'CREDIT', invoice.status);
      const issuedOn = pastDay(input.issuedOn, context.now(), 'issuedOn');
      const check = new InputCheck();
      const number = check.optionalText(input.number, ['number'], 60);
      const text = check.optionalText(input.note, ['note'], 2000);
      const lines = await creditedLines(em, check, invoice, input.lines ?? null);
      check.settle();
      const { supplier, currencyCode } = invoice;
      const note = startInvoice(em, context, supplier, { number, note: text, kind: 'CREDIT_NOTE', origin: 'INVOICE', issuedOn, dueOn: issuedOn, currencyCode, creditedInvoice: invoice });
      const isWhole = !input.lines && lines.every(({ quantity, creditedLine }) => compare(quantity, creditedLine!.quantity) === 0);
      writeAmounts(note, await writeLines(em, note, lines), isWhole ? invoice.adjustments : [], '0');
      return { invoice: { id: note.id } };
    }),
  );
}

async function creditedLines(em: EntityManager, check: InputCheck, invoice: Invoice, inputs: readonly InvoiceCreditLineInput[] | null): Promise<DraftLine[]> {
  await em.populate(invoice, ['lines.orderLine.purchaseOrder']);
  const lines = invoice.lines.getItems();
  const left = await claimedOfInvoiceLines(em, lines.map(({ id }) => id));
  const remaining = lines.filter(({ id }) => compare(left.get(id) ?? '0', '0') > 0);
  if (!remaining.length || inputs?.length === 0) throw new DomainError('REQUIRED', ['lines'], 'Nothing of this invoice is left to be given back.');
  if (!inputs) return remaining.map((line) => creditOf(line, left.get(line.id)!, line.unitPrice));
  return inputs.map((input, index) => {
    const field = (name: string) => ['lines', String(index), name];
    const line = lines.find(({ lineNumber }) => lineNumber === input.lineNumber);
    if (!line) throw new DomainError('NOT_FOUND', field('lineNumber'), `The invoice has no line ${input.lineNumber}.`);
    const most = left.get(line.id) ?? '0';
    const quantity = input.quantity ?? most;
    if (compare(quantity, '0') <= 0 || compare(quantity, most) > 0) check.refuse('OUT_OF_RANGE', field('quantity'), `More than 0 and at most ${most}, which is left of it.`);
    const unitPrice = input.unitPrice ?? line.unitPrice;
    if (compare(unitPrice, '0') <= 0 || compare(unitPrice, line.unitPrice) > 0) check.refuse('OUT_OF_RANGE', field('unitPrice'), `More than 0 and at most ${line.unitPrice}, as billed.`);
    return creditOf(line, quantity, unitPrice);
  });
}

function creditOf(line: InvoiceLine, quantity: Decimal, unitPrice: Decimal): DraftLine {
  const { description, unitCode, taxCategory, taxRate } = line;
  // A line that is given back whole takes its own allowance and charge with it.
  const isWhole = compare(quantity, line.quantity) === 0 && compare(unitPrice, line.unitPrice) === 0;
  const [allowance, charge] = isWhole ? [line.allowance, line.charge] : ['0', '0'];
  return { orderLine: line.orderLine ?? null, receiptLine: null, creditedLine: line, description, quantity, unitCode, unitPrice, allowance, charge, taxCategory, taxRate };
}
