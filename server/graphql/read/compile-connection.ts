import type { EntityMetadata } from '@mikro-orm/core';
import { type GraphQLObjectType, getNamedType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference, ParentCondition } from './annotations.js';
import { countUpTo } from './bounded-count.js';
import { columnOf, columnTypeOf, propertyOf } from './columns.js';
import type { Compiler } from './compiler.js';
import type { ListDefinition } from './list.js';
import { type CursorPosition, type Page, type PageArguments, pageOf } from './page.js';
import { type SelectedField, selectedFields } from './selection.js';

/** What ties the records of a nested connection to the row around it. */
interface Parent {
  by: string | ParentCondition;
  id: RawBuilder<unknown>;
}

/**
 * SQL that gives `ConnectionRows` as JSON: one record more than the page holds, each with its place in the order;
 * the count only when it is selected.
 */
export function compileConnection(compiler: Compiler, list: ListDefinition, selected: SelectedField, parent?: Parent): RawBuilder<unknown> {
  const meta = compiler.metadataOf(list.entity);
  const page = pageOf(list, selected.args as PageArguments);
  const parts = selectedParts(compiler, selected);
  const conditions = (alias: string) => {
    const column: ColumnReference = (property) => columnOf(meta, alias, property);
    const given = list.conditions(selected.args['filter'] ?? {}, column, compiler.asking);
    if (parent) given.unshift(typeof parent.by === 'string' ? sql`${column(parent.by)} = ${parent.id}` : parent.by(column, parent.id));
    return given.filter((condition) => condition !== undefined);
  };
  const pairs: RawBuilder<unknown>[] = [];
  pairs.push(sql`'items', ${parts.node || parts.cursor ? itemsOf(compiler, list, meta, page, parts, conditions) : sql`'[]'::json`}`);
  if (parts.totalCount) pairs.push(sql`'totalCount', ${countOf(compiler, meta, conditions)}`);
  return sql`json_build_object(${sql.join(pairs)})`;
}

type Conditions = (alias: string) => RawBuilder<unknown>[];

function itemsOf(compiler: Compiler, list: ListDefinition, meta: EntityMetadata, page: Page, parts: Parts, conditions: Conditions): RawBuilder<unknown> {
  const inner = compiler.nextAlias();
  const outer = compiler.nextAlias();
  const property = propertyOf(meta, list.orders[page.order.field]!);
  const descending = (page.order.direction === 'DESC') !== page.backwards;
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const key = (alias: string) => orderKey(meta, alias, property);
  const where = [...conditions(inner), ...beyond(page, key(inner), columnOf(meta, inner, 'id'), sql.raw(columnTypeOf(property)))];
  const row = parts.node ? compiler.row(parts.node.type, meta, outer, parts.node.selections) : sql`json_build_object()`;
  const cursor = parts.cursor ? sql`, 'cursor', json_build_array(${key(outer)}::text, ${columnOf(meta, outer, 'id')})` : sql``;
  return sql`(select coalesce(json_agg(json_build_object('node', ${row}${cursor}) order by ${key(outer)} ${direction}, ${columnOf(meta, outer, 'id')} ${direction}), '[]'::json)
    from (select * from ${sql.table(meta.tableName)} as ${sql.ref(inner)} ${whereOf(where)}
      order by ${key(inner)} ${direction}, ${columnOf(meta, inner, 'id')} ${direction} limit ${page.size + 1}) as ${sql.ref(outer)})`;
}

/** A portal shows how many there are on each page of a list; staff ask for the number when they want it whole. */
function countOf(compiler: Compiler, meta: EntityMetadata, conditions: Conditions): RawBuilder<unknown> {
  const alias = compiler.nextAlias();
  const from = sql`from ${sql.table(meta.tableName)} as ${sql.ref(alias)} ${whereOf(conditions(alias))}`;
  return compiler.asking.audience === 'staff' ? sql`(select count(*) ${from})` : countUpTo(from);
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

interface Parts {
  node: { type: GraphQLObjectType; selections: SelectedField['selections'] } | null;
  cursor: boolean;
  totalCount: boolean;
}

/** Which parts of the connection are wanted, and what of the records, whether through `nodes` or `edges.node`. */
function selectedParts(compiler: Compiler, selected: SelectedField): Parts {
  const connection = getNamedType(selected.field.type) as GraphQLObjectType;
  const fields = selectedFields(connection, selected.selections, compiler.info);
  const edges = fields.get('edges');
  const edgeFields = edges && selectedFields(getNamedType(edges.field.type) as GraphQLObjectType, edges.selections, compiler.info);
  const nodes = [fields.get('nodes'), edgeFields?.get('node')].filter((field) => field !== undefined);
  return {
    node: nodes[0]
      ? { type: getNamedType(nodes[0].field.type) as GraphQLObjectType, selections: nodes.flatMap((field) => field.selections) }
      : null,
    cursor: fields.has('pageInfo') || edges !== undefined,
    totalCount: fields.has('totalCount'),
  };
}
