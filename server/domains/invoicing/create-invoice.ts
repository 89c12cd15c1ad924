import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { requireTransition } from '../../shared/state-machine.js';
import { bindAttachments } from '../files/index.js';
import { Supplier } from '../suppliers/index.js';
import { checkAdjustments, checkDueOn, checkPrepaid, checkTexts, type InvoiceHeadInput } from './check-head.js';
import { checkLines, type InvoiceLineInput } from './check-lines.js';
import type { DraftLine } from './draft-line.js';
import { filesOf } from './files-of.js';
import { invoiceTransitions } from './invoice.states.js';
import { type InvoiceChange, loadInvoice } from './load-invoice.js';
import { numberOnce } from './number-once.js';
import { dueAfter, startInvoice } from './start-invoice.js';
import { writeAmounts, writeLines } from './write-invoice.js';

export interface InvoiceCreateInput extends InvoiceHeadInput {
  currencyCode?: string | null;
  lines: InvoiceLineInput[];
}

export interface InvoiceUpdateInput extends InvoiceChange, InvoiceHeadInput {
  lines?: InvoiceLineInput[] | null;
}

/** A supplier writes an invoice by hand; or finance writes down one that came on paper. */
export function createInvoice(context: SignedInContext, input: InvoiceCreateInput) {
  return numberOnce(() =>
    context.em.transactional(async (em) => {
      const check = new InputCheck();
      const lines = await checkLines(em, check, input.lines, null);
      const supplier = await supplierOf(em, context, lines);
      const order = lines.find(({ orderLine }) => orderLine)?.orderLine?.purchaseOrder;
      const issuedOn = pastDay(input.issuedOn, context.now(), 'issuedOn');
      const dueOn = checkDueOn(check, input.dueOn ?? dueAfter(issuedOn, (order ?? supplier).paymentTermDays), issuedOn);
      const currencyCode = input.currencyCode ?? (order ?? supplier).currencyCode;
      const adjustments = checkAdjustments(check, input.adjustments ?? []);
      const prepaidTotal = checkPrepaid(check, input.prepaidTotal ?? '0');
      const texts = checkTexts(check, input);
      check.settle();
      const invoice = startInvoice(em, context, supplier, { ...texts, kind: 'INVOICE', origin: 'TYPED', issuedOn, dueOn, currencyCode });
      writeAmounts(invoice, await writeLines(em, invoice, lines), adjustments, prepaidTotal);
      await bindAttachments(em, context, filesOf(invoice), input.attachmentIds ?? []);
      return { invoice: { id: invoice.id } };
    }),
  );
}

/** Whoever wrote a draft changes it. What is left out stays; lines or adjustments that are given replace all of them. */
export function updateInvoice(context: SignedInContext, input: InvoiceUpdateInput) {
  return numberOnce(() =>
    context.em.transactional(async (em) => {
      const invoice = await loadInvoice(em, input);
      requireTransition(invoiceTransitions, 'UPDATE', invoice.status);
      await em.populate(invoice, ['lines', 'creditedInvoice']);
      const check = new InputCheck();
      const texts = checkTexts(check, input);
      if (input.number !== undefined) invoice.number = texts.number;
      if (input.buyerReference !== undefined) invoice.buyerReference = texts.buyerReference;
      if (input.note !== undefined) invoice.note = texts.note;
      if (input.issuedOn) invoice.issuedOn = pastDay(input.issuedOn, context.now(), 'issuedOn');
      invoice.dueOn = checkDueOn(check, input.dueOn ?? invoice.dueOn, invoice.issuedOn);
      const adjustments = input.adjustments ? checkAdjustments(check, input.adjustments) : invoice.adjustments;
      const prepaidTotal = checkPrepaid(check, input.prepaidTotal ?? invoice.prepaidTotal);
      const drafts = input.lines ? await checkLines(em, check, input.lines, invoice.creditedInvoice ?? null) : null;
      drafts?.forEach((draft, index) => requireSupplier(draft, invoice.supplier, index));
      check.settle();
      // Also when only its lines change: whoever saw it before has to look again.
      invoice.updatedAt = context.now();
      const lines = drafts ? await writeLines(em, invoice, drafts) : invoice.lines.getItems();
      if (drafts || input.adjustments || input.prepaidTotal) writeAmounts(invoice, lines, adjustments, prepaidTotal);
      await bindAttachments(em, context, filesOf(invoice), input.attachmentIds ?? []);
      return { invoice: { id: invoice.id } };
    }),
  );
}

/** Whose invoice it is: theirs who writes it, else that of the orders. */
async function supplierOf(em: EntityManager, { principal }: SignedInContext, lines: readonly DraftLine[]): Promise<Supplier> {
  const ordered = lines.find(({ orderLine }) => orderLine)?.orderLine?.supplier;
  if (!ordered && !principal.supplierId) throw new DomainError('REQUIRED', ['lines', '0', 'orderLineId'], 'Name an order line, so that the supplier is known.');
  const supplier = ordered ?? (await em.findOneOrFail(Supplier, principal.supplierId!));
  lines.forEach((line, index) => requireSupplier(line, supplier, index));
  return supplier;
}

function requireSupplier({ orderLine }: DraftLine, supplier: Supplier, index: number): void {
  if (orderLine && orderLine.supplier !== supplier) throw new DomainError('INVALID', ['lines', String(index), 'orderLineId'], 'One invoice is of one supplier.');
}
