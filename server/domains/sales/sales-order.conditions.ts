import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains } from '../../graphql/read/conditions.js';
import { hasItem } from '../catalog/index.js';

/** The day it was to be there: promised, else asked for. */
function dueOn(column: ColumnReference): RawBuilder<string | null> {
  return sql<string | null>`coalesce(${column('promisedOn')}, ${column('requestedOn')})`;
}

/** The day that counts against it: it arrived, else it left, else it is still here today. */
function doneOn(column: ColumnReference, asking: Asking): RawBuilder<string> {
  return sql<string>`coalesce(${column('deliveredOn')}, ${column('shippedOn')}, ${asking.today})`;
}

/** It came, or comes, after the day it was to be there. An order that was called off is never late. */
export function isLate(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} <> 'CANCELLED' and coalesce(${doneOn(column, asking)} > ${dueOn(column)}, false))`;
}

/** By how much, since when and why it is late, as JSON; null when it is not. */
export function lateness(column: ColumnReference, asking: Asking): RawBuilder<unknown> {
  return sql`case when ${isLate(column, asking)} then json_build_object(
    'days', ${doneOn(column, asking)} - ${dueOn(column)}, 'since', ${dueOn(column)},
    'reason', ${column('lateReason')}, 'reasonNote', ${column('lateReasonNote')}) end`;
}

/** Text search over the order's own words, the items on its lines and what left of it; nothing for an empty text. */
export function mentions(column: ColumnReference, text: string | null | undefined): RawBuilder<unknown> | undefined {
  const wanted = text?.trim();
  return wanted
    ? sql`(${contains(column('searchText'), wanted)} or ${hasItem(column('id'), { table: 'sales_order_line', record: 'sales_order_id' }, wanted)}
        or ${column('id')} in (select sales_order_id from sales_shipment where search_text like search_pattern(${wanted})
                               union all select sales_order_id from sales_shipment_line where search_text like search_pattern(${wanted})))`
    : undefined;
}

/** Accepted, and something of it is still here. */
export function isUnderWay(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'))`;
}
