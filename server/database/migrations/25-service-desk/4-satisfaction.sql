-- How content a customer is, and when they said so.
create index ticket_rated_by_customer on ticket (customer_id, rated_at) where rated_at is not null;

create or replace view customer_timeline_entry with (security_invoker = true) as
  select id, customer_id, 'ORDER' as kind, occurred_at, kind as event, note as text, null as author_name,
         sales_order_id, null::uuid as sales_shipment_id, null::uuid as ticket_id, null::uuid as customer_return_id
    from sales_order_event
  union all
  select id, customer_id, 'SHIPMENT', occurred_at, kind, nullif(concat_ws(': ', place, note), ''), null, null, shipment_id, null, null
    from sales_shipment_event
  union all
  select id, customer_id, 'MESSAGE', created_at, visibility, body, author_name, null, null, ticket_id, null
    from ticket_message
  union all
  select id, customer_id, 'TICKET', created_at, kind, case kind when 'ASSIGNED' then null when 'UNLINKED' then previous else current end, null, null, null, ticket_id, null
    from ticket_event where kind not in ('REPLIED', 'NOTED')
  union all
  select id, customer_id, 'RATING', rated_at, rating::text, rating_comment, requester_name, null, null, id, null
    from ticket where rated_at is not null
  union all
  select id, customer_id, 'RETURN', occurred_at, kind, note, author_name, null, null, null, customer_return_id
    from customer_return_event
  union all
  select consent.id, customer_id, 'CONSENT', consent.created_at, case when given then 'GIVEN' else 'WITHDRAWN' end, code, account.name, null, null, null, null
    from consent join consent_purpose on consent_purpose.id = purpose_id join account on account.id = consent.account_id
      join membership on membership.account_id = account.id and customer_id is not null;
