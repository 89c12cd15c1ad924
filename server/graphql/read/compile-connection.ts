import { type GraphQLObjectType, getNamedType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { Compiler } from './compiler.js';
import type { ListDefinition } from './list.js';
import { pageSource, type PageSource, type Parent } from './page-source.js';
import { type SelectedField, selectedFields } from './selection.js';

/**
 * SQL that gives `ConnectionRows` as JSON: one record more than the page holds, each with its place in the order;
 * the count only when it is selected.
 */
export function compileConnection(compiler: Compiler, list: ListDefinition, selected: SelectedField, parent?: Parent): RawBuilder<unknown> {
  const source = pageSource(compiler, list, selected.args, parent);
  const parts = selectedParts(compiler, selected);
  const pairs: RawBuilder<unknown>[] = [];
  pairs.push(sql`'items', ${parts.node || parts.cursor ? itemsOf(compiler, source, parts) : sql`'[]'::json`}`);
  if (parts.totalCount) pairs.push(sql`'totalCount', ${source.count()}`);
  return source.whole(sql`json_build_object(${sql.join(pairs)})`);
}

function itemsOf(compiler: Compiler, { meta, page, ...source }: PageSource, parts: Parts): RawBuilder<unknown> {
  const records = source.records(page.size + 1);
  const outer = compiler.nextAlias();
  const row = parts.node ? compiler.row(parts.node.type, meta, outer, parts.node.selections) : sql`json_build_object()`;
  const cursor = parts.cursor ? sql`, 'cursor', ${source.cursor(outer)}` : sql``;
  return sql`(select coalesce(json_agg(json_build_object('node', ${row}${cursor}) order by ${source.order(outer, page.backwards)}), '[]'::json)
    from (${records}) as ${sql.ref(outer)})`;
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
