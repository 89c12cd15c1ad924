import type { EntityManager } from '@mikro-orm/postgresql';
import type { RestockingRate } from './restocking-fee.js';
import { RestockingPolicy } from './restocking-policy.entity.js';

/** What is taken off refunds of returns that were asked for on a day, `YYYY-MM-DD`. */
export async function ratesOn(em: EntityManager, day: string): Promise<RestockingRate[]> {
  const [policy] = await em.find(RestockingPolicy, { validFrom: { $lte: day } }, { orderBy: { validFrom: 'desc' }, limit: 1 });
  return policy?.rates ?? [];
}
