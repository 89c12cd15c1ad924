import type { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from './organisation.entity.js';

/** The company itself and its rules; made sure of at the start. With a lock nobody else changes it before this transaction ends. */
export async function organisationOf(em: EntityManager, lockMode?: LockMode.PESSIMISTIC_WRITE): Promise<Organisation> {
  const [organisation] = await em.find(Organisation, {}, { limit: 1, ...(lockMode && { lockMode }) });
  if (!organisation) throw new Error('There is no organisation on record.');
  return organisation;
}
