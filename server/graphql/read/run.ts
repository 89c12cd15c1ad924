import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type { ReadStatement } from '../../database/reader.js';
import type { RequestContext } from '../context.js';
import { RequestValue } from './asking.js';

// Only turns expressions into text; the reader runs them.
const kysely = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The text of a statement, with places for its parameters. What it was made of is not kept. */
export function compileStatement(statement: RawBuilder<unknown>): ReadStatement {
  const { sql, parameters } = statement.compile(kysely);
  return { sql, parameters };
}

/** Runs a compiled statement that reads, under the row security of whoever asks. */
export function runStatement<Row>(context: RequestContext, { sql, parameters }: ReadStatement): Promise<Row[]> {
  const values = parameters.map((value) => (value instanceof RequestValue ? value.of(context) : value));
  return context.database.reader(context.audience).read<Row>(context.session, { sql, parameters: values });
}

/** Runs one statement that reads, under the row security of whoever asks. */
export function runRead<Row>(context: RequestContext, statement: RawBuilder<unknown>): Promise<Row[]> {
  return runStatement(context, compileStatement(statement));
}
