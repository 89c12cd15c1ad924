-- What became of each ticket: from it, and from it alone, service levels are calculated.

create table "ticket_event" ("id" uuid not null, "created_at" timestamptz(3) not null, "ticket_id" uuid not null, "customer_id" uuid not null, "kind" text not null, "previous" varchar(200) null, "current" varchar(200) null, "actor_side" text not null, "actor_id" uuid null, "message_id" uuid null, primary key ("id"));
create index "ticket_event_ticket_id_created_at_id_index" on "ticket_event" ("ticket_id", "created_at", "id");
create index "ticket_event_customer_id_index" on "ticket_event" ("customer_id");
alter table "ticket_event" add constraint "ticket_event_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id");
alter table "ticket_event" add constraint "ticket_event_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "ticket_event" add constraint "ticket_event_kind_check" check ("kind" in ('OPENED', 'STATUS_CHANGED', 'PRIORITY_CHANGED', 'TYPE_CHANGED', 'ASSIGNED', 'REPLIED', 'NOTED', 'ESCALATED'));
alter table "ticket_event" add constraint "ticket_event_actor_side_check" check ("actor_side" in ('CUSTOMER', 'STAFF', 'SYSTEM'));
alter table "ticket_event" enable row level security;
create policy "staff" on "ticket_event" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table ticket_event add constraint ticket_event_of_ticket
  foreign key (ticket_id, customer_id) references ticket (id, customer_id);

create trigger record_change after insert or update or delete on ticket_event for each row execute function record_change();
grant select, insert on ticket_event to counterpart_staff;

-- Ids that sort by the moment, and within a millisecond by the order in which they were made (RFC 9562, version 7).
create sequence ticket_event_turn maxvalue 4095 cycle;
create function ticket_event_id(moment timestamptz) returns uuid
  language sql volatile set search_path = pg_catalog, public as $$
  select (lpad(to_hex(floor(extract(epoch from moment) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(nextval('ticket_event_turn')), 3, '0')
    || right(replace(gen_random_uuid()::text, '-', ''), 16))::uuid
$$;

-- Who acts, by the session: a customer's people, staff, or nobody. Names are not kept here: they are read where they are.
create function add_ticket_event(ticket ticket, moment timestamptz, kind text, previous text, current text) returns void
  language sql volatile set search_path = pg_catalog, public as $$
  insert into ticket_event (id, created_at, ticket_id, customer_id, kind, previous, current, actor_side, actor_id)
  values (ticket_event_id(moment), moment, ticket.id, ticket.customer_id, kind, previous, current,
    case nullif(current_setting('app.audience', true), '') when 'customer' then 'CUSTOMER' when 'staff' then 'STAFF' else 'SYSTEM' end,
    nullif(current_setting('app.account_id', true), '')::uuid)
$$;

-- A message says itself who wrote it.
create function add_ticket_event(message ticket_message) returns void
  language sql volatile set search_path = pg_catalog, public as $$
  insert into ticket_event (id, created_at, ticket_id, customer_id, kind, actor_side, actor_id, message_id)
  values (ticket_event_id(message.created_at), message.created_at, message.ticket_id, message.customer_id,
    case message.visibility when 'PUBLIC' then 'REPLIED' else 'NOTED' end, message.author_kind, message.author_id, message.id)
$$;

-- Every way in which a ticket changes leaves its event, as with the audit log: no use case has to think of it. It happened
-- when the ticket was last changed, by the clock of who changed it.
create function record_ticket_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  moment timestamptz;
begin
  if tg_table_name = 'ticket_message' then
    perform add_ticket_event(new);
    return null;
  end if;
  if tg_op = 'INSERT' then
    perform add_ticket_event(new, new.created_at, 'OPENED', null, 'NEW');
    -- What comes from elsewhere may have come further already: when it was answered, else with its newest message.
    if new.status <> 'NEW' then
      perform add_ticket_event(new, coalesce(new.resolved_at, new.last_message_at), 'STATUS_CHANGED', 'NEW', new.status);
    end if;
    return null;
  end if;
  moment := case when new.updated_at <> old.updated_at then new.updated_at else clock_timestamp() end;
  if new.type <> old.type then
    perform add_ticket_event(new, moment, 'TYPE_CHANGED', old.type, new.type);
  end if;
  if new.priority <> old.priority then
    perform add_ticket_event(new, moment, 'PRIORITY_CHANGED', old.priority, new.priority);
  end if;
  if new.assignee_id is distinct from old.assignee_id then
    perform add_ticket_event(new, moment, 'ASSIGNED', old.assignee_id::text, new.assignee_id::text);
  end if;
  if new.status <> old.status then
    perform add_ticket_event(new, moment, 'STATUS_CHANGED', old.status, new.status);
  end if;
  return null;
end $$;

revoke all on function ticket_event_id, add_ticket_event(ticket, timestamptz, text, text, text), add_ticket_event(ticket_message), record_ticket_event from public;

-- What is known of the tickets that were there before: when they were opened, what was said, and how they stand.
select set_config('app.action', 'migration:16-service-levels', true);
alter table ticket no force row level security;
alter table ticket_message no force row level security;
select add_ticket_event(ticket, created_at, 'OPENED', null, 'NEW') from ticket order by created_at, id;
select add_ticket_event(ticket_message) from ticket_message order by created_at, id;
select add_ticket_event(ticket, coalesce(resolved_at, last_message_at), 'STATUS_CHANGED', 'NEW', status) from ticket where status <> 'NEW' order by id;
alter table ticket force row level security;
alter table ticket_message force row level security;

create trigger record_event after insert or update of status, priority, type, assignee_id on ticket
  for each row execute function record_ticket_event();
create trigger record_event after insert on ticket_message for each row execute function record_ticket_event();
