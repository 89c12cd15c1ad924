import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray, prepare, tell } from '../../database/prepared.js';
import { claiming } from './invoice.states.js';

const derive = prepare('select derive_billing($1::uuid[], $2::text[])');

/** Works out again how much of these orders is billed by invoices that were handed in. */
export async function deriveBilling(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length) await tell(em, derive, [idArray([...new Set(orderIds)].sort()), `{${claiming.join(',')}}`]);
}
