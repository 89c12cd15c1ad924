import type { EntityManager } from '@mikro-orm/postgresql';
import { deriveBilling } from './derive-billing.js';
import { type DocumentInHand, keepDocuments, takeDocuments } from './document-in-hand.js';
import { type InvoiceStatus, open } from './invoice.states.js';
import { keepOutcome } from './keep-outcome.js';
import { DocumentsToMatch } from './match-document.js';
import { factsAbout } from './match-facts.js';
import { MatchLedger } from './match-ledger.js';
import { policiesFor } from './match-policies.js';
import { match } from './match/match.js';
import type { ToldInvoice } from './tell-of-invoices.js';

/**
 * Holds invoices and credit notes against orders, receipts and each other, one after the other: credit notes first, then
 * what agreed before, then the rest as it was handed in. What comes earlier takes what is there to be billed. Needs a
 * transaction; documents that are no longer open are left as they are.
 * @param ids UUIDs; a large batch takes as many statements as a small one
 * @returns those that stand elsewhere now; people are to be told
 */
export async function matchInvoices(em: EntityManager, ids: readonly string[], now: Date): Promise<ToldInvoice[]> {
  const { documents: taken, rules } = await takeDocuments(em, ids);
  const documents = taken.filter(isOpen).sort(byTurn);
  const facts = await factsAbout(em, documents);
  const ledger = new MatchLedger(facts, new Set(documents.flatMap(({ lines }) => lines.map(({ id }) => id))));
  const gathered = new DocumentsToMatch(facts, ledger, await policiesFor(em, documents));
  const before = new Map(documents.map((invoice) => [invoice, invoice.status]));
  const events = documents.flatMap((invoice) => {
    const event = keepOutcome(invoice, match(gathered.documentOf(invoice)), rules, now);
    if (invoice.status !== 'EXCEPTION') ledger.add(invoice);
    return event ?? [];
  });
  await keepDocuments(em, documents, events);
  await deriveBilling(em, taken.flatMap(({ lines }) => lines.flatMap(({ purchaseOrder }) => purchaseOrder ?? [])));
  return documents.filter((invoice) => invoice.status !== before.get(invoice)).map((invoice) => ({ ...invoice, supplier: { id: invoice.supplier, name: invoice.supplierName } }));
}

function isOpen({ status }: DocumentInHand): boolean {
  return (open as readonly InvoiceStatus[]).includes(status);
}

function byTurn(one: DocumentInHand, other: DocumentInHand): number {
  return turnOf(one) - turnOf(other) || one.submittedAt!.getTime() - other.submittedAt!.getTime() || (one.id < other.id ? -1 : 1);
}

function turnOf({ kind, status }: DocumentInHand): number {
  return kind === 'CREDIT_NOTE' ? 0 : status === 'MATCHED' ? 1 : 2;
}
