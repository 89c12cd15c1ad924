import { type RawBuilder, sql } from 'kysely';

const COUNTED_TO = 1000;

/** SQL that counts what comes `from` somewhere, and stops at 1,000. */
export function countUpTo(from: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from (select ${from} limit ${COUNTED_TO}) as bounded)`;
}
