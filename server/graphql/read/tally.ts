import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { columnOf } from '../../database/columns.js';
import type { ReadSource } from './annotations.js';
import { countUpTo } from './bounded-count.js';
import type { Compiler } from './compiler.js';

/** A type of which each field counts records, like what waits for somebody. */
export function isTally(type: GraphQLObjectType): boolean {
  return Object.values(type.getFields()).every((field) => sourceOf(field)?.kind === 'count');
}

/** SQL for the number that a field of a tally holds. */
export function countOf(compiler: Compiler, field: GraphQLField<unknown, unknown>): RawBuilder<number> {
  const { entity, condition } = sourceOf(field) as ReadSource & { kind: 'count' };
  const meta = compiler.metadataOf(entity);
  const alias = compiler.nextAlias();
  const wanted = condition((property) => columnOf(meta, alias, property), compiler.asking);
  return countUpTo(sql`from ${sql.table(meta.tableName)} as ${sql.ref(alias)} where ${wanted}`);
}

function sourceOf({ extensions }: GraphQLField<unknown, unknown>): ReadSource | undefined {
  return extensions['read'] as ReadSource | undefined;
}
