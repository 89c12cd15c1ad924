import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';

/** The newest public message is from the other side, and nobody on the viewer's side has seen it. */
export function isUnread(column: ColumnReference, { audience }: Asking): RawBuilder<boolean> {
  const readAt = column(audience === 'customer' ? 'customerReadAt' : 'staffReadAt');
  const mine = sql`(${column('lastMessageBy')} ${sql.raw(audience === 'customer' ? '=' : '<>')} 'CUSTOMER')`;
  return sql<boolean>`(not ${mine} and coalesce(${readAt} < ${column('lastMessageAt')}, true))`;
}

/**
 * It is the viewer's turn. A customer: a question to answer or a reply to read. Staff: a ticket of their own, or nobody's,
 * that the customer waits on.
 */
export function waitsForViewer(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  if (asking.audience === 'customer') {
    return sql<boolean>`(${column('status')} = 'WAITING_CUSTOMER' or ${isUnread(column, asking)})`;
  }
  return sql<boolean>`(${column('status')} in ('NEW', 'OPEN')
    and coalesce(${column('assigneeId')} = ${asking.accountId}, true))`;
}

/** Not answered yet. */
export function isOpen(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'))`;
}

/** Whoever asks opened it. */
export function isAskedBy(column: ColumnReference, { accountId }: Asking): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${column('requesterId')} = ${accountId}, false)`;
}

/** Whoever asks is asked how content they are with the answer: until the ticket is closed. */
export function isToBeRated(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('requesterId')} = ${asking.accountId} and ${column('status')} = 'RESOLVED' and ${column('ratedAt')} is null)`;
}

/** Whoever asks watches it. */
export function isWatched(column: ColumnReference, { accountId }: Asking): RawBuilder<boolean> {
  return sql<boolean>`exists (select from ticket_watcher where ticket_id = ${column('id')} and account_id = ${accountId})`;
}
