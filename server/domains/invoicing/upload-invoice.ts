import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { pastDay } from '../../shared/past-day.js';
import { bindAttachment, readUpload } from '../files/index.js';
import { Supplier } from '../suppliers/index.js';
import { findReferences, type UblReferences } from './find-ubl-references.js';
import { filesOf } from './files-of.js';
import type { Invoice } from './invoice.entity.js';
import { numberOnce } from './number-once.js';
import { dueAfter, startInvoice } from './start-invoice.js';
import { parseXml } from './ubl/parse-xml.js';
import { readUbl } from './ubl/read-ubl.js';
import type { UblDocument } from './ubl/ubl-document.js';
import { writeLines } from './write-invoice.js';

export interface InvoiceUploadInput {
  attachmentId: string;
}

/**
 * Makes a draft of an invoice or credit note in UBL 2.1 that was uploaded. Its amounts stay as it states them: whether they
 * are right is for the match to say. Order lines are found by the numbers that the document names.
 */
export async function uploadInvoice(context: SignedInContext, { attachmentId }: InvoiceUploadInput) {
  const document = readUbl(parseXml(await context.em.transactional((em) => readUpload(em, context, attachmentId, ['attachmentId']), { readOnly: true })));
  checkDay(document, context.now());
  return numberOnce(() =>
    context.em.transactional(async (em) => {
      const references = await findReferences(em, context.principal.supplierId, document);
      const supplier = await supplierOf(em, context, references);
      const order = references.lines.find(({ orderLine }) => orderLine)?.orderLine?.purchaseOrder;
      const { number, issuedOn, kind, currencyCode, buyerReference, note } = document;
      const dueOn = document.dueOn ?? dueAfter(issuedOn, kind === 'CREDIT_NOTE' ? 0 : (order ?? supplier).paymentTermDays);
      const invoice = startInvoice(em, context, supplier, { number, kind, origin: 'UBL', issuedOn, dueOn, currencyCode, buyerReference, note, creditedInvoice: references.creditedInvoice });
      await writeLines(em, invoice, document.lines.map((line, index) => ({ ...line, receiptLine: null, ...references.lines[index]! })));
      state(invoice, document);
      await bindAttachment(em, context, filesOf(invoice), attachmentId, ['attachmentId']);
      return { invoice: { id: invoice.id } };
    }),
  );
}

function checkDay({ issuedOn }: UblDocument, now: Date): void {
  try {
    pastDay(issuedOn, now, 'issuedOn');
  } catch {
    throw new DomainError('OUT_OF_RANGE', ['attachmentId', '/IssueDate', 'BT-2'], 'The day of the invoice (BT-2) is today or earlier.');
  }
}

async function supplierOf(em: EntityManager, { principal }: SignedInContext, { lines }: UblReferences): Promise<Supplier> {
  if (principal.supplierId) return em.findOneOrFail(Supplier, principal.supplierId);
  const [supplier, other] = [...new Set(lines.flatMap(({ orderLine }) => (orderLine ? [orderLine.supplier] : [])))];
  if (!supplier || other) throw new DomainError('REQUIRED', ['attachmentId', '/OrderReference/ID', 'BT-13'], 'Name orders (BT-13) of one supplier, so that it is known whose invoice this is.');
  return supplier;
}

/** Takes the amounts over as the document states them. */
function state(invoice: Invoice, document: UblDocument): void {
  const { adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal } = document;
  Object.assign(invoice, { adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal });
}
