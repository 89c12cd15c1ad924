import { instant, page, typedMoney } from './parts.mjs';

/** The supplier's list of orders. */
export function supplierOrders(condition) {
  return page({ field: 'purchaseOrders', type: 'PurchaseOrder', table: 'purchase_order', by: ['ordered_on', 'ORDERED_ON'], node: orderRow('row'), ...condition });
}

/** An order as lists show it. */
export function orderRow(row) {
  return `json_build_object('__typename', 'PurchaseOrder', 'id', ${row}.id, 'number', ${row}.number, 'status', ${row}.status, 'acknowledgement', ${row}.acknowledgement,
    'openChange', ${row}.open_change, 'unreadCommentCount', (select count(*) from purchase_order_comment as c where c.purchase_order_id = ${row}.id
      and c.author_side <> 'SUPPLIER' and c.created_at > coalesce(${row}.comments_read_by_supplier_at, '-infinity')),
    'orderedOn', ${row}.ordered_on, 'requestedOn', ${row}.requested_on, 'confirmedOn', ${row}.confirmed_on, 'answerDueAt', ${instant(`${row}.answer_due_at`)},
    'answerOverdue', ${row}.status = 'SENT' and ${row}.acknowledgement in ('AWAITING', 'RECEIVED') and coalesce(${row}.answer_due_at < now(), false),
    'lineCount', (select count(*) from purchase_order_line as l where l.purchase_order_id = ${row}.id),
    'total', ${typedMoney(`${row}.total`, `${row}.currency_code`)})`;
}

/** The next hundred orders that are sent, for the calendar of what is to come. */
export function openOrdersByDate() {
  const text = `select json_build_object('__typename', 'Query', 'purchaseOrders', json_build_object('__typename', 'PurchaseOrderConnection',
    'nodes', coalesce(json_agg(json_build_object('__typename', 'PurchaseOrder', 'id', o.id, 'requestedOn', o.requested_on, 'confirmedOn', o.confirmed_on,
      'receipt', o.receipt) order by o.ordered_on desc, o.id desc) filter (where o.place <= 100), '[]'),
    'pageInfo', json_build_object('__typename', 'PageInfo', 'hasNextPage', count(*) > 100)))::text as body
    from (select *, row_number() over (order by ordered_on desc, id desc) as place from purchase_order
      where status = 'SENT' order by ordered_on desc, id desc limit 101) as o`;
  return { text, values: [] };
}

/** The supplier's list of invoices. */
export function supplierInvoices() {
  const node = `json_build_object('__typename', 'Invoice', 'id', row.id, 'number', row.number, 'kind', row.kind, 'status', row.status, 'issuedOn', row.issued_on,
    'dueOn', row.due_on, 'lockVersion', row.lock_version, 'payableTotal', ${typedMoney('row.payable_total', 'row.currency_code')},
    'creditedInvoice', (select json_build_object('__typename', 'Invoice', 'id', c.id, 'number', c.number) from invoice as c where c.id = row.credited_invoice_id))`;
  return page({ field: 'invoices', type: 'Invoice', table: 'invoice', by: ['issued_on', 'ISSUED_ON'], node });
}

/** One order as the supplier's page shows it; answers, changes and versions only by their ids, because this one has none. */
export function supplierOrder(id) {
  const schedules = `select coalesce(json_agg(json_build_object('__typename', 'PurchaseOrderSchedule', 'id', s.id, 'scheduleNumber', s.schedule_number,
    'quantity', trim_scale(s.quantity)::text, 'requestedOn', s.requested_on, 'firstConfirmedOn', s.first_confirmed_on, 'confirmedOn', s.confirmed_on,
    'actualOn', s.actual_on, 'confirmedQuantity', trim_scale(s.confirmed_quantity)::text, 'receivedQuantity', trim_scale(s.received_quantity)::text)
    order by s.schedule_number), '[]') from purchase_order_schedule as s where s.line_id = l.id`;
  const lines = `select json_agg(json_build_object('__typename', 'PurchaseOrderLine', 'id', l.id, 'lineNumber', l.line_number,
    'item', json_build_object('__typename', 'Item', 'id', i.id, 'sku', i.sku, 'name', i.names ->> 'en'), 'supplierSku', l.supplier_sku,
    'description', l.description, 'quantity', trim_scale(l.quantity)::text, 'unitCode', l.unit_code, 'unitPrice', ${typedMoney('l.unit_price', 'l.currency_code')},
    'total', ${typedMoney('l.total', 'l.currency_code')}, 'acknowledgement', l.acknowledgement, 'note', l.note, 'schedules', (${schedules}))
    order by l.line_number) from purchase_order_line as l join item as i on i.id = l.item_id where l.purchase_order_id = row.id`;
  const idsOf = (table) => `(select coalesce(json_agg(id), '[]') from ${table} where purchase_order_id = row.id)`;
  const changes = `json_build_object('__typename', 'PurchaseOrderChangeConnection', 'nodes', ${idsOf('purchase_order_change')})`;
  const text = `select json_build_object('__typename', 'Query', 'purchaseOrder', (${orderRow('row')})::jsonb || jsonb_build_object('receipt', row.receipt,
    'billing', row.billing, 'buyerName', row.buyer_name, 'currencyCode', row.currency_code, 'note', row.note, 'paymentTermDays', row.payment_term_days,
    'deliveryAddress', row.delivery_address, 'versionNumber', row.version_number, 'lockVersion', row.lock_version, 'lines', (${lines}),
    'responses', ${idsOf('purchase_order_response')}, 'openChanges', ${changes}, 'changes', ${changes}, 'versions', ${idsOf('purchase_order_version')}))::text as body
    from purchase_order as row where row.id = $1`;
  return { text, values: [id] };
}
