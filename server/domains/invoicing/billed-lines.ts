import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import { claiming } from './invoice.states.js';

/** How much of these lines is claimed by invoices that were handed in, credit notes taken off. */
export function claimedOfOrderLines(em: EntityManager, orderLineIds: readonly string[]): Promise<Map<string, Decimal>> {
  return claimedBy(em, 'order_line_id', orderLineIds);
}

/** How much of these lines of invoices is left once credit notes that were handed in are taken off. */
export function claimedOfInvoiceLines(em: EntityManager, lineIds: readonly string[]): Promise<Map<string, Decimal>> {
  return claimedBy(em, 'line_id', lineIds);
}

async function claimedBy(em: EntityManager, key: 'order_line_id' | 'line_id', ids: readonly string[]): Promise<Map<string, Decimal>> {
  const rows = await em.execute<{ id: string; quantity: Decimal }[]>(
    `select ${key} as id, trim_scale(sum(quantity))::text as quantity from billed_line()
      where ${key} = any(?::uuid[]) and document_status = any(?::text[]) and invoice_status = any(?::text[]) group by ${key}`,
    [`{${ids.join(',')}}`, `{${claiming.join(',')}}`, `{${claiming.join(',')}}`],
  );
  return new Map(rows.map(({ id, quantity }) => [id, quantity]));
}
