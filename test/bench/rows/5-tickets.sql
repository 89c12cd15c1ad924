-- Three of ten tickets are open; number 0 is the oldest and has 200 messages, all others have five.
create view pg_temp.asked as
select n, pg_temp.id('ticket', n) as id, pg_temp.id('customer', pg_temp.organisation_of(n)) as customer_id,
  n / 10 % 10 < 3 as open, case n when 0 then 200 else 5 end as messages,
  timestamptz '2026-06-30' - (pg_temp.orders() / 10 - n) * (interval '2500 days' / (pg_temp.orders() / 10)) as opened_at
from generate_series(0, pg_temp.orders() / 10) as n;

insert into ticket (id, created_at, updated_at, number, customer_id, subject, type, status, priority, requester_id, requester_name, sales_order_id,
  last_message_at, last_message_by, message_count, customer_read_at, staff_read_at, resolved_at, field_values)
select id, opened_at, opened_at, 'T-' || lpad(n::text, 8, '0'), customer_id,
  pg_temp.in_script(n, 'Where is delivery ', '货物在哪里 ', 'بار کجاست ') || lpad((n / 100)::text, 6, '0'), 'QUESTION',
  case when open then 'OPEN' else 'RESOLVED' end, 'NORMAL', pg_temp.id('account', 3), 'Bench customer',
  case when n % 2 = 0 then pg_temp.id('sales order', n) end, opened_at + interval '1 hour' * messages, 'STAFF', messages,
  case when n % 8 > 0 then opened_at + interval '300 hours' end, opened_at + interval '300 hours', case when not open then opened_at + interval '1 hour' * messages end, '{}'
from pg_temp.asked;

insert into ticket_message (id, created_at, ticket_id, customer_id, visibility, author_kind, author_id, author_name, body)
select pg_temp.id('message', n * 256::bigint + m), opened_at + interval '1 hour' * m, id, customer_id, 'PUBLIC',
  case m % 2 when 1 then 'CUSTOMER' else 'STAFF' end, pg_temp.id('account', case m % 2 when 1 then 3 else 1 end),
  case m % 2 when 1 then 'Bench customer' else 'Bench staff' end,
  pg_temp.in_script(m, 'The lorry has not come yet; when will it? ', '卡车还没有到，什么时候到？', 'کامیون هنوز نرسیده است؛ کی می‌رسد؟ ') || repeat('Thank you for looking. ', 5)
from pg_temp.asked, generate_series(1, messages) as m;

insert into ticket_event (id, created_at, ticket_id, customer_id, kind, current, actor_side, actor_id, message_id)
select pg_temp.id('ticket event', n * 256::bigint + m), opened_at + interval '1 hour' * m, id, customer_id, case m when 1 then 'OPENED' else 'REPLIED' end,
  case m when 1 then 'NEW' end, case m % 2 when 1 then 'CUSTOMER' else 'STAFF' end, pg_temp.id('account', case m % 2 when 1 then 3 else 1 end),
  pg_temp.id('message', n * 256::bigint + m)
from pg_temp.asked, generate_series(1, messages) as m;
