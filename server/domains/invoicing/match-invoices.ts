import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationOf } from '../organisation/index.js';
import { deriveBilling } from './derive-billing.js';
import type { Invoice } from './invoice.entity.js';
import { type InvoiceStatus, open } from './invoice.states.js';
import { keepOutcome } from './keep-outcome.js';
import { lockForMatch } from './lock-for-match.js';
import { DocumentsToMatch } from './match-document.js';
import { factsAbout } from './match-facts.js';
import { MatchLedger } from './match-ledger.js';
import { policiesFor } from './match-policies.js';
import { match } from './match/match.js';

/**
 * Holds invoices and credit notes against orders, receipts and each other, one after the other: credit notes first, then
 * what agreed before, then the rest as it was handed in. What comes earlier takes what is there to be billed. Needs a
 * transaction; documents that are no longer open are left as they are.
 * @param ids UUIDs; a large batch takes as many statements as a small one
 * @returns those that stand elsewhere now; people are to be told
 */
export async function matchInvoices(em: EntityManager, ids: readonly string[], now: Date): Promise<Invoice[]> {
  const locked = await lockForMatch(em, ids);
  const documents = locked.filter(isOpen).sort(byTurn);
  const facts = await factsAbout(em, documents);
  const ledger = new MatchLedger(facts, new Set(documents.flatMap((invoice) => invoice.lines.getItems().map(({ id }) => id))));
  const gathered = new DocumentsToMatch(facts, ledger, await policiesFor(em, documents));
  const rules = await organisationOf(em);
  const before = new Map(documents.map((invoice) => [invoice, invoice.status]));
  for (const invoice of documents) {
    keepOutcome(em, invoice, match(gathered.documentOf(invoice)), rules, now);
    if (invoice.status !== 'EXCEPTION') ledger.add(invoice);
  }
  await em.flush();
  await deriveBilling(em, locked.flatMap((invoice) => invoice.lines.getItems().flatMap(({ purchaseOrder }) => (purchaseOrder ? [purchaseOrder.id] : []))));
  return documents.filter((invoice) => invoice.status !== before.get(invoice));
}

function isOpen({ status }: Invoice): boolean {
  return (open as readonly InvoiceStatus[]).includes(status);
}

function byTurn(one: Invoice, other: Invoice): number {
  return turnOf(one) - turnOf(other) || one.submittedAt!.getTime() - other.submittedAt!.getTime() || (one.id < other.id ? -1 : 1);
}

function turnOf({ kind, status }: Invoice): number {
  return kind === 'CREDIT_NOTE' ? 0 : status === 'MATCHED' ? 1 : 2;
}
