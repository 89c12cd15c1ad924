import type { EntityManager } from '@mikro-orm/postgresql';
import { claiming } from './invoice.states.js';

/** Works out again how much of these orders is billed by invoices that were handed in. */
export async function deriveBilling(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  const states = `{${claiming.join(',')}}`;
  await em.execute(
    `update purchase_order as o set billing = derived.billing, updated_at = now(), lock_version = lock_version + 1
       from (select line.purchase_order_id as id,
               case when bool_and(billed >= line.quantity) and sum(billed) > 0 then 'FULL' when sum(billed) > 0 then 'PARTIAL' else 'NONE' end as billing
               from (select line.*, coalesce((select sum(quantity) from billed_line()
                       where order_line_id = line.id and document_status = any(?::text[]) and invoice_status = any(?::text[])), 0) as billed
                       from purchase_order_line as line where line.purchase_order_id = any(?::uuid[])) as line
              group by line.purchase_order_id) as derived
      where o.id = derived.id and o.billing <> derived.billing`,
    [states, states, `{${[...new Set(orderIds)].sort().join(',')}}`],
  );
}
