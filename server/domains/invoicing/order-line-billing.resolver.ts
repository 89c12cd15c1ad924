import { type RawBuilder, sql } from 'kysely';
import { FieldResolver, Resolver } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { BySql, type ColumnReference, compiled } from '../../graphql/read/annotations.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderLineType } from '../purchasing/index.js';
import { claiming } from './invoice.states.js';

const states = sql.raw(claiming.map((state) => `'${state}'`).join(', '));

function invoicedQuantity(column: ColumnReference): RawBuilder<string> {
  return sql`(select trim_scale(coalesce(sum(quantity), 0))::text from billed_line()
    where order_line_id = ${column('id')} and document_status in (${states}) and invoice_status in (${states}))`;
}

/** What is billed of an order line; invoices know their order lines, these need not know of them. */
@Resolver(() => PurchaseOrderLineType)
export class OrderLineBillingResolver {
  @FieldResolver(() => DecimalScalar, { description: 'How much invoices that were handed in ask for, in `unitCode`; credit notes are taken off.' })
  @VisibleTo('supplier')
  @BySql(invoicedQuantity)
  invoicedQuantity(): string {
    return compiled();
  }
}
