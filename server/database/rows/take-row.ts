import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../shared/domain-error.js';
import { requireCurrent } from '../load-for-change.js';
import { type Prepared, prepare, tell } from '../prepared.js';
import { defineReading } from './reading.js';
import type { Table } from './table.js';

/** Defines how a single record of a table is taken that is about to be changed: as `loadForChange` does, with its refusals, as a plain row. */
export function defineTaking<Row extends { id: string; lockVersion: number }>(table: Table<Row>): (em: EntityManager, uuid: string, lockVersion?: number | null) => Promise<Row> {
  const read = defineReading({ rows: table.where('id = $1::uuid') });
  let lock: Prepared | undefined;
  return async (em, uuid, lockVersion) => {
    lock ??= prepare(`select from ${em.getMetadata().get(table.entity).tableName} where id = $1::uuid for update`);
    await tell(em, lock, [uuid]);
    const { rows: [row] } = await read(em, [uuid]);
    if (!row) throw new DomainError('NOT_FOUND', ['id']);
    requireCurrent(row, lockVersion);
    return row;
  };
}
