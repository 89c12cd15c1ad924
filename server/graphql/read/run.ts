import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type { RequestContext } from '../context.js';

// Only turns expressions into text; the reader runs them.
const kysely = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Runs one statement that reads, under the row security of whoever asks. */
export function runRead<Row>(context: RequestContext, statement: RawBuilder<unknown>): Promise<Row[]> {
  return context.database.reader(context.audience).read<Row>(context.em.getSessionContext(), statement.compile(kysely));
}
