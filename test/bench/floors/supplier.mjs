import { instant, page, typedMoney } from './parts.mjs';

/** The supplier's list of orders. */
export function supplierOrders(condition) {
  return page({ field: 'purchaseOrders', type: 'PurchaseOrder', table: 'purchase_order', by: ['ordered_on', 'ORDERED_ON'], node: orderRow('row'), ...condition });
}

function orderRow(row) {
  return `json_build_object('__typename', 'PurchaseOrder', 'id', ${row}.id, 'number', ${row}.number, 'status', ${row}.status, 'acknowledgement', ${row}.acknowledgement,
    'openChange', ${row}.open_change, 'unreadCommentCount', (select count(*) from purchase_order_comment as c where c.purchase_order_id = ${row}.id
      and c.author_side <> 'SUPPLIER' and c.created_at > coalesce(${row}.comments_read_by_supplier_at, '-infinity')),
    'orderedOn', ${row}.ordered_on, 'requestedOn', ${row}.requested_on, 'confirmedOn', ${row}.confirmed_on, 'answerDueAt', ${instant(`${row}.answer_due_at`)},
    'answerOverdue', ${row}.status = 'SENT' and ${row}.acknowledgement in ('AWAITING', 'RECEIVED') and coalesce(${row}.answer_due_at < now(), false),
    'lineCount', (select count(*) from purchase_order_line as l where l.purchase_order_id = ${row}.id),
    'total', ${typedMoney(`${row}.total`, `${row}.currency_code`)})`;
}
