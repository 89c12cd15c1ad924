import type { DocumentInHand, InvoiceLineInHand } from './document-in-hand.js';
import { counted, type InvoiceStatus } from './invoice.states.js';
import type { MatchFacts } from './match-facts.js';
import { type Billed, billedBy, givenBackBy, minus, plus } from './match/document.js';

/**
 * What counts as billed and given back while documents are matched one after the other: what the database knows of others,
 * and what those before have added.
 */
export class MatchLedger {
  private readonly billed = new Map<string, Billed>();
  private readonly credited = new Map<string, Billed>();

  /** @param matched the lines of the documents that are matched now */
  constructor(
    private readonly facts: MatchFacts,
    private readonly matched: ReadonlySet<string>,
  ) {}

  billedOf(orderLineId: string): Billed {
    return this.billed.get(orderLineId) ?? this.facts.billedOf(orderLineId);
  }

  creditedOf(lineId: string): Billed {
    return this.credited.get(lineId) ?? this.facts.creditedOf(lineId);
  }

  /** Takes a document into account that has come to count. */
  add(document: DocumentInHand): void {
    for (const line of document.lines) {
      if (document.kind === 'INVOICE') this.bill(line, minus(billedBy(line), this.creditedOf(line.id)));
      else if (line.credited) this.giveBack(line.credited, givenBackBy(line, line.credited.unitPrice));
    }
  }

  private bill(line: InvoiceLineInHand, amount: Billed): void {
    if (line.orderLine) this.billed.set(line.orderLine, plus(this.billedOf(line.orderLine), amount));
  }

  /** The invoice of the line is less by that; so is what it bills of its order, if it counts and is not yet to be matched. */
  private giveBack(line: InvoiceLineInHand, amount: Billed): void {
    this.credited.set(line.id, plus(this.creditedOf(line.id), amount));
    const status = this.facts.statusOfInvoiceOf(line.id);
    if (status && isCounted(status) && !this.matched.has(line.id)) this.bill(line, minus({ quantity: '0', value: '0' }, amount));
  }
}

function isCounted(status: InvoiceStatus): boolean {
  return (counted as readonly InvoiceStatus[]).includes(status);
}
