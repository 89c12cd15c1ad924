import { orderRow as salesOrderRow, ticketRow } from './customer.mjs';
import { counted } from './parts.mjs';
import { orderRow } from './supplier.mjs';

/** What waits for the supplier, and the next five orders to answer. */
export function supplierToDo() {
  const sent = `purchase_order where status = 'SENT'`;
  const toAnswer = `${sent} and acknowledgement in ('AWAITING', 'RECEIVED')`;
  const text = `select json_build_object('__typename', 'Query', 'supplierToDo', json_build_object('__typename', 'SupplierToDo',
    'ordersToAnswer', ${counted(toAnswer)},
    'ordersOverdue', ${counted(`${toAnswer} and coalesce(answer_due_at, 'infinity') < now()`)},
    'changesToAnswer', ${counted(`${toAnswer} and open_change is not null`)},
    'ordersCommented', ${counted(`purchase_order as o where o.id in (select purchase_order_id from purchase_order_comment) and exists (select from purchase_order_comment as c
      where c.purchase_order_id = o.id and c.author_side <> 'SUPPLIER' and c.created_at > coalesce(o.comments_read_by_supplier_at, '-infinity'))`)},
    'proposalsPending', ${counted(`${sent} and acknowledgement = 'CHANGES_PROPOSED'`)},
    'ordersLate', ${counted(`${sent} and receipt <> 'FULL' and coalesce(confirmed_on, requested_on, 'infinity') < current_date`)},
    'ordersToShip', ${counted('goods_to_ship where open')},
    'nonConformancesToAnswer', ${counted(`non_conformance where status in ('OPEN', 'CONTAINED', 'ROOT_CAUSE')`)},
    'invoicesInQuestion', ${counted(`invoice where status = 'EXCEPTION'`)},
    'invoiceDrafts', ${counted(`invoice where status = 'DRAFT'`)},
    'discountOffersToAnswer', ${counted(`discount_offer where status = 'OFFERED' and answer_by >= current_date`)},
    'statementsToSign', ${counted(`statement where status in ('SENT', 'HALF_SIGNED') and supplier_signed_at is null`)},
    'certificatesExpiring', ${counted(`certificate as c where c.status = 'ACCEPTED' and c.valid_to <= current_date + 90 and not exists (select from certificate as next
      where next.supplier_id = c.supplier_id and next.kind_id = c.kind_id and next.status in ('PENDING', 'ACCEPTED') and next.valid_to > c.valid_to)`)},
    'changeRequestsPending', ${counted(`supplier_change_request where status = 'PENDING'`)}),
    'purchaseOrders', json_build_object('__typename', 'PurchaseOrderConnection', 'nodes', (
      select coalesce(json_agg(${orderRow('row')} order by coalesce(row.answer_due_at, 'infinity'), row.id), '[]')
      from (select * from ${toAnswer} order by coalesce(answer_due_at, 'infinity'), id limit 5) as row)))::text as body`;
  return { text, values: [] };
}

/** What waits for the customer: tickets that do, those to be rated, the newest orders; articles only by their ids, because there are none. */
export function customerToDo() {
  const waiting = `ticket where (status = 'WAITING_CUSTOMER' or not last_message_by = 'CUSTOMER' and coalesce(customer_read_at < last_message_at, true))`;
  const toRate = `ticket where status = 'RESOLVED' and rated_at is null and requester_id = current_setting('app.account_id')::uuid`;
  const underWay = `sales_order as o where o.status in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED')`;
  const expected = `(select max(greatest(s.estimated_arrival_on, current_date)) from sales_shipment as s
    where s.sales_order_id = o.id and s.status = 'IN_TRANSIT' and s.estimated_arrival_on is not null)`;
  const late = `coalesce(o.delivered_on, case when o.shipped_on is not null then greatest(o.shipped_on, ${expected}) end, current_date) > coalesce(o.promised_on, o.requested_on)`;
  const newest = (rows, column, node, limit) => `(select coalesce(json_agg(${node('row')} order by row.${column} desc, row.id desc), '[]')
    from (select * from ${rows} order by ${column} desc, id desc limit ${limit}) as row)`;
  const tickets = (rows, limit) => `json_build_object('__typename', 'TicketConnection', 'nodes', ${newest(rows, 'last_message_at', ticketRow, limit)})`;
  const text = `select json_build_object('__typename', 'Query', 'customerToDo', json_build_object('__typename', 'CustomerToDo',
    'ticketsWithReply', ${counted(waiting)},
    'ticketsToRate', ${counted(toRate)},
    'openTickets', ${counted(`ticket where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL')`)},
    'ordersInFulfilment', ${counted(underWay)},
    'ordersLate', ${counted(`${underWay} and case when o.shipped_on is not null then '-infinity' when o.promised_on is not null then o.promised_on else o.requested_on end < current_date and ${late}`)},
    'returnsWaiting', ${counted(`customer_return as r where r.status = 'APPROVED' or r.status = 'GRADED' and exists (select from repair
      where repair.customer_return_id = r.id and repair.status = 'QUOTED')`)}),
    'tickets', ${tickets(waiting, 5)}, 'toRate', ${tickets(toRate, 3)},
    'articles', json_build_object('__typename', 'ArticleVersionConnection', 'nodes', (select coalesce(json_agg(id), '[]') from (
      select id from article_version where status = 'PUBLISHED' and 'en' = any (shown_in) order by updated_at desc, id desc limit 4) as row)),
    'salesOrders', json_build_object('__typename', 'SalesOrderConnection', 'nodes', ${newest('sales_order', 'ordered_on', salesOrderRow, 5)}))::text as body`;
  return { text, values: [] };
}
