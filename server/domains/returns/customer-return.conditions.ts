import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains } from '../../graphql/read/conditions.js';
import { hasItem } from '../catalog/index.js';

/** The customer is to send it, or to answer a quote. */
export function waitsForCustomer(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'APPROVED' or ${column('status')} = 'GRADED' and exists (
    select from repair where repair.customer_return_id = ${column('id')} and repair.status = 'QUOTED'))`;
}

/** It is the viewer's turn: the customer's, or that of staff for all that is open and not the customer's. */
export function waitsForViewer(column: ColumnReference, { audience }: Asking): RawBuilder<boolean> {
  return audience === 'customer'
    ? waitsForCustomer(column)
    : sql<boolean>`(${column('status')} in ('REQUESTED', 'IN_TRANSIT', 'RECEIVED', 'GRADED') and not ${waitsForCustomer(column)})`;
}

/** Text search over its own words and the items on its lines; nothing for an empty text. */
export function mentions(column: ColumnReference, text: string | null | undefined): RawBuilder<unknown> | undefined {
  const wanted = text?.trim();
  return wanted
    ? sql`(${contains(column('searchText'), wanted)} or ${hasItem(column('id'), { table: 'customer_return_line', record: 'customer_return_id' }, wanted)})`
    : undefined;
}
