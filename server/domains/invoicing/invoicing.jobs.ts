import type { EntityManager } from '@mikro-orm/postgresql';
import { ask, idArray, prepare } from '../../database/prepared.js';
import { defineTask, type TaskDefinition } from '../../jobs/task.js';
import { deriveBilling } from './derive-billing.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { open } from './invoice.states.js';
import { matchInvoices } from './match-invoices.js';
import { rematchInvoices } from './rematch-invoices.js';
import { tellOfInvoices } from './tell-of-invoices.js';

interface MatchJob {
  /** Invoices and credit notes to be matched. */
  invoices?: string[];
  /** Orders of which something came in, went back, changed, or is billed no more: all that is open of them is matched. */
  orders?: string[];
}

const BATCH = 200;

const openOf = prepare(`select id from invoice where status = any($1::text[])
    and id in (select unnest($2::uuid[]) union select invoice_id from invoice_line where purchase_order_id = any($3::uuid[]))
  order by kind, submitted_at, id`);

/** Matches what a receipt, a credit note or a change of an order has a bearing on. */
const matchAgain = defineTask<MatchJob>('match_invoices', async ({ invoices = [], orders = [] }, { system }) => {
  const ids = await system().transactional(async (em) => {
    const found = await openDocuments(em, invoices, orders);
    if (!found.length) await deriveBilling(em, orders);
    return found;
  });
  for (let start = 0; start < ids.length; start += BATCH) {
    await matchNow(system(), async () => ids.slice(start, start + BATCH));
  }
  if (ids.length) await system().transactional((em) => deriveBilling(em, orders));
});

/**
 * Matches an invoice that was handed in, and takes along what else waits to be matched for the first time: when many come
 * at once, the jobs of most find nothing left to do.
 */
const matchHandedIn = defineTask<{ id: string }>('match_handed_in', async ({ id }, { system, log }) => {
  try {
    await matchNow(system(), (em) => waitingBeside(em, id));
  } catch (error) {
    // Whatever is wrong with another one, this one is matched.
    log.warn({ err: error }, 'invoices could not be matched together');
    await matchNow(system(), async () => [id]);
  }
});

async function matchNow(system: EntityManager, idsOf: (em: EntityManager) => Promise<string[]>): Promise<void> {
  await system.transactional(async (em) => {
    const ids = await idsOf(em);
    if (ids.length) await tellOfInvoices(em, await matchInvoices(em, ids, new Date()));
  });
}

/** Those that no other job is about to match; without their row locks, which come after those of orders. */
async function waitingBeside(em: EntityManager, id: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `with waiting as materialized (select id from invoice where id = ? and status = 'SUBMITTED'
       union (select id from invoice where status = 'SUBMITTED' and kind = 'INVOICE' order by submitted_at, id limit ?))
     select id from waiting where pg_try_advisory_xact_lock(hashtextextended('match ' || id, 0))`,
    [id, BATCH],
  );
  return rows.map((row) => row.id);
}

/** Removes lines that were taken out of drafts. */
const discardUnusedInvoiceLines = defineTask<unknown>(
  'discard_unused_invoice_lines',
  async (_payload, { system }) => {
    await system().transactional((em) => em.nativeDelete(InvoiceLine, { invoice: null }));
  },
  '43 3 * * *',
);

async function openDocuments(em: EntityManager, invoices: readonly string[], orders: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(em, openOf, [`{${open.join(',')}}`, idArray(invoices), idArray(orders)]);
  return rows.map(({ id }) => id);
}

export const invoicingTasks: readonly TaskDefinition[] = [matchAgain, matchHandedIn, rematchInvoices, discardUnusedInvoiceLines];
