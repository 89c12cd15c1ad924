import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';

/** The supplier is asked for an answer. */
export function needsAnswer(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('acknowledgement')} in ('AWAITING', 'RECEIVED'))`;
}

/** The supplier is asked for an answer, and its time is up. */
export function answerIsOverdue(column: ColumnReference, { now }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${needsAnswer(column)} and coalesce(${column('answerDueAt')} < ${now}, false))`;
}

/** The supplier has answered, and a buyer has to decide. */
export function awaitsDecision(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('acknowledgement')} = 'CHANGES_PROPOSED')`;
}

/** A confirmed (else the requested) day has passed and not everything has arrived. */
export function isLate(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('receipt')} <> 'FULL'
    and coalesce(coalesce(${column('confirmedOn')}, ${column('requestedOn')}) < ${today}, false))`;
}
