import { instant, page, typedMoney } from './parts.mjs';

/** The customer's list of orders. */
export function customerOrders(condition) {
  return page({ field: 'salesOrders', type: 'SalesOrder', table: 'sales_order', by: ['ordered_on', 'ORDERED_ON'], node: orderRow('row'), ...condition });
}

function orderRow(row) {
  const due = `coalesce(${row}.promised_on, ${row}.requested_on)`;
  const done = `coalesce(${row}.delivered_on, case when ${row}.shipped_on is not null then greatest(${row}.shipped_on,
    (select max(greatest(s.estimated_arrival_on, current_date)) from sales_shipment as s
      where s.sales_order_id = ${row}.id and s.status = 'IN_TRANSIT' and s.estimated_arrival_on is not null)) end, current_date)`;
  const late = `(${row}.status <> 'CANCELLED' and coalesce(${done} > ${due}, false))`;
  return `json_build_object('__typename', 'SalesOrder', 'id', ${row}.id, 'number', ${row}.number, 'customerReference', ${row}.customer_reference, 'status', ${row}.status,
    'orderedOn', ${row}.ordered_on, 'requestedOn', ${row}.requested_on, 'promisedOn', ${row}.promised_on, 'shippedOn', ${row}.shipped_on,
    'deliveredOn', ${row}.delivered_on, 'late', ${late}, 'lateness', case when ${late} then json_build_object('__typename', 'Lateness', 'days', ${done} - ${due}) end,
    'total', ${typedMoney(`${row}.total`, `${row}.currency_code`)})`;
}

/** The customer's list of tickets. */
export function customerTickets(condition) {
  return page({ field: 'tickets', type: 'Ticket', table: 'ticket', by: ['last_message_at', 'LAST_MESSAGE_AT'], node: ticketRow('row'), ...condition });
}

function ticketRow(row) {
  return `json_build_object('__typename', 'Ticket', 'id', ${row}.id, 'number', ${row}.number, 'subject', ${row}.subject, 'type', ${row}.type, 'status', ${row}.status,
    'unread', ${row}.last_message_by <> 'CUSTOMER' and coalesce(${row}.customer_read_at < ${row}.last_message_at, true),
    'createdAt', ${instant(`${row}.created_at`)}, 'lastMessageAt', ${instant(`${row}.last_message_at`)}, 'lastMessageBy', ${row}.last_message_by,
    'messageCount', ${row}.message_count,
    'salesOrder', (select json_build_object('__typename', 'SalesOrder', 'id', o.id, 'number', o.number) from sales_order as o where o.id = ${row}.sales_order_id))`;
}
