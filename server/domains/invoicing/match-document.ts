import { subtract, sum } from '../../shared/decimal.js';
import type { DocumentInHand, DocumentLineInHand, InvoiceLineInHand, OrderLineInHand } from './document-in-hand.js';
import type { MatchFacts } from './match-facts.js';
import type { MatchLedger } from './match-ledger.js';
import type { FindPolicy } from './match-policies.js';
import { billedBy, type InvoicedLine, type MatchDocument, type MatchLine, type OrderedLine } from './match/document.js';

/** Gathers what is known of one document, so that the match itself needs nothing but its argument. */
export class DocumentsToMatch {
  constructor(
    private readonly facts: MatchFacts,
    private readonly ledger: MatchLedger,
    private readonly policyOf: FindPolicy,
  ) {}

  documentOf(invoice: DocumentInHand): MatchDocument {
    const credited = new Map<string, InvoicedLine>();
    const lines = invoice.lines.map((line) => this.lineOf(invoice, line, credited));
    const [first] = lines;
    // All lines under one policy, say of the order, put the document under it too.
    const isOne = first && lines.every(({ policy }) => policy === first.policy);
    return {
      ...amountsOf(invoice),
      policy: isOne ? first.policy : this.policyOf(invoice.supplier),
      lines,
      twin: this.facts.twinOf(invoice.id),
    };
  }

  private lineOf(invoice: DocumentInHand, line: DocumentLineInHand, known: Map<string, InvoicedLine>): MatchLine {
    const { id, unitCode, quantity, unitPrice, allowance, charge, taxCategory, taxRate, netAmount, ordered, credited } = line;
    return {
      id, unitCode, quantity, unitPrice, allowance, charge, taxCategory, taxRate, netAmount,
      policy: this.policyOf(invoice.supplier, ordered),
      ordered: ordered ? this.orderedOf(ordered) : null,
      credited: this.ledger.creditedOf(id),
      invoiced: credited ? this.invoicedOf(credited, known) : null,
    };
  }

  private orderedOf(line: OrderLineInHand): OrderedLine {
    const { id, currencyCode, unitCode, quantity, unitPrice, schedules, order } = line;
    const received = sum(schedules.map(({ receivedQuantity }) => receivedQuantity));
    const accepted = subtract(received, sum([...schedules.map(({ rejectedQuantity }) => rejectedQuantity), this.facts.awaitingInspection(id)]));
    return { id, orderStatus: order.status, currencyCode, unitCode, quantity, unitPrice, received, accepted, billed: this.ledger.billedOf(id) };
  }

  /** One and the same for all lines that give back of it, so that the match can add them up. */
  private invoicedOf(line: InvoiceLineInHand, known: Map<string, InvoicedLine>): InvoicedLine {
    const invoiced = known.get(line.id) ?? {
      ...billedBy(line),
      unitPrice: line.unitPrice,
      currencyCode: line.currencyCode,
      invoiceStatus: this.facts.statusOfInvoiceOf(line.id) ?? 'CANCELLED',
      credited: this.ledger.creditedOf(line.id),
    };
    known.set(line.id, invoiced);
    return invoiced;
  }
}

function amountsOf(invoice: DocumentInHand) {
  const { kind, currencyCode, adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal } = invoice;
  return { kind, currencyCode, adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal };
}
