-- Of ten orders three wait for an answer, three are accepted, two have come in and two are billed and closed. Number 0 is
-- the oldest and has 200 lines; all others have four.
create view pg_temp.planned as
select n, pg_temp.id('order', n) as id, pg_temp.id('supplier', pg_temp.organisation_of(n)) as supplier_id,
  n / 10 % 10 < 3 as awaiting, n / 10 % 10 >= 6 as received, n / 10 % 10 >= 8 as closed,
  date '2026-06-30' - ((pg_temp.orders() - n)::bigint * 2500 / pg_temp.orders())::int as ordered_on,
  -- Of those that are open one of four is late, today and in years to come.
  case when n / 100 % 4 = 0 then 30 else 20000 end as days,
  case n when 0 then 200 else 4 end as line_count
from generate_series(0, pg_temp.orders()) as n;

insert into purchase_order (id, created_at, updated_at, number, supplier_id, released, status, acknowledgement, receipt, billing,
  version_number, ordered_on, requested_on, confirmed_on, sent_at, answer_due_at, currency_code, total, payment_term_days, note, buyer_name)
select id, ordered_on, ordered_on, 'PO-' || lpad(n::text, 8, '0'), supplier_id, true,
  case when closed then 'CLOSED' else 'SENT' end, case when awaiting then 'AWAITING' else 'ACCEPTED' end,
  case when received then 'FULL' else 'NONE' end, case when closed then 'FULL' else 'NONE' end,
  1, ordered_on, ordered_on + days, case when not awaiting then ordered_on + days end, ordered_on,
  ordered_on + 7, 'EUR', line_count * 125.5, 30,
  pg_temp.in_script(n, 'Deliver to gate ', '请送到大门 ', 'تحویل در دروازه ') || lpad((n / 100)::text, 6, '0'), 'Bench staff'
from pg_temp.planned;

insert into purchase_order_line (id, created_at, updated_at, purchase_order_id, supplier_id, released, line_number,
  item_id, quantity, unit_code, unit_price, currency_code, total, acknowledgement)
select pg_temp.id('line', n * 256::bigint + l), ordered_on, ordered_on, id, supplier_id, true, l,
  pg_temp.id('item', (n * 7 + l * 13) % pg_temp.items() + 1), 10, 'EA', 12.55, 'EUR', 125.5, case when awaiting then 'AWAITING' else 'ACCEPTED' end
from pg_temp.planned, generate_series(1, line_count) as l;

insert into purchase_order_schedule (id, created_at, updated_at, line_id, supplier_id, released, schedule_number, quantity, requested_on,
  first_confirmed_on, confirmed_on, confirmed_quantity, actual_on, received_quantity)
select pg_temp.id('schedule', n * 256::bigint + l), ordered_on, ordered_on, pg_temp.id('line', n * 256::bigint + l), supplier_id, true, 1, 10, ordered_on + days,
  case when not awaiting then ordered_on + days end, case when not awaiting then ordered_on + days end, case when not awaiting then 10 end,
  case when received then ordered_on + 30 end, case when received then 10 else 0 end
from pg_temp.planned, generate_series(1, line_count) as l;

insert into goods_receipt (id, created_at, number, supplier_id, kind, received_on, delivery_note, posted_by_name)
select pg_temp.id('receipt', n), ordered_on + 30, 'GR-' || lpad(n::text, 8, '0'), supplier_id, 'ARRIVAL', ordered_on + 30, 'DN-' || n, 'Bench staff'
from pg_temp.planned where received;

insert into goods_receipt_line (id, created_at, goods_receipt_id, supplier_id, line_number, purchase_order_id, order_line_id,
  received_quantity, accepted_quantity, rejected_quantity)
select pg_temp.id('receipt line', n * 256::bigint + l), ordered_on + 30, pg_temp.id('receipt', n), supplier_id, l, id, pg_temp.id('line', n * 256::bigint + l), 10, 10, 0
from pg_temp.planned, generate_series(1, line_count) as l where received;
