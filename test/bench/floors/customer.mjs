import { instant, page, typedMoney } from './parts.mjs';

/** The customer's list of orders. */
export function customerOrders(condition) {
  return page({ field: 'salesOrders', type: 'SalesOrder', table: 'sales_order', by: ['ordered_on', 'ORDERED_ON'], node: orderRow('row'), ...condition });
}

/** An order as lists show it. */
export function orderRow(row) {
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

/** A ticket as lists show it. */
export function ticketRow(row) {
  return `json_build_object('__typename', 'Ticket', 'id', ${row}.id, 'number', ${row}.number, 'subject', ${row}.subject, 'type', ${row}.type, 'status', ${row}.status,
    'unread', ${row}.last_message_by <> 'CUSTOMER' and coalesce(${row}.customer_read_at < ${row}.last_message_at, true),
    'createdAt', ${instant(`${row}.created_at`)}, 'lastMessageAt', ${instant(`${row}.last_message_at`)}, 'lastMessageBy', ${row}.last_message_by,
    'messageCount', ${row}.message_count,
    'salesOrder', (select json_build_object('__typename', 'SalesOrder', 'id', o.id, 'number', o.number) from sales_order as o where o.id = ${row}.sales_order_id))`;
}

/** SQL for a message of a ticket; its files only by their ids, because these have none. */
export const message = `json_build_object('__typename', 'TicketMessage', 'id', m.id, 'authorKind', m.author_kind, 'authorName', m.author_name, 'body', m.body,
    'channel', m.channel, 'html', m.html, 'quotedText', m.quoted_text, 'leftOutFiles', m.left_out_files, 'createdAt', ${instant('m.created_at')},
    'attachments', (select coalesce(json_agg(a.id), '[]') from attachment as a where a.message_id = m.id))`;

/** The fifty messages of a ticket before one of them. */
export function earlierMessages(ticket, before) {
  const text = `select json_build_object('__typename', 'Query', 'ticket', (select json_build_object('__typename', 'Ticket', 'id', t.id,
    'messages', json_build_object('__typename', 'TicketMessageConnection',
      'nodes', coalesce(json_agg(${message} order by m.created_at, m.id) filter (where m.place <= 50), '[]'),
      'pageInfo', json_build_object('__typename', 'PageInfo', 'hasPreviousPage', count(*) > 50, 'startCursor',
        (array_agg(json_build_array('CREATED_AT', 'ASC', m.created_at::text, m.id) order by m.created_at, m.id) filter (where m.place <= 50))[1])))
    from ticket as t cross join lateral (select *, row_number() over (order by created_at desc, id desc) as place from ticket_message
      where ticket_id = t.id and (created_at, id) < ($2::timestamptz, $3::uuid) order by created_at desc, id desc limit 51) as m
    where t.id = $1 group by t.id))::text as body`;
  return { text, values: [ticket, ...before] };
}
