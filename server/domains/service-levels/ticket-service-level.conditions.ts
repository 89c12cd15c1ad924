import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';

/** What is due next is so no longer: its time has passed. */
export function isLate(column: ColumnReference, { now }: Asking): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${column('dueAt')} < ${now}, false)`;
}

/** One of the targets was missed, or is by now. */
export function wasLate(column: ColumnReference, { now }: Asking, target: 'firstResponse' | 'nextResponse' | 'resolution'): RawBuilder<boolean> {
  return sql<boolean>`coalesce(coalesce(${column(`${target}MetAt`)}, ${now}) > ${column(`${target}DueAt`)}, false)`;
}
