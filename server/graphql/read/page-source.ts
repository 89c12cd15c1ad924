import type { EntityMetadata } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference, ParentCondition } from './annotations.js';
import { countUpTo } from './bounded-count.js';
import { columnOf, columnTypeOf, propertyOf } from './columns.js';
import type { Compiler } from './compiler.js';
import type { ListDefinition } from './list.js';
import { type CursorPosition, type Page, type PageArguments, pageOf } from './page.js';

/** What ties the records of a nested connection to the row around it. */
export interface Parent {
  by: string | ParentCondition;
  id: RawBuilder<unknown>;
}

/** The records of one page of a list, in SQL. */
export interface PageSource {
  readonly meta: EntityMetadata;
  readonly page: Page;
  /** A select of the first records of the page, the last ones of a page that is read from the end. */
  records(limit: number): RawBuilder<unknown>;
  /** What follows `order by` where rows go by `alias`: as the list is sorted, or the other way round. */
  order(alias: string, reversed: boolean): RawBuilder<unknown>;
  /** A row's place in the order: what it is sorted by, as text, and its UUID. */
  cursor(alias: string): RawBuilder<unknown>;
  /** How many records there are on all pages; a portal shows it on each and is content with a bound, staff want it whole. */
  count(): RawBuilder<unknown>;
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
  const conditions = (alias: string) => {
    const column: ColumnReference = (name) => columnOf(meta, alias, name);
    const given = list.conditions(args['filter'] ?? {}, column, compiler.asking);
    if (parent) given.unshift(typeof parent.by === 'string' ? sql`${column(parent.by)} = ${parent.id}` : parent.by(column, parent.id));
    return given.filter((condition) => condition !== undefined);
  };
  return {
    meta,
    page,
    order,
    cursor: (alias) => sql`json_build_array(${key(alias)}::text, ${id(alias)})`,
    records(limit) {
      const alias = compiler.nextAlias();
      const where = [...conditions(alias), ...beyond(page, key(alias), id(alias), sql.raw(columnTypeOf(property)))];
      return sql`select * from ${table} as ${sql.ref(alias)} ${whereOf(where)} order by ${order(alias, page.backwards)} limit ${limit}`;
    },
    count() {
      const alias = compiler.nextAlias();
      const from = sql`from ${table} as ${sql.ref(alias)} ${whereOf(conditions(alias))}`;
      return compiler.asking.audience === 'staff' ? sql`(select count(*) ${from})` : countUpTo(from);
    },
  };
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
