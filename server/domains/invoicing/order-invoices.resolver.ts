import { type RawBuilder, sql } from 'kysely';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo, type ParentCondition } from '../../graphql/read/annotations.js';
import { PurchaseOrderType } from '../purchasing/index.js';
import { invoiceList, InvoicesArguments } from './invoice.queries.js';
import { InvoiceConnection } from './invoice.type.js';

/** One invoice may be about several orders: its lines know which. */
const aboutOrder: ParentCondition = (column, order): RawBuilder<unknown> =>
  sql`${column('id')} in (select invoice_id from invoice_line where purchase_order_id = ${order})`;

/** Invoices know their orders; the way back is added here, so that orders need not know of them. */
@Resolver(() => PurchaseOrderType)
export class OrderInvoicesResolver {
  @FieldResolver(() => InvoiceConnection, { description: 'The invoices and credit notes that are about it. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  @ConnectionTo(invoiceList, aboutOrder)
  invoices(@Args(() => InvoicesArguments) _page: object) {
    return compiled();
  }
}
