import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { type NonConformanceStatus, waitingForStaff, waitingForSupplier } from './non-conformance.states.js';

/** The supplier is asked for an answer. */
export function isAskedOfSupplier(column: ColumnReference): RawBuilder<boolean> {
  return isIn(column, waitingForSupplier);
}

/** It is the viewer's turn: the supplier is to answer, or staff are to verify or close. */
export function waitsForViewer(column: ColumnReference, { audience }: Asking): RawBuilder<boolean> {
  return isIn(column, audience === 'supplier' ? waitingForSupplier : waitingForStaff);
}

/** The supplier was to answer before today. */
export function answerIsOverdue(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${column('dueOn')} < ${today}, false)`;
}

function isIn(column: ColumnReference, states: readonly NonConformanceStatus[]): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} in (${sql.join(states.map((state) => sql.lit(state)))}))`;
}
