import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from './annotations.js';
import type { Compiler } from './compiler.js';
import type { ListDefinition } from './list.js';

/** Conditions on a row that lead to records of a list. */
export type Way = (column: ColumnReference) => (RawBuilder<unknown> | undefined)[];

/** The ways to all records of a list; no record is found on two of them. */
export interface Ways {
  readonly toList: readonly Way[];
  readonly toCount: readonly Way[];
  /** A value for which the ways were gone, with what they have in common. */
  whole(value: RawBuilder<unknown>): RawBuilder<unknown>;
}

/**
 * A search through very many records takes one of two ways, and the database knows which when it runs: few records are found
 * by an index, of many the first are met soon by looking at one after another. Who counts all of many looks at them together.
 */
export function waysTo(compiler: Compiler, list: ListDefinition, filter: { search?: string | null }): Ways {
  const { asking } = compiler;
  const usual: Way = (column) => list.conditions(filter, column, asking);
  const text = filter.search?.trim();
  if (!list.search || !text) return { toList: [usual], toCount: [usual], whole: (value) => value };

  const { found, says } = list.search;
  const search = sql.ref(compiler.nextAlias());
  const others: Way = (column) => list.conditions({ ...filter, search: null }, column, asking);
  const few: Way = (column) => [sql`${column('id')} = any((select ids from ${search})::uuid[])`, ...others(column)];
  const areMany = sql`(select ids is null from ${search})`;
  const many: Way = (column) => [areMany, says(column, sql`(select pattern from ${search})`), ...others(column)];
  const manyTogether: Way = (column) => [areMany, ...usual(column)];
  return {
    toList: [few, many],
    toCount: [few, asking.audience === 'staff' ? manyTogether : many],
    whole: (value) => sql`(with ${search} as materialized (select ${found(text)} as ids, search_pattern(${text}) as pattern) select ${value})`,
  };
}
