import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A row as its properties; must have `id`, which is used when the row is new. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row that was stored now, as opposed to one that was there already in the same form. */
export interface StoredRow {
  readonly id: string;
  /** The first key column: for a line or price the record it belongs to. */
  readonly parent: string;
  readonly added: boolean;
}

/**
 * Adds rows and changes those that are there with another content, in one statement. A row that is there already in
 * this form is not touched: no new version, no audit entry. Answers the rows that were added or changed.
 * @param key the properties that make a row the same one; unique in the database
 */
export async function upsert<Entity>(em: EntityManager, entity: EntityName<Entity>, key: readonly string[], rows: readonly Row[]): Promise<StoredRow[]> {
  if (rows.length === 0) return [];
  const table = tableOf(em, entity, Object.keys(rows[0]!));
  const columns = table.columns.map(({ column }) => column);
  const mutable = table.columns.filter(({ property }) => property !== 'id' && !key.includes(property)).map(({ column }) => column);
  const keys = key.map((name) => table.columns.find(({ property }) => property === name)!.column);
  const list = (names: readonly string[], prefix = '') => names.map((name) => prefix + name).join(', ');
  return em.execute<StoredRow[]>(
    `insert into ${table.name} as stored (${list(columns)}, created_at, updated_at)
     select ${list(columns, 'input.')}, now(), now() from jsonb_to_recordset(?::jsonb) as input (${table.recordset})
     on conflict (${list(keys)}) do update
     set ${mutable.map((name) => `${name} = excluded.${name}`).join(', ')}, updated_at = now(), lock_version = stored.lock_version + 1
     where (${list(mutable, 'stored.')}) is distinct from (${list(mutable, 'excluded.')})
     returning stored.id, stored.${keys[0]}::text as parent, stored.xmax = 0 as added`,
    [JSON.stringify(rows.map((row) => toColumns(row, table)))],
  );
}

/** Adds rows of a table whose rows never change. */
export async function add<Entity>(em: EntityManager, entity: EntityName<Entity>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(em, entity, Object.keys(rows[0]!));
  const columns = table.columns.map(({ column }) => column).join(', ');
  await em.execute(
    `insert into ${table.name} (${columns}, created_at) select ${columns}, now() from jsonb_to_recordset(?::jsonb) as input (${table.recordset})`,
    [JSON.stringify(rows.map((row) => toColumns(row, table)))],
  );
}

interface Table {
  name: string;
  columns: { property: string; field: string; column: string }[];
  /** Column definitions of the rows on their way in. */
  recordset: string;
}

function tableOf<Entity>(em: EntityManager, entity: EntityName<Entity>, properties: readonly string[]): Table {
  const meta = em.getMetadata().get(entity);
  const quote = (name: string) => em.getPlatform().quoteIdentifier(name);
  const described = properties.map((property) => {
    const { fieldNames, columnTypes } = meta.properties[property as keyof typeof meta.properties];
    const [field] = fieldNames as [string];
    return { property, field, column: quote(field), type: columnTypes[0]! };
  });
  return { name: quote(meta.tableName), columns: described, recordset: described.map(({ column, type }) => `${column} ${type}`).join(', ') };
}

function toColumns(row: Row, { columns }: Table): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ property, field }) => [field, row[property]]));
}
