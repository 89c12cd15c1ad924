import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { LONGEST_NOTICE_DAYS } from './reminder-days.js';

/** An accepted certificate ends within 90 days or has ended, and nothing that is good for longer was handed in. */
export function asksForNext(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'ACCEPTED' and ${column('validTo')} <= ${today} + ${sql.lit(LONGEST_NOTICE_DAYS)} and not exists (
    select from certificate as next where next.supplier_id = ${column('supplier')} and next.kind_id = ${column('kind')}
      and next.status in ('PENDING', 'ACCEPTED') and next.valid_to > ${column('validTo')}))`;
}
