import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from './organisation.entity.js';

/** The company itself and its rules; made sure of at the start. */
export async function organisationOf(em: EntityManager): Promise<Organisation> {
  const [organisation] = await em.find(Organisation, {}, { limit: 1 });
  if (!organisation) throw new Error('There is no organisation on record.');
  return organisation;
}
