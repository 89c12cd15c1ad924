-- Everything that happened with a customer, for one list. It is read with the rights of whoever asks: each table behind it
-- guards its own rows.
create view customer_timeline_entry with (security_invoker = true) as
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
  select id, customer_id, 'TICKET', created_at, kind, case kind when 'ASSIGNED' then null else current end, null, null, null, ticket_id, null
    from ticket_event where kind not in ('REPLIED', 'NOTED')
  union all
  select id, customer_id, 'RETURN', occurred_at, kind, note, author_name, null, null, null, customer_return_id
    from customer_return_event
  union all
  select consent.id, customer_id, 'CONSENT', consent.created_at, case when given then 'GIVEN' else 'WITHDRAWN' end, code, account.name, null, null, null, null
    from consent join consent_purpose on consent_purpose.id = purpose_id join account on account.id = consent.account_id
      join membership on membership.account_id = account.id and customer_id is not null;

grant select on customer_timeline_entry to counterpart_staff;
