import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationOf } from '../organisation/index.js';
import type { Place } from './enlist.js';

/** The company itself, as what its staff are members of. */
export async function companyIn(em: EntityManager): Promise<Place> {
  const { name } = await organisationOf(em);
  return { audience: 'staff', supplier: null, customer: null, name, locale: 'en' };
}
