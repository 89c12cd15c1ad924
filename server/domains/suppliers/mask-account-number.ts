import { type RawBuilder, sql } from 'kysely';

const SHOWN = 4;

/** The last four characters, for people who have to tell accounts apart and not to know them. */
export function maskAccountNumber(number: string): string {
  return `••••${number.slice(-SHOWN)}`;
}

/** The same in SQL. */
export function masked(number: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`'••••' || right(${number}, ${sql.lit(SHOWN)})`;
}
