import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type { ReadStatement } from './reader.js';

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
