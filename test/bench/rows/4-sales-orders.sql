-- Three of ten orders of customers are under way; number 0 is the oldest and has 200 lines, all others have two.
create view pg_temp.sold as
select n, pg_temp.id('sales order', n) as id, pg_temp.id('customer', pg_temp.organisation_of(n)) as customer_id,
  n / 10 % 10 >= 3 as delivered, case n when 0 then 200 else 2 end as line_count,
  date '2026-06-30' - ((pg_temp.orders() * 3 / 10 - n)::bigint * 2500 / (pg_temp.orders() * 3 / 10))::int as ordered_on,
  case when n / 100 % 4 = 0 then 30 else 20000 end as days
from generate_series(0, pg_temp.orders() * 3 / 10) as n;

insert into sales_order (id, created_at, updated_at, number, customer_id, released, customer_reference, status, ordered_on, requested_on,
  promised_on, shipped_on, delivered_on, currency_code, total, shipping_address)
select id, ordered_on, ordered_on, 'SO-' || lpad(n::text, 8, '0'), customer_id, true, 'REF-' || lpad(n::text, 8, '0'),
  case when delivered then 'DELIVERED' else 'CONFIRMED' end, ordered_on, ordered_on + days, ordered_on + days,
  case when delivered then ordered_on + 20 end, case when delivered then ordered_on + 25 end, 'EUR', line_count * 250,
  jsonb_build_object('lines', jsonb_build_array(pg_temp.in_script(n, 'Harbour Street ', '港口路 ', 'خیابان بندر ') || lpad((n / 100)::text, 6, '0')),
    'postalCode', '50667', 'city', pg_temp.in_script(n, 'Köln', '杭州市', 'اصفهان'), 'countryCode', 'DE')
from pg_temp.sold;

insert into sales_order_line (id, created_at, updated_at, sales_order_id, customer_id, released, line_number, item_id, quantity, unit_code,
  unit_price, currency_code, total, requested_on, promised_on, shipped_on, shipped_quantity, delivered_on, delivered_quantity)
select pg_temp.id('sales line', n * 256::bigint + l), ordered_on, ordered_on, id, customer_id, true, l,
  pg_temp.id('item', (n * 7 + l * 13) % pg_temp.items() + 1), 10, 'EA', 25, 'EUR', 250, ordered_on + days, ordered_on + days,
  case when delivered then ordered_on + 20 end, case when delivered then 10 else 0 end,
  case when delivered then ordered_on + 25 end, case when delivered then 10 else 0 end
from pg_temp.sold, generate_series(1, line_count) as l;
