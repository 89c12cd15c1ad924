import { subtract, sum } from '../../shared/decimal.js';
import type { PurchaseOrderLine } from '../purchasing/index.js';
import type { InvoiceLine } from './invoice-line.entity.js';
import type { Invoice } from './invoice.entity.js';
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

  documentOf(invoice: Invoice): MatchDocument {
    const credited = new Map<string, InvoicedLine>();
    const lines = invoice.lines.getItems().map((line) => this.lineOf(invoice, line, credited));
    const [first] = lines;
    // All lines under one policy, say of the order, put the document under it too.
    const isOne = first && lines.every(({ policy }) => policy === first.policy);
    return {
      ...amountsOf(invoice),
      policy: isOne ? first.policy : this.policyOf(invoice.supplier.id),
      lines,
      twin: this.facts.twinOf(invoice.id),
    };
  }

  private lineOf(invoice: Invoice, line: InvoiceLine, credited: Map<string, InvoicedLine>): MatchLine {
    const { id, unitCode, quantity, unitPrice, allowance, charge, taxCategory, taxRate, netAmount, orderLine, creditedLine } = line;
    return {
      id, unitCode, quantity, unitPrice, allowance, charge, taxCategory, taxRate, netAmount,
      policy: this.policyOf(invoice.supplier.id, orderLine),
      ordered: orderLine ? this.orderedOf(orderLine) : null,
      credited: this.ledger.creditedOf(id),
      invoiced: creditedLine ? this.invoicedOf(creditedLine, credited) : null,
    };
  }

  private orderedOf(line: PurchaseOrderLine): OrderedLine {
    const { id, currencyCode, unitCode, quantity, unitPrice } = line;
    const schedules = line.schedules.getItems();
    const received = sum(schedules.map(({ receivedQuantity }) => receivedQuantity));
    const accepted = subtract(received, sum([...schedules.map(({ rejectedQuantity }) => rejectedQuantity), this.facts.awaitingInspection(id)]));
    return { id, orderStatus: line.purchaseOrder.status, currencyCode, unitCode, quantity, unitPrice, received, accepted, billed: this.ledger.billedOf(id) };
  }

  /** One and the same for all lines that give back of it, so that the match can add them up. */
  private invoicedOf(line: InvoiceLine, known: Map<string, InvoicedLine>): InvoicedLine {
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

function amountsOf(invoice: Invoice) {
  const { kind, currencyCode, adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal } = invoice;
  return { kind, currencyCode, adjustments, taxes, lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, grossTotal, prepaidTotal, payableTotal };
}
