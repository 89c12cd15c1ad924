import type { EntityClass, EntityMetadata, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { compare } from '../../shared/decimal.js';
import { newId } from '../base.js';
import { columnTypeOf, fieldNameOf, propertyOf } from '../columns.js';
import { idArray, type Prepared, prepare, tell } from '../prepared.js';
import { keepOrigin, originOf } from './origins.js';
import type { Plain, Table } from './table.js';

type StoredRow = Record<string, unknown>;
/** What a new record has to say; its id and times are given to it. */
export type NewRow<Entity> = { [Name in keyof RequiredEntityData<Entity>]: Plain<RequiredEntityData<Entity>[Name]> };

/** Adds records, all of which say the same properties, in one statement; nobody waits for it. */
export async function addRows<Entity extends object>(em: EntityManager, entity: EntityClass<Entity>, rows: readonly NewRow<Entity>[]): Promise<void> {
  if (!rows.length) return;
  const meta = em.getMetadata().get(entity) as unknown as EntityMetadata;
  const now = new Date();
  const times = ['createdAt', 'updatedAt'].filter((name) => name in meta.properties);
  const complete = rows.map((row) => ({ id: newId(), ...Object.fromEntries(times.map((name) => [name, now])), ...row }));
  const properties = Object.keys(complete[0]!);
  await tell(em, preparedOnce(meta, `add ${properties.join(' ')}`, () => insertOf(meta, properties)), [JSON.stringify(complete)]);
}

/**
 * Writes what has changed of rows that were read, in one statement for each table; nobody waits for it. As with entities a
 * record that somebody else has changed meanwhile takes everything back, and one that has not changed stays as it is.
 */
export async function writeRows<Row extends object>(em: EntityManager, { entity, properties }: Table<Row>, rows: readonly Row[]): Promise<void> {
  const meta = em.getMetadata().get(entity) as EntityMetadata;
  const changed = (rows as readonly StoredRow[]).filter((row) => properties.some((name) => hasChanged(meta, row, name)));
  if (!changed.length) return;
  const names = properties.filter((name) => changed.some((row) => hasChanged(meta, row, name)));
  const now = new Date();
  const input = changed.map((row) => ({
    ...Object.fromEntries(names.map((name) => [name, row[name]])),
    id: row['id'],
    updatedAt: hasChanged(meta, row, 'updatedAt') ? row['updatedAt'] : now,
    version: originOf(row)!.version,
  }));
  await tell(em, preparedOnce(meta, `write ${names.join(' ')}`, () => updateOf(meta, names)), [JSON.stringify(input), idArray(changed.map(({ id }) => id as string))]);
  for (const row of changed) keepOrigin(row, next(originOf(row)!.version));
}

function next(version: number | null): number | null {
  return version === null ? null : version + 1;
}

function hasChanged(meta: EntityMetadata, row: StoredRow, name: string): boolean {
  const before = originOf(row)!.values[name];
  const now = row[name];
  if (before === now) return false;
  const isNumber = columnTypeOf(propertyOf(meta, name)) === 'numeric';
  return isNumber && before !== null && now !== null ? compare(before as string, now as string) !== 0 : !isDeepStrictEqual(before, now);
}

function insertOf(meta: EntityMetadata, properties: readonly string[]): string {
  const columns = properties.map((name) => fieldNameOf(meta, name)).join(', ');
  const values = properties.map((name) => `input."${name}"`).join(', ');
  return `insert into ${meta.tableName} (${columns}) select ${values} from json_to_recordset($1::json) as input (${recordOf(meta, properties)})`;
}

/** The ids stand beside the rows, because the planner takes a hundred rows for many and would look through a table of few thousand. */
function updateOf(meta: EntityMetadata, properties: readonly string[]): string {
  const { versionProperty } = meta;
  const changed = [...new Set([...properties, ...('updatedAt' in meta.properties ? ['updatedAt'] : [])])];
  const set = changed.map((name) => `${fieldNameOf(meta, name)} = input."${name}"`);
  const version = versionProperty && fieldNameOf(meta, versionProperty);
  return `with changed as (update ${meta.tableName} as stored set ${[...set, ...(version ? [`${version} = stored.${version} + 1`] : [])].join(', ')}
      from json_to_recordset($1::json) as input (${recordOf(meta, ['id', ...changed])}, version integer)
      where stored.id = any($2::uuid[]) and stored.id = input.id${version ? ` and stored.${version} = input.version` : ''} returning stored.id)
    select require_changed((count(*) = json_array_length($1::json))::integer) from changed`;
}

/** The columns of rows on their way in, by the names of their properties. */
function recordOf(meta: EntityMetadata, properties: readonly string[]): string {
  return properties.map((name) => `"${name}" ${propertyOf(meta, name).columnTypes[0]}`).join(', ');
}

const statements = new WeakMap<EntityMetadata, Map<string, Prepared>>();

function preparedOnce(meta: EntityMetadata, what: string, textOf: () => string): Prepared {
  const known = statements.get(meta) ?? new Map<string, Prepared>();
  statements.set(meta, known);
  const statement = known.get(what) ?? prepare(textOf());
  known.set(what, statement);
  return statement;
}
