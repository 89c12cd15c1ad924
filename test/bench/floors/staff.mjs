import { money } from './parts.mjs';

/** Twenty orders with supplier, lines and items. */
export function ordersWithLines(where = 'true', values = []) {
  const text = `
select json_build_object('purchaseOrders', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'number', o.number, 'status', o.status, 'orderedOn', o.ordered_on, 'total', ${money('o.total', 'o.currency_code')},
    'supplier', json_build_object('name', s.name), 'lines', l.lines) order by o.ordered_on desc, o.id desc), '[]')))::text as body
from (select * from purchase_order as row where ${where} order by ordered_on desc, id desc limit 20) as o
join supplier as s on s.id = o.supplier_id
cross join lateral (select json_agg(${line('line', 'item')} order by line.line_number) as lines
  from purchase_order_line as line join item on item.id = line.item_id where line.purchase_order_id = o.id) as l`;
  return { text, values };
}

/** One order with all its lines. */
export function orderWithLines(id) {
  const text = `
select json_build_object('purchaseOrder', json_build_object('number', o.number, 'status', o.status, 'orderedOn', o.ordered_on,
    'total', ${money('o.total', 'o.currency_code')}, 'supplier', (select json_build_object('name', name) from supplier where id = o.supplier_id),
    'lines', (select json_agg(${line('line', 'item')} order by line.line_number)
      from purchase_order_line as line join item on item.id = line.item_id where line.purchase_order_id = o.id)))::text as body
from purchase_order as o where o.id = $1`;
  return { text, values: [id] };
}

function line(row, item) {
  return `json_build_object('lineNumber', ${row}.line_number, 'item', json_build_object('sku', ${item}.sku, 'name', ${item}.names ->> 'en'),
    'quantity', trim_scale(${row}.quantity)::text, 'unitPrice', ${money(`${row}.unit_price`, `${row}.currency_code`)})`;
}

/** One ticket with its last 100 messages. */
export function ticketWithMessages(id) {
  const text = `
select json_build_object('ticket', json_build_object('number', t.number, 'subject', t.subject, 'status', t.status,
    'customer', (select json_build_object('name', name) from customer where id = t.customer_id),
    'messages', json_build_object('nodes', (select json_agg(json_build_object('authorKind', m.author_kind, 'authorName', m.author_name, 'body', m.body)
      order by m.created_at, m.id) from (select * from ticket_message where ticket_id = t.id order by created_at desc, id desc limit 100) as m))))::text as body
from ticket as t where t.id = $1`;
  return { text, values: [id] };
}
