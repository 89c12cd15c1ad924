import type { EntityManager } from '@mikro-orm/postgresql';
import { defineTask } from '../../jobs/task.js';
import { deriveBilling } from './derive-billing.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { open } from './invoice.states.js';
import { matchInvoices } from './match-invoices.js';
import { tellOfInvoices } from './tell-of-invoices.js';

interface MatchJob {
  /** Invoices and credit notes to be matched. */
  invoices?: string[];
  /** Orders of which something came in, went back, changed, or is billed no more: all that is open of them is matched. */
  orders?: string[];
}

const BATCH = 200;

/** Matches what was handed in, and what a receipt, a credit note or a change of an order has a bearing on. */
export const matchInvoicesTask = defineTask<MatchJob>('match_invoices', async ({ invoices = [], orders = [] }, { system }) => {
  const ids = (await openDocuments(system(), invoices, orders)).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    await system().transactional(async (em) => tellOfInvoices(em, await matchInvoices(em, ids.slice(start, start + BATCH), new Date())));
  }
  await system().transactional((em) => deriveBilling(em, orders));
});

/** Removes lines that were taken out of drafts. */
export const discardUnusedInvoiceLines = defineTask<unknown>(
  'discard_unused_invoice_lines',
  async (_payload, { system }) => {
    await system().transactional((em) => em.nativeDelete(InvoiceLine, { invoice: null }));
  },
  '43 3 * * *',
);

function openDocuments(em: EntityManager, invoices: readonly string[], orders: readonly string[]): Promise<{ id: string }[]> {
  const array = (values: readonly string[]) => `{${values.join(',')}}`;
  return em.transactional((inner) =>
    inner.execute(
      `select id from invoice where status = any(?::text[])
          and (id = any(?::uuid[]) or id in (select invoice_id from invoice_line where purchase_order_id = any(?::uuid[])))
        order by kind, submitted_at, id`,
      [array(open), array(invoices), array(orders)],
    ),
  );
}
