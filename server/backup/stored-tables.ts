import type { Client } from 'pg';

/** A table whose rows a backup holds. */
export interface StoredTable {
  readonly schema: string;
  readonly name: string;
  /** Those that are stored, in their order; the database calculates the others. */
  readonly columns: readonly string[];
  /** Whether row security binds its owner too, so that only the system's own session sees the rows. */
  readonly guarded: boolean;
}

/** A sequence and how far it has come. */
export interface StoredSequence {
  readonly schema: string;
  readonly name: string;
  /** Null when it was never asked. */
  readonly lastValue: string | null;
}

/** Schemas that hold what would be lost; notes of which migrations ran are no data, they are run anew. */
const SCHEMAS = ['public', 'graphile_worker'];
const NOTES_OF_MIGRATIONS = ['public.mikro_orm_migrations', 'graphile_worker.migrations'];

/** All tables with data, those of the job queue included, sorted by name. */
export async function storedTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select nspname as schema, relname as name, relforcerowsecurity as guarded,
            array_agg(attname::text order by attnum) filter (where attgenerated = '') as columns
       from pg_class
       join pg_namespace on pg_namespace.oid = relnamespace
       join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      where relkind = 'r' and nspname = any ($1) and nspname || '.' || relname <> all ($2)
      group by nspname, relname, relforcerowsecurity
      order by nspname, relname`,
    [SCHEMAS, NOTES_OF_MIGRATIONS],
  );
  return rows;
}

/** All sequences. They are not part of a snapshot, so read them after it: a gap in numbers does no harm, a repetition does. */
export async function storedSequences(client: Client): Promise<StoredSequence[]> {
  const { rows } = await client.query<StoredSequence>(
    `select schemaname as schema, sequencename as name, last_value as "lastValue" from pg_sequences where schemaname = any ($1) order by 1, 2`,
    [SCHEMAS],
  );
  return rows;
}

/** Which migrations the database has seen, oldest first. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id');
  return rows.map(({ name }) => name);
}

/** A table's name as SQL takes it. */
export function quoted({ schema, name }: Pick<StoredTable, 'schema' | 'name'>): string {
  return `"${schema}"."${name}"`;
}

/** The columns of a COPY. */
export function quotedColumns({ columns }: Pick<StoredTable, 'columns'>): string {
  return `(${columns.map((column) => `"${column}"`).join(', ')})`;
}
