import type { EntityManager } from '@mikro-orm/postgresql';
import { defineTask } from '../../jobs/task.js';
import { deriveBilling } from './derive-billing.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { open } from './invoice.states.js';
import { matchInvoices } from './match-invoices.js';

interface MatchJob {
  /** Invoices and credit notes that were handed in or withdrawn. */
  invoices?: string[];
  /** Orders of which something came in, went back or changed. */
  orders?: string[];
}

const BATCH = 200;

/** Matches what was handed in, and everything open that it, a receipt or a change of an order has a bearing on. */
export const matchInvoicesTask = defineTask<MatchJob>('match_invoices', async ({ invoices = [], orders = [] }, { system }) => {
  const { documentIds, orderIds } = await concernedBy(system(), invoices, orders);
  for (let start = 0; start < documentIds.length; start += BATCH) {
    await system().transactional((em) => matchInvoices(em, documentIds.slice(start, start + BATCH), new Date()));
  }
  await system().transactional((em) => deriveBilling(em, orderIds));
});

/** Removes lines that were taken out of drafts. */
export const discardUnusedInvoiceLines = defineTask<unknown>(
  'discard_unused_invoice_lines',
  async (_payload, { system }) => {
    await system().transactional((em) => em.nativeDelete(InvoiceLine, { invoice: null }));
  },
  '43 3 * * *',
);

async function concernedBy(em: EntityManager, invoices: readonly string[], orders: readonly string[]) {
  return em.transactional(async (inner) => {
    const array = (values: readonly string[]) => `{${values.join(',')}}`;
    const orderRows = await inner.execute<{ id: string }[]>(
      `select unnest(?::uuid[]) as id union select purchase_order_id from invoice_line where invoice_id = any(?::uuid[]) and purchase_order_id is not null`,
      [array(orders), array(invoices)],
    );
    const orderIds = orderRows.map(({ id }) => id);
    const documents = await inner.execute<{ id: string }[]>(
      `select id from invoice where status = any(?::text[])
          and (id = any(?::uuid[]) or id in (select credited_invoice_id from invoice where id = any(?::uuid[]))
            or id in (select invoice_id from invoice_line where purchase_order_id = any(?::uuid[])))
        order by kind, submitted_at, id`,
      [array(open), array(invoices), array(invoices), array(orderIds)],
    );
    return { orderIds, documentIds: documents.map(({ id }) => id) };
  });
}
