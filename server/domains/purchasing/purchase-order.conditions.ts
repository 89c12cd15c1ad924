import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains } from '../../graphql/read/conditions.js';
import type { ListSearch } from '../../graphql/read/list.js';
import { hasItem, namesItem } from '../catalog/index.js';

/** The supplier is asked for an answer. */
export function needsAnswer(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('acknowledgement')} in ('AWAITING', 'RECEIVED'))`;
}

/** The supplier is asked for an answer, and its time is up. */
export function answerIsOverdue(column: ColumnReference, { now }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${needsAnswer(column)} and coalesce(${column('answerDueAt')}, 'infinity') < ${now})`;
}

/** The supplier is asked to agree to something else than the order says, and has not answered. */
export function asksForChange(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${needsAnswer(column)} and ${column('openChange')} is not null)`;
}

/** The supplier has answered, and a buyer has to decide. */
export function awaitsDecision(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('acknowledgement')} = 'CHANGES_PROPOSED')`;
}

/** A confirmed (else the requested) day has passed and not everything has arrived. */
export function isLate(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'SENT' and ${column('receipt')} <> 'FULL'
    and coalesce(${column('confirmedOn')}, ${column('requestedOn')}, 'infinity') < ${today})`;
}

/** SQL from the comments of the other side that the asker's has not read. */
export function unreadComments(column: ColumnReference, { audience }: Asking): RawBuilder<unknown> {
  const [side, readAt] = audience === 'supplier' ? ['SUPPLIER', 'commentsReadBySupplierAt'] : ['STAFF', 'commentsReadByStaffAt'];
  return sql`from purchase_order_comment where purchase_order_id = ${column('id')} and author_side <> ${sql.lit(side)}
    and purchase_order_comment.created_at > coalesce(${column(readAt!)}, '-infinity')`;
}

/** Begins with the orders that have comments, of which there are few. */
export function hasUnreadComments(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('id')} in (select purchase_order_id from purchase_order_comment) and exists (select ${unreadComments(column, asking)}))`;
}

const lines = { table: 'purchase_order_line', record: 'purchase_order_id' };

/** Text search over the order's own words and the items on its lines; nothing for an empty text. */
export function mentions(column: ColumnReference, text: string | null | undefined): RawBuilder<unknown> | undefined {
  const wanted = text?.trim();
  return wanted ? sql`(${contains(column('searchText'), wanted)} or ${hasItem(column('id'), lines, wanted)})` : undefined;
}

/** The same search in lists. */
export const purchaseOrderSearch: ListSearch = {
  found: (text) => sql`purchase_orders_saying(${text})`,
  says: (column, pattern) => sql`(${column('searchText')} like ${pattern} or ${namesItem(column('id'), lines, pattern)})`,
};
