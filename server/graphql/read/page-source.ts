import type { EntityMetadata } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference, ParentCondition } from './annotations.js';
import { countUpTo } from './bounded-count.js';
import { columnOf, columnTypeOf, propertyOf } from '../../database/columns.js';
import type { Compiler } from './compiler.js';
import type { ListDefinition } from './list.js';
import { type CursorPosition, type Page, type PageArguments, pageOf } from './page.js';
import { type Way, waysTo } from './ways.js';

/** What ties the records of a nested connection to the row around it. */
export interface Parent {
  by: string | ParentCondition;
  id: RawBuilder<unknown>;
}

/** The records of one page of a list, in SQL. */
export interface PageSource {
  readonly meta: EntityMetadata;
  readonly page: Page;
  /** A select of the first records of the page, the last ones of a page that is read from the end. The limit is part of the text; see `countUpTo`. */
  records(limit: number): RawBuilder<unknown>;
  /** What follows `order by` where rows go by `alias`: as the list is sorted, or the other way round. */
  order(alias: string, reversed: boolean): RawBuilder<unknown>;
  /** A row's place in the order: what it is sorted by, as text, and its UUID. */
  cursor(alias: string): RawBuilder<unknown>;
  /** How many records there are on all pages; a portal shows it on each and is content with a bound, staff want it whole. */
  count(): RawBuilder<unknown>;
  /** A value made of the records or their count. */
  whole(value: RawBuilder<unknown>): RawBuilder<unknown>;
}

/** @throws BAD_USER_INPUT for a page or cursor that is not of the right form */
export function pageSource(compiler: Compiler, list: ListDefinition, args: Record<string, unknown>, parent?: Parent): PageSource {
  const meta = compiler.metadataOf(list.entity);
  const page = pageOf(list, args as PageArguments);
  const property = propertyOf(meta, list.orders[page.order.field]!);
  const table = sql.table(meta.tableName);
  const key = (alias: string) => orderKey(meta, alias, property);
  const id = (alias: string) => columnOf(meta, alias, 'id');
  const order = (alias: string, reversed: boolean) => {
    const direction = sql.raw((page.order.direction === 'DESC') === reversed ? 'asc' : 'desc');
    return sql`${key(alias)} ${direction}, ${id(alias)} ${direction}`;
  };
  const ways = waysTo(compiler, list, args['filter'] ?? {});
  const conditions = (way: Way, alias: string) => {
    const column: ColumnReference = (name) => columnOf(meta, alias, name);
    const given = way(column);
    if (parent) given.unshift(typeof parent.by === 'string' ? sql`${column(parent.by)} = ${parent.id}` : parent.by(column, parent.id));
    return given.filter((condition) => condition !== undefined);
  };
  return {
    meta,
    page,
    order,
    cursor: (alias) => sql`json_build_array(${key(alias)}::text, ${id(alias)})`,
    whole: ways.whole,
    records(limit) {
      const first = (from: RawBuilder<unknown>, alias: string) => sql`select * from ${from} order by ${order(alias, page.backwards)} limit ${sql.lit(limit)}`;
      const found = ways.toList.map((way) => {
        const alias = compiler.nextAlias();
        const where = [...conditions(way, alias), ...beyond(page, key(alias), id(alias), sql.raw(columnTypeOf(property)))];
        return first(sql`${table} as ${sql.ref(alias)} ${whereOf(where)}`, alias);
      });
      if (found.length === 1) return found[0]!;
      const alias = compiler.nextAlias();
      return first(sql`(${together(found)}) as ${sql.ref(alias)}`, alias);
    },
    count() {
      const found = ways.toCount.map((way) => {
        const alias = compiler.nextAlias();
        return sql`from ${table} as ${sql.ref(alias)} ${whereOf(conditions(way, alias))}`;
      });
      const from = found.length === 1 ? found[0]! : sql`from (${together(found.map((each) => sql`select 1 ${each}`))}) as ${sql.ref(compiler.nextAlias())}`;
      return compiler.asking.audience === 'staff' ? sql`(select count(*) ${from})` : countUpTo(from);
    },
  };
}

function together(selects: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(selects.map((select) => sql`(${select})`), sql` union all `);
}

function whereOf(conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
}

/** A nullable column sorts as if it were endless, so that each record has a place and a cursor. */
function orderKey(meta: EntityMetadata, alias: string, property: ReturnType<typeof propertyOf>): RawBuilder<unknown> {
  const column = columnOf(meta, alias, property.name);
  return property.nullable ? sql`coalesce(${column}, 'infinity')` : column;
}

function beyond(page: Page, key: RawBuilder<unknown>, id: RawBuilder<unknown>, type: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const ascending = page.order.direction === 'ASC';
  const place = (position: CursorPosition, operator: string) =>
    sql`(${key}, ${id}) ${sql.raw(operator)} (${position.value}::${type}, ${position.id}::uuid)`;
  return [
    ...(page.after ? [place(page.after, ascending ? '>' : '<')] : []),
    ...(page.before ? [place(page.before, ascending ? '<' : '>')] : []),
  ];
}
