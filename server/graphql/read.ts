import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { sql } from 'kysely';
import type { ReadStatement } from '../database/reader.js';
import { answerConnection, answerRecord, answerTally } from './answer/answer-read.js';
import { asksForText } from './answer/whole-fields.js';
import type { RequestContext } from './context.js';
import { notFound } from './errors.js';
import { toUuid } from './ids.js';
import { askingFor } from './read/asking.js';
import { compileConnection } from './read/compile-connection.js';
import { Compiler, recordSourceOf } from './read/compiler.js';
import { type ConnectionRows, toConnection } from './read/connection.js';
import { columnOf } from '../database/columns.js';
import { compileStatement } from '../database/compile-statement.js';
import type { ListDefinition } from './read/list.js';
import { loaderFor } from './read/loaders.js';
import { requireOrder } from './read/order-permission.js';
import { pageOf, type PageArguments } from './read/page.js';
import { runStatement } from './read/run.js';
import { selectionsOf } from './read/selection.js';
import { compiledOnce, placeOf } from './read/statement-cache.js';

/**
 * Reads one record with exactly what was selected, in one statement.
 * @param id public id; of another kind it is BAD_USER_INPUT
 * @throws NOT_FOUND when it does not exist or the principal may not see it
 */
export async function readRecord(context: RequestContext, info: GraphQLResolveInfo, id: string): Promise<object> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const uuid = toUuid(recordSourceOf(type).prefix, id);
  const record = await (asksForText(info) ? answerRecord(context, info, type, uuid) : readByUuid(context, info, type, uuid));
  if (!record) throw notFound();
  return record;
}

/**
 * Reads a record of `type` by its UUID; null when the principal may not see it. Records that are wanted at the same
 * place of an answer, by items of one list, are read together.
 */
export function readByUuid(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType, uuid: string): Promise<object | null> {
  return loaderFor(context, `${placeOf(info)} ${type.name}`, (uuids) => readRecords(context, info, type, uuids)).load(uuid);
}

/** Stands for the records' UUIDs in a statement that is used again. */
const WANTED = Symbol('the wanted records');

async function readRecords(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType, uuids: readonly string[]): Promise<(object | null)[]> {
  const { sql: text, parameters } = compiledOnce(info, type.name, selectionsOf(info), () => compileRecords(context, info, type));
  const values = parameters.map((value) => (value === WANTED ? uuids : value));
  const rows = await runStatement<{ id: string; value: object }>(context, { sql: text, parameters: values });
  const found = new Map(rows.map(({ id, value }) => [id, value]));
  return uuids.map((uuid) => found.get(uuid) ?? null);
}

function compileRecords(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType): ReadStatement {
  const compiler = compilerFor(context, info);
  const meta = compiler.metadataOf(recordSourceOf(type).entity);
  const alias = compiler.nextAlias();
  const row = compiler.row(type, meta, alias, selectionsOf(info));
  const id = columnOf(meta, alias, 'id');
  return compileStatement(
    sql`select ${id}, ${row} as value from ${sql.table(meta.tableName)} as ${sql.ref(alias)} where ${id} = any(${sql.val(WANTED)}::uuid[])`,
  );
}

/**
 * Reads one page of a list with exactly what was selected, in one statement.
 * @throws BAD_USER_INPUT for a page, cursor or filter that is not of the right form; FORBIDDEN for an order that gives away too much
 */
export async function readConnection(context: RequestContext, info: GraphQLResolveInfo, list: ListDefinition, page: PageArguments): Promise<object> {
  requireOrder(context, list, page);
  if (asksForText(info)) return answerConnection(context, info, list, page);
  const statement = compiledOnce(info, info.parentType.name, info.fieldNodes, () => {
    const field = info.parentType.getFields()[info.fieldName]!;
    const selected = { key: info.fieldName, field, args: page as Record<string, unknown>, selections: selectionsOf(info) };
    return compileStatement(sql`select ${compileConnection(compilerFor(context, info), list, selected)} as value`);
  });
  const rows = await runStatement<{ value: ConnectionRows }>(context, statement);
  return toConnection(rows[0]!.value, pageOf(list, page));
}

/** Reads the counts that were selected of a tally, in one statement. */
export async function readTally(context: RequestContext, info: GraphQLResolveInfo): Promise<object> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  if (asksForText(info)) return answerTally(context, info, type);
  const statement = compiledOnce(info, type.name, info.fieldNodes, () =>
    compileStatement(sql`select ${compilerFor(context, info).tally(type, selectionsOf(info))} as value`));
  const rows = await runStatement<{ value: object }>(context, statement);
  return rows[0]!.value;
}

function compilerFor(context: RequestContext, info: GraphQLResolveInfo): Compiler {
  return new Compiler(info, askingFor(context.audience), context.em.getMetadata());
}
