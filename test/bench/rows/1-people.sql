-- Ids sort by time, as the ids that the server makes do.
create function pg_temp.id(kind text, number bigint) returns uuid language sql immutable as
  $$ select ('019' || lpad(to_hex(number), 9, '0') || '7' || substr(md5(kind), 1, 3) || '8000000000000000')::uuid $$;
create function pg_temp.orders() returns int language sql stable as $$ select current_setting('bench.orders')::int $$;
create function pg_temp.organisations() returns int language sql stable as $$ select greatest(20, pg_temp.orders() / 100) $$;
create function pg_temp.items() returns int language sql stable as $$ select greatest(1000, pg_temp.orders() / 50) $$;

-- The largest supplier and the largest customer have three of ten orders; the others share the rest evenly.
create function pg_temp.organisation_of(number int) returns int language sql stable as
  $$ select case when number % 10 < 3 then 1 else 2 + number / 10 % (pg_temp.organisations() - 1) end $$;

-- Each third text is in another script.
create function pg_temp.in_script(number int, latin text, chinese text, persian text) returns text language sql immutable as
  $$ select case number % 3 when 0 then latin when 1 then chinese else persian end $$;

insert into supplier (id, created_at, updated_at, number, name, status, country_code, currency_code, locale, payment_term_days)
select pg_temp.id('supplier', n), now(), now(), 'S-' || lpad(n::text, 6, '0'),
  pg_temp.in_script(n, 'Engineering Works ', '机械厂 ', 'ماشین‌سازی ') || lpad(n::text, 6, '0'), 'REGISTERED', 'DE', 'EUR', 'en', 30
from generate_series(1, pg_temp.organisations()) as n;

insert into customer (id, created_at, updated_at, number, name, country_code, currency_code, locale, payment_term_days)
select pg_temp.id('customer', n), now(), now(), 'C-' || lpad(n::text, 6, '0'),
  pg_temp.in_script(n, 'Trading House ', '贸易公司 ', 'بازرگانی ') || lpad(n::text, 6, '0'), 'DE', 'EUR', 'en', 30
from generate_series(1, pg_temp.organisations()) as n;

insert into item (id, created_at, updated_at, sku, names, unit_code, sourcing, tracking)
select pg_temp.id('item', n), now(), now(), 'ITEM-' || lpad(n::text, 6, '0'),
  jsonb_build_object('en', 'Bearing ' || n, 'zh-CN', '轴承 ' || n, 'fa', 'یاتاقان ' || n), 'EA', 'BOUGHT', 'NONE'
from generate_series(1, pg_temp.items()) as n;

insert into account (id, created_at, updated_at, email, name, password_hash, locale, time_zone)
select pg_temp.id('account', n), now(), now(), audience || '@bench.example', 'Bench ' || audience, current_setting('bench.password_hash'), 'en', 'UTC'
from unnest(array['staff', 'supplier', 'customer']) with ordinality as people (audience, n);

insert into membership (id, created_at, updated_at, account_id, audience, supplier_id, customer_id, roles)
values
  (pg_temp.id('membership', 1), now(), now(), pg_temp.id('account', 1), 'staff', null, null, '{BUYER,WAREHOUSE,FINANCE,SALES,AGENT}'),
  (pg_temp.id('membership', 2), now(), now(), pg_temp.id('account', 2), 'supplier', pg_temp.id('supplier', 1), null, '{OWNER}'),
  (pg_temp.id('membership', 3), now(), now(), pg_temp.id('account', 3), 'customer', null, pg_temp.id('customer', 1), '{OWNER}');
