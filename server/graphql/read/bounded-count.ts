import { type RawBuilder, sql } from 'kysely';

const COUNTED_TO = 1000;

/**
 * SQL that counts what comes `from` somewhere, and stops at 1,000. A limit is part of the text: for one that it does not know, the
 * database expects a tenth of all rows, holds that plan to be dear, and so plans the statement anew each time.
 */
export function countUpTo(from: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from (select ${from} limit ${sql.lit(COUNTED_TO)}) as bounded)`;
}
