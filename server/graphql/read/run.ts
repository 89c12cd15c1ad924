import type { RawBuilder } from 'kysely';
import { compileStatement } from '../../database/compile-statement.js';
import type { ReadStatement } from '../../database/reader.js';
import type { RequestContext } from '../context.js';
import { RequestValue } from './asking.js';

/** Runs a compiled statement that reads, under the row security of whoever asks. */
export function runStatement<Row>(context: RequestContext, { sql, parameters }: ReadStatement): Promise<Row[]> {
  const values = parameters.map((value) => (value instanceof RequestValue ? value.of(context) : value));
  return context.database.reader(context.audience).read<Row>(context.session, { sql, parameters: values });
}

/** Runs one statement that reads, under the row security of whoever asks. */
export function runRead<Row>(context: RequestContext, statement: RawBuilder<unknown>): Promise<Row[]> {
  return runStatement(context, compileStatement(statement));
}
