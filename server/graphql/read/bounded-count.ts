import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../context.js';
import type { ColumnReference } from './annotations.js';
import { type Asking, askingFor } from './asking.js';
import { columnOf } from '../../database/columns.js';
import { runRead } from './run.js';

const COUNTED_TO = 1000;

/** SQL that counts the records of `entity` for which `condition` holds, and stops at 1,000: what waits is seldom more. */
export function boundedCount(em: EntityManager, entity: EntityClass<object>, condition: (column: ColumnReference) => RawBuilder<unknown>): RawBuilder<number> {
  const meta = em.getMetadata().get(entity);
  const alias = 'counted';
  const column: ColumnReference = (property) => columnOf(meta, alias, property);
  return countUpTo(sql`from ${sql.table(meta.tableName)} as ${sql.ref(alias)} where ${condition(column)}`);
}

/** SQL that counts what comes `from` somewhere, up to 1,000. */
export function countUpTo(from: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from (select ${from} limit ${COUNTED_TO}) as bounded)`;
}

const counters = new WeakMap<RequestContext, DataLoader<RawBuilder<number>, number>>();

/**
 * How many records of `entity` that the principal sees satisfy `condition`, up to 1,000. What is asked for in the same turn is
 * counted in one statement.
 */
export function countRecords(context: RequestContext, entity: EntityClass<object>, condition: (column: ColumnReference, asking: Asking) => RawBuilder<unknown>): Promise<number> {
  let counter = counters.get(context);
  if (!counter) counters.set(context, (counter = new DataLoader((counts) => countTogether(context, counts), { cache: false })));
  return counter.load(boundedCount(context.em, entity, (column) => condition(column, askingFor(context.audience))));
}

async function countTogether(context: RequestContext, counts: readonly RawBuilder<number>[]): Promise<number[]> {
  const [row] = await runRead<{ counts: number[] }>(context, sql`select array[${sql.join(counts)}] as counts`);
  return row!.counts;
}
