import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { columnOf, columnTypeOf, jsonValue, propertyOf } from '../columns.js';
import { compileStatement } from '../compile-statement.js';
import { ask, type Prepared, prepare } from '../prepared.js';
import { keepOrigin } from './origins.js';
import type { Table, Wanted } from './table.js';

type Wants = Readonly<Record<string, Wanted<unknown>>>;
type Answer<Parts> = { [Name in keyof Parts]: Parts[Name] extends Wanted<infer Row> ? Row[] : never };
type StoredRow = Record<string, unknown>;

const VERSION = ' version';

/**
 * Defines what a use case reads of several tables, in one statement that each connection prepares once. Locks go before it,
 * as statements of their own: it does not see what it would have to wait for.
 */
export function defineReading<Parts extends Wants>(parts: Parts): (em: EntityManager, values: readonly unknown[]) => Promise<Answer<Parts>> {
  let statement: Prepared | undefined;
  return async (em, values) => {
    statement ??= prepare(textOf(em, parts));
    const [answer] = await ask<{ value: Record<string, StoredRow[]> }>(em, statement, values);
    for (const [name, { table }] of Object.entries<Wanted<unknown>>(parts)) take(em, table, answer!.value[name]!);
    return answer!.value as Answer<Parts>;
  };
}

function textOf(em: EntityManager, parts: Wants): string {
  const pairs = Object.entries(parts).map(([name, wanted]) => sql`${sql.lit(name)}, ${rowsOf(em.getMetadata().get(wanted.table.entity), wanted)}`);
  return compileStatement(sql`select json_build_object(${sql.join(pairs)}) as value`).sql;
}

function rowsOf(meta: EntityMetadata, { table, condition }: Wanted<unknown>): RawBuilder<unknown> {
  const pairs = table.properties.map((name) => sql`${sql.lit(name)}, ${jsonValue(propertyOf(meta, name), columnOf(meta, 'stored', name))}`);
  if (meta.versionProperty) pairs.push(sql`${sql.lit(VERSION)}, ${columnOf(meta, 'stored', meta.versionProperty)}`);
  return sql`(select coalesce(json_agg(json_build_object(${sql.join(pairs)})), '[]'::json) from (select * from ${sql.table(meta.tableName)} where ${sql.raw(condition)}) as stored)`;
}

/** JSON knows neither instants nor what a row was. */
function take(em: EntityManager, { entity, properties }: Table<unknown>, rows: readonly StoredRow[]): void {
  const meta = em.getMetadata().get(entity);
  const instants = properties.filter((name) => columnTypeOf(propertyOf(meta, name)) === 'timestamptz');
  for (const row of rows) {
    const version = (row[VERSION] ?? null) as number | null;
    delete row[VERSION];
    for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as string);
    keepOrigin(row, version);
  }
}
