import type { EntityManager } from '@mikro-orm/postgresql';
import { claiming } from './invoice.states.js';

/** Works out again how much of these orders is billed by invoices that were handed in. */
export async function deriveBilling(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  await em.execute('select derive_billing(?::uuid[], ?::text[])', [`{${[...new Set(orderIds)].sort().join(',')}}`, `{${claiming.join(',')}}`]);
}
