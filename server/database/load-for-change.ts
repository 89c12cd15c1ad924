import { type EntityClass, type FilterQuery, LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../shared/domain-error.js';

interface Versioned {
  id: string;
  lockVersion: number;
}

/**
 * Loads a record that is about to be changed; nobody else changes it before this transaction ends.
 * @param lockVersion what the caller last saw; nothing when it does not mind
 * @throws DomainError NOT_FOUND at `id` when it is absent or somebody else's, CONFLICT at `lockVersion` when it has changed
 */
export async function loadForChange<T extends Versioned>(
  em: EntityManager,
  entity: EntityClass<T>,
  uuid: string,
  lockVersion?: number | null,
): Promise<T> {
  const record = await em.findOne(entity, { id: uuid } as FilterQuery<T>, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!record) throw new DomainError('NOT_FOUND', ['id']);
  if (lockVersion !== null && lockVersion !== undefined && lockVersion !== record.lockVersion) {
    throw new DomainError('CONFLICT', ['lockVersion']);
  }
  return record as T;
}
