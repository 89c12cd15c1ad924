import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import { contains } from '../../graphql/read/conditions.js';
import type { ListSearch } from '../../graphql/read/list.js';
import { hasItem, namesItem } from '../catalog/index.js';

const lines = { table: 'sales_order_line', record: 'sales_order_id' };

/** Text search over the order's own words, the items on its lines and what left of it; nothing for an empty text. */
export function mentions(column: ColumnReference, text: string | null | undefined): RawBuilder<unknown> | undefined {
  const wanted = text?.trim();
  return wanted
    ? sql`(${contains(column('searchText'), wanted)} or ${hasItem(column('id'), lines, wanted)}
        or ${column('id')} = any(array(select sales_order_id from sales_shipment where search_text like search_pattern(${wanted})
                               union all select sales_order_id from sales_shipment_line where search_text like search_pattern(${wanted}))))`
    : undefined;
}

/** The same search in lists. */
export const salesOrderSearch: ListSearch = {
  found: (text) => sql`sales_orders_saying(${text})`,
  says: (column, pattern) => sql`(${column('searchText')} like ${pattern} or ${namesItem(column('id'), lines, pattern)}
    or exists (select from sales_shipment where sales_order_id = ${column('id')} and search_text like ${pattern})
    or exists (select from sales_shipment_line where sales_order_id = ${column('id')} and search_text like ${pattern}))`,
};

/** Accepted, and something of it is still here. */
export function isUnderWay(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'))`;
}
