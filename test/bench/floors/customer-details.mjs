import { message, orderRow, ticketRow } from './customer.mjs';
import { instant, typedMoney } from './parts.mjs';

/** One order as the customer's page shows it; shipments only by their ids, because this one has none. */
export function customerOrder(id) {
  const line = `json_build_object('__typename', 'SalesOrderLine', 'id', l.id, 'lineNumber', l.line_number, 'description', l.description,
    'item', json_build_object('__typename', 'Item', 'id', i.id, 'sku', i.sku, 'name', i.names ->> 'en'), 'quantity', trim_scale(l.quantity)::text, 'unitCode', l.unit_code,
    'unitPrice', ${typedMoney('l.unit_price', 'l.currency_code')}, 'discountPercent', trim_scale(l.discount_percent)::text, 'total', ${typedMoney('l.total', 'l.currency_code')},
    'requestedOn', l.requested_on, 'promisedOn', l.promised_on, 'shippedOn', l.shipped_on, 'shippedQuantity', trim_scale(l.shipped_quantity)::text,
    'deliveredOn', l.delivered_on, 'deliveredQuantity', trim_scale(l.delivered_quantity)::text,
    'returnableQuantity', trim_scale(l.delivered_quantity - returned_quantity(l.id))::text,
    'lateness', case when row.status <> 'CANCELLED' and d.done_on > d.due_on then json_build_object('__typename', 'Lateness', 'days', d.done_on - d.due_on, 'since', d.due_on, 'kind', d.kind) end)`;
  const lines = `select json_agg(${line} order by l.line_number) from sales_order_line as l join item as i on i.id = l.item_id
    cross join lateral (select coalesce(l.promised_on, l.requested_on, row.promised_on, row.requested_on) as due_on,
      ${doneOn(`case when l.delivered_quantity >= l.quantity then coalesce(l.delivered_on, l.shipped_on) end`, `case when l.shipped_quantity >= l.quantity then l.shipped_on end`,
        `s.id in (select shipment_id from sales_shipment_line where order_line_id = l.id)`)} as done_on,
      ${kind(`case when l.delivered_quantity >= l.quantity then coalesce(l.delivered_on, l.shipped_on) end`, `case when l.shipped_quantity >= l.quantity then l.shipped_on end`,
        'coalesce(l.promised_on, l.requested_on, row.promised_on, row.requested_on)')} as kind) as d
    where l.sales_order_id = row.id`;
  const due = 'coalesce(row.promised_on, row.requested_on)';
  const done = doneOn('row.delivered_on', 'row.shipped_on', 's.sales_order_id = row.id');
  const timeline = `select coalesce(json_agg(json_build_object('__typename', 'SalesOrderEvent', 'id', e.id, 'kind', e.kind, 'occurredAt', ${instant('e.occurred_at')},
    'date', e.date, 'previousDate', e.previous_date, 'note', e.note) order by e.occurred_at, e.id), '[]') from sales_order_event as e where e.sales_order_id = row.id`;
  const tickets = `select coalesce(json_agg(${ticketRow('t')} order by t.last_message_at desc, t.id desc), '[]')
    from (select * from ticket where sales_order_id = row.id order by last_message_at desc, id desc limit 10) as t`;
  const text = `select json_build_object('__typename', 'Query', 'salesOrder', (${orderRow('row')})::jsonb || jsonb_build_object(
    'currencyCode', row.currency_code, 'freight', ${typedMoney('row.freight', 'row.currency_code')}, 'lines', (${lines}), 'timeline', (${timeline}),
    'lateness', case when row.status <> 'CANCELLED' and ${done} > ${due} then json_build_object('__typename', 'Lateness', 'days', ${done} - ${due}, 'since', ${due},
      'kind', ${kind('row.delivered_on', 'row.shipped_on', due)}, 'reason', row.late_reason, 'reasonNote', row.late_reason_note) end,
    'shippingAddress', case when row.shipping_address is not null then json_build_object('__typename', 'Address', 'lines', row.shipping_address -> 'lines', 'city', row.shipping_address ->> 'city',
      'postalCode', row.shipping_address ->> 'postalCode', 'region', row.shipping_address ->> 'region', 'countryCode', row.shipping_address ->> 'countryCode') end,
    'shipments', (select coalesce(json_agg(id), '[]') from sales_shipment where sales_order_id = row.id),
    'tickets', json_build_object('__typename', 'TicketConnection', 'nodes', (${tickets}))))::text as body
    from sales_order as row where row.id = $1`;
  return { text, values: [id] };
}

function doneOn(delivered, shipped, shipments) {
  return `coalesce(${delivered}, case when ${shipped} is not null then greatest(${shipped}, (select max(greatest(s.estimated_arrival_on, current_date)) from sales_shipment as s
    where ${shipments} and s.status = 'IN_TRANSIT' and s.estimated_arrival_on is not null)) end, current_date)`;
}

function kind(delivered, shipped, due) {
  return `case when ${delivered} is not null then 'DELIVERED_LATE' when ${shipped} is null then 'NOT_SHIPPED' when ${shipped} > ${due} then 'SHIPPED_LATE' else 'IN_TRANSIT_LATE' end`;
}

/** One ticket with its last fifty messages; answers to fields and tickets beside it only by their ids or keys, because it has none. */
export function customerTicket(id) {
  const name = (ticket) => `(select json_build_object('__typename', 'Ticket', 'id', o.id, 'number', o.number, 'subject', o.subject) from ticket as o where o.id = ${ticket})`;
  const idsOf = (column) => `(select coalesce(json_agg(id), '[]') from ticket where ${column} = t.id)`;
  const promised = (moment) => `(select ${instant(`(${moment})`)} from ticket_service_level where ticket_id = t.id and promised)`;
  const text = `select json_build_object('__typename', 'Query', 'ticket', (select json_build_object('__typename', 'Ticket', 'id', t.id, 'number', t.number, 'subject', t.subject,
    'type', t.type, 'status', t.status, 'createdAt', ${instant('t.created_at')}, 'requesterName', t.requester_name, 'assigneeName', t.assignee_name,
    'lastMessageAt', ${instant('t.last_message_at')}, 'lastMessageBy', t.last_message_by, 'messageCount', t.message_count, 'resolvedAt', ${instant('t.resolved_at')},
    'rating', t.rating, 'ratingComment', t.rating_comment, 'unread', t.last_message_by <> 'CUSTOMER' and coalesce(t.customer_read_at < t.last_message_at, true),
    'fieldValues', (select coalesce(json_agg(f.key), '[]') from ticket_field as f where f.type = t.type and jsonb_exists(t.field_values, f.key)),
    'item', (select json_build_object('__typename', 'Item', 'id', i.id, 'sku', i.sku, 'name', i.names ->> 'en') from item as i where i.id = t.item_id),
    'salesOrder', (select json_build_object('__typename', 'SalesOrder', 'id', o.id, 'number', o.number, 'customerReference', o.customer_reference, 'status', o.status)
      from sales_order as o where o.id = t.sales_order_id),
    'salesOrderLine', (select json_build_object('__typename', 'SalesOrderLine', 'id', l.id, 'lineNumber', l.line_number) from sales_order_line as l where l.id = t.sales_order_line_id),
    'mergedInto', ${name('t.merged_into_id')}, 'follows', ${name('t.follows_id')}, 'merged', ${idsOf('merged_into_id')}, 'followedBy', ${idsOf('follows_id')},
    'promisedResponseAt', ${promised(`case when first_response_met_at is null and first_response_due_at is not null then first_response_due_at
      when next_response_met_at is null then next_response_due_at end`)},
    'promisedResolutionAt', ${promised('case when resolution_met_at is null then resolution_due_at end')},
    'watchers', (select coalesce(json_agg(id), '[]') from ticket_watcher where ticket_id = t.id),
    'messages', json_build_object('__typename', 'TicketMessageConnection',
      'nodes', coalesce(json_agg(${message} order by m.created_at, m.id) filter (where m.place <= 50), '[]'),
      'pageInfo', json_build_object('__typename', 'PageInfo', 'hasPreviousPage', count(*) > 50, 'startCursor',
        (array_agg(json_build_array('CREATED_AT', 'ASC', m.created_at::text, m.id) order by m.created_at, m.id) filter (where m.place <= 50))[1])))
    from ticket as t cross join lateral (select *, row_number() over (order by created_at desc, id desc) as place from ticket_message
      where ticket_id = t.id order by created_at desc, id desc limit 51) as m
    where t.id = $1 group by t.id))::text as body`;
  return { text, values: [id] };
}
