import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../../domains/customers/customer.entity.js';
import type { Item } from '../../domains/catalog/item.entity.js';
import type { Supplier } from '../../domains/suppliers/supplier.entity.js';
import { newId } from '../../database/base.js';
import { upsert } from '../upsert.js';
import { given, rowsFor, touchedByPeople } from './lookups.js';
import type { ImportRecord, Written } from './kind.js';

/** Stores records that are one row each, recognised by `key`; those that people changed since are left alone. */
export async function writeByNumber<Values extends Record<string, unknown>>(
  em: EntityManager,
  entity: EntityName<Supplier | Customer | Item>,
  key: keyof Values & string,
  records: readonly ImportRecord<Values>[],
  rowOf: (record: ImportRecord<Values>) => Record<string, unknown>,
): Promise<Written> {
  const table = em.getMetadata().get(entity).tableName;
  const keyOf = ({ values }: ImportRecord<Values>) => values[key] as string;
  const known = await rowsFor<{ key: string; id: string }>(em, records.map(keyOf), `select ${key} as key, id from ${table} where ${key} = ${given}`);
  const touched = await touchedByPeople(em, known.map(({ id }) => id));
  const left = new Set(known.filter(({ id }) => touched.has(id)).map((row) => row.key));
  const rows = records.filter((record) => !left.has(keyOf(record))).map((record) => ({ id: newId(), ...rowOf(record) }));
  const stored = await upsert(em, entity, [key], rows);
  const added = stored.filter((row) => row.added).length;
  return { added, changed: stored.length - added, kept: [...left], refused: [] };
}
