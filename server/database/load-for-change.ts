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
  requireCurrent(record, lockVersion);
  return record as T;
}

/** @throws DomainError CONFLICT at `lockVersion` when the record is not in that version; any will do when there is none */
export function requireCurrent(record: Pick<Versioned, 'lockVersion'>, lockVersion: number | null | undefined): void {
  if (lockVersion !== null && lockVersion !== undefined && lockVersion !== record.lockVersion) {
    throw new DomainError('CONFLICT', ['lockVersion']);
  }
}
