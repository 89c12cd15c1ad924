-- Which of a customer's people see a ticket. Whoever asks says what they read as: '*', the id of their account, their roles;
-- the row holds who reads it. What that follows from travels to the ticket, and from it to its messages and files, by
-- composite foreign keys, so the policies are comparisons and never joins.

alter table "customer" add "ticket_visibility" text not null default 'COMPANY';
alter table "customer" add constraint "customer_ticket_visibility_check" check ("ticket_visibility" in ('OWN', 'ROLE', 'COMPANY'));
alter table "customer" add constraint "customer_id_ticket_visibility_unique" unique ("id", "ticket_visibility");
alter table "membership" add constraint "membership_account_id_customer_id_roles_unique" unique ("account_id", "customer_id", "roles");

create function ticket_readers(visibility text, requester uuid, roles text[], watchers text[]) returns text[]
  language sql immutable set search_path = pg_catalog as $$
  select case when visibility = 'COMPANY' then array['*']
    else array['OWNER'] || array_remove(array[requester::text], null) || watchers
      || case when visibility = 'ROLE' then coalesce(roles, '{}') else '{}' end end;
$$;

alter table "ticket" add "ticket_visibility" text not null default 'COMPANY', add "requester_roles" text[] null, add "watcher_ids" text[] not null default '{}';
alter table "ticket" add constraint "ticket_ticket_visibility_check" check ("ticket_visibility" in ('OWN', 'ROLE', 'COMPANY'));
alter table "ticket" add "readers" text[] generated always as (ticket_readers(ticket_visibility, requester_id, requester_roles, watcher_ids)) stored not null;
alter table "ticket" add constraint "ticket_id_customer_id_readers_unique" unique ("id", "customer_id", "readers");
create index ticket_watchers on ticket using gin (watcher_ids);
alter table "ticket_message" add "readers" text[] not null default '{*}';
alter table "ticket_message" add constraint "ticket_message_id_customer_id_readers_unique" unique ("id", "customer_id", "readers");
alter table "attachment" add "message_id" uuid null, add "readers" text[] null;
create index "attachment_message_id_index" on "attachment" ("message_id");

-- Row security binds the owner too, who has no session here.
alter table ticket no force row level security;
alter table membership no force row level security;
alter table attachment no force row level security;
select set_config('app.action', 'migration:15-tickets', true);
update ticket set requester_roles = roles from membership where account_id = requester_id and membership.customer_id = ticket.customer_id;
update attachment set message_id = record_id, readers = '{*}' where permission = 'ticket:read';
alter table ticket force row level security;
alter table membership force row level security;
alter table attachment force row level security;

alter table ticket add constraint ticket_of_customer
  foreign key (customer_id, ticket_visibility) references customer (id, ticket_visibility) on update cascade;
alter table ticket add constraint ticket_of_requester
  foreign key (requester_id, customer_id, requester_roles) references membership (account_id, customer_id, roles)
  on update cascade on delete set null (requester_roles);
alter table ticket_message drop constraint ticket_message_of_ticket;
alter table ticket_message add constraint ticket_message_of_ticket
  foreign key (ticket_id, customer_id, readers) references ticket (id, customer_id, readers) on update cascade;
alter table attachment add constraint attachment_of_ticket_message
  foreign key (message_id, customer_id, readers) references ticket_message (id, customer_id, readers) on update cascade;

-- The writer need not know who reads: a row begins with what its parent has.
create function begin_ticket() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.ticket_visibility := (select ticket_visibility from customer where id = new.customer_id);
  new.requester_roles := (select roles from membership where account_id = new.requester_id and customer_id = new.customer_id limit 1);
  return new;
end $$;
create function begin_ticket_message() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.readers := (select readers from ticket where id = new.ticket_id);
  return new;
end $$;
create function follow_ticket_message() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.message_id := case when new.permission = 'ticket:read' then new.record_id end;
  new.readers := (select readers from ticket_message where id = new.message_id);
  if new.message_id is not null and new.readers is null then
    raise exception 'A file of a ticket comes with a message that is stored.';
  end if;
  return new;
end $$;
revoke all on function ticket_readers, begin_ticket, begin_ticket_message, follow_ticket_message from public;
grant execute on function ticket_readers to counterpart_portal, counterpart_staff;
create trigger begin_ticket before insert or update of customer_id, requester_id on ticket for each row execute function begin_ticket();
create trigger begin_ticket_message before insert on ticket_message for each row execute function begin_ticket_message();
create trigger follow_ticket_message before insert or update of record_id, permission on attachment for each row execute function follow_ticket_message();

alter policy "customer" on "ticket" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and readers && (select nullif(current_setting('app.reads_as', true), '')::text[])) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and readers && (select nullif(current_setting('app.reads_as', true), '')::text[]));
alter policy "customer" on "ticket_message" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC' and readers && (select nullif(current_setting('app.reads_as', true), '')::text[])) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC' and readers && (select nullif(current_setting('app.reads_as', true), '')::text[]));
alter policy "supplier" on "attachment" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC' and (readers is null or readers && (select nullif(current_setting('app.reads_as', true), '')::text[]))) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC' and (readers is null or readers && (select nullif(current_setting('app.reads_as', true), '')::text[])));
alter policy "customer" on "attachment" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC' and (readers is null or readers && (select nullif(current_setting('app.reads_as', true), '')::text[]))) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC' and (readers is null or readers && (select nullif(current_setting('app.reads_as', true), '')::text[])));
