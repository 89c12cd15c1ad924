-- What is closed was billed and approved; for what has come in, the supplier has written drafts.
create view pg_temp.billed as
select *, ordered_on + 35 as issued_on, pg_temp.id('invoice', n) as invoice_id from pg_temp.planned where received;

insert into invoice (id, created_at, updated_at, supplier_id, number, kind, origin, status, issued_on, due_on, currency_code, buyer_reference,
  adjustments, taxes, line_total, allowance_total, charge_total, net_total, tax_total, gross_total, prepaid_total, payable_total,
  created_by_id, created_by_name, submitted_at, matched_at, approved_at)
select invoice_id, issued_on, issued_on, supplier_id, 'INV-' || lpad(n::text, 8, '0'), 'INVOICE', 'ORDER',
  case when closed then 'APPROVED' else 'DRAFT' end, issued_on, issued_on + 30, 'EUR', 'PO-' || lpad(n::text, 8, '0'),
  '[]', '[{"category": "E", "rate": "0", "taxableAmount": "502", "taxAmount": "0"}]', 502, 0, 0, 502, 0, 502, 0, 502,
  pg_temp.id('account', 2), 'Bench supplier', case when closed then issued_on end, case when closed then issued_on end, case when closed then issued_on end
from pg_temp.billed;

insert into invoice_line (id, created_at, invoice_id, supplier_id, line_number, purchase_order_id, order_line_id, receipt_line_id, description,
  quantity, unit_code, unit_price, currency_code, allowance, charge, tax_category, tax_rate, net_amount)
select pg_temp.id('invoice line', n * 256::bigint + l), issued_on, invoice_id, supplier_id, l, id, pg_temp.id('line', n * 256::bigint + l),
  pg_temp.id('receipt line', n * 256::bigint + l), 'Bearing', 10, 'EA', 12.55, 'EUR', 0, 0, 'E', 0, 125.5
from pg_temp.billed, generate_series(1, line_count) as l;
