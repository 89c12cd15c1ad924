import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { ReadStatement } from '../../database/reader.js';
import type { RequestContext } from '../context.js';
import { askingFor } from '../read/asking.js';
import { columnOf } from '../../database/columns.js';
import { compileStatement } from '../../database/compile-statement.js';
import { recordSourceOf } from '../read/compiler.js';
import type { ListDefinition } from '../read/list.js';
import type { PageArguments } from '../read/page.js';
import { selectionsOf } from '../read/selection.js';
import { compiledOnce } from '../read/statement-cache.js';
import { AnswerCompiler } from './answer-compiler.js';
import { connectionPieces } from './answer-connection.js';
import { AnswerText } from './answer-text.js';
import { fillGaps } from './gaps.js';
import { concatenated } from './pieces.js';
import { readTogether } from './together.js';

/** Stands for the record's UUID in a statement that is used again. */
const WANTED = Symbol('the wanted record');

/** Reads one record as the JSON of the answer, in one statement; null when the principal may not see it. */
export function answerRecord(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType, uuid: string): Promise<AnswerText | null> {
  const answer = planned(context, info, type.name, (compiler) => {
    const meta = compiler.rows.metadataOf(recordSourceOf(type).entity);
    const alias = compiler.rows.nextAlias();
    const text = concatenated(compiler.object(type, meta, alias, selectionsOf(info)));
    return sql`select ${text} as text from ${sql.table(meta.tableName)} as ${sql.ref(alias)} where ${columnOf(meta, alias, 'id')} = ${sql.val(WANTED)}::uuid`;
  });
  return run(context, info, answer, uuid);
}

/** Reads one page of a list as the JSON of the answer, in one statement. */
export async function answerConnection(context: RequestContext, info: GraphQLResolveInfo, list: ListDefinition, page: PageArguments): Promise<AnswerText> {
  const answer = planned(context, info, info.parentType.name, (compiler) => {
    const field = info.parentType.getFields()[info.fieldName]!;
    const selected = { key: info.fieldName, field, args: page as Record<string, unknown>, selections: selectionsOf(info) };
    return sql`select ${connectionPieces(compiler, list, selected)} as text`;
  });
  return (await run(context, info, answer))!;
}

/** Counts what a tally was asked for, as the JSON of the answer, in one statement. */
export async function answerTally(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType): Promise<AnswerText> {
  const answer = planned(context, info, type.name, (compiler) => sql`select ${concatenated(compiler.tally(type, selectionsOf(info)))} as text`);
  return (await run(context, info, answer))!;
}

type Planned = ReadStatement & Pick<AnswerCompiler, 'gaps' | 'checks'>;

function planned(context: RequestContext, info: GraphQLResolveInfo, form: string, write: (compiler: AnswerCompiler) => RawBuilder<unknown>): Planned {
  return compiledOnce(info, `${form} as text`, info.fieldNodes, () => {
    const compiler = new AnswerCompiler(info, askingFor(context.audience), context.em.getMetadata());
    const { gaps, checks } = compiler;
    return { ...compileStatement(write(compiler)), gaps, checks };
  });
}

async function run(context: RequestContext, info: GraphQLResolveInfo, planned: Planned, uuid?: string): Promise<AnswerText | null> {
  for (const check of planned.checks) check(context);
  const parameters = planned.parameters.map((value) => (value === WANTED ? uuid : value));
  const text = await readTogether(context, { statement: planned, parameters });
  return text === null ? null : new AnswerText(fillGaps(text, planned.gaps, context, info));
}
