-- Who follows a ticket, what it was merged into or came from, how it ended, and texts that are ready to be sent.

alter table "organisation" add "ticket_reopen_days" int not null default 14;

alter table "ticket" add "merged_into_id" uuid null, add "follows_id" uuid null, add "closed_at" timestamptz(3) null, add "rating" int null, add "rating_comment" varchar(2000) null, add "rated_at" timestamptz(3) null;
alter table "ticket" add constraint "ticket_merged_into_id_foreign" foreign key ("merged_into_id") references "ticket" ("id") on delete set null;
alter table "ticket" add constraint "ticket_follows_id_foreign" foreign key ("follows_id") references "ticket" ("id") on delete set null;
create index "ticket_merged_into_id_index" on "ticket" ("merged_into_id");
create index "ticket_follows_id_index" on "ticket" ("follows_id");
create index "ticket_rated_at_id_index" on "ticket" ("rated_at", "id");
alter table ticket add constraint ticket_rating check ((rating >= 1 and rating <= 5 and rated_at is not null) or (rating is null and rated_at is null and rating_comment is null));
alter table ticket add constraint ticket_of_target foreign key (merged_into_id, customer_id) references ticket (id, customer_id);
alter table ticket add constraint ticket_of_earlier foreign key (follows_id, customer_id) references ticket (id, customer_id);
alter table "ticket_message" add "mentions" jsonb not null default '[]';

create table "ticket_watcher" ("id" uuid not null, "created_at" timestamptz(3) not null, "ticket_id" uuid not null, "customer_id" uuid not null, "readers" text[] not null default '{*}', "side" text not null, "account_id" uuid not null, "name" varchar(200) not null, primary key ("id"));
create index "ticket_watcher_customer_id_index" on "ticket_watcher" ("customer_id");
create index "ticket_watcher_account_id_index" on "ticket_watcher" ("account_id");
alter table "ticket_watcher" add constraint "ticket_watcher_ticket_id_account_id_unique" unique ("ticket_id", "account_id");
alter table "ticket_watcher" add constraint "ticket_watcher_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id");
alter table "ticket_watcher" add constraint "ticket_watcher_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "ticket_watcher" add constraint "ticket_watcher_side_check" check ("side" in ('CUSTOMER', 'STAFF'));
alter table "ticket_watcher" enable row level security;
alter table "ticket_watcher" force row level security;
create policy "staff" on "ticket_watcher" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "ticket_watcher" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and side = 'CUSTOMER' and readers && (select nullif(current_setting('app.reads_as', true), '')::text[])) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and side = 'CUSTOMER' and readers && (select nullif(current_setting('app.reads_as', true), '')::text[]));
alter table ticket_watcher add constraint ticket_watcher_of_ticket
  foreign key (ticket_id, customer_id, readers) references ticket (id, customer_id, readers) on update cascade;

create table "ticket_link" ("id" uuid not null, "created_at" timestamptz(3) not null, "ticket_id" uuid not null, "other_id" uuid not null, "kind" text not null, "linked_by_name" varchar(200) not null, primary key ("id"));
create index "ticket_link_other_id_index" on "ticket_link" ("other_id");
alter table "ticket_link" add constraint "ticket_link_ticket_id_other_id_unique" unique ("ticket_id", "other_id");
alter table "ticket_link" add constraint "ticket_link_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id");
alter table "ticket_link" add constraint "ticket_link_other_id_foreign" foreign key ("other_id") references "ticket" ("id");
alter table "ticket_link" add constraint "ticket_link_kind_check" check ("kind" in ('RELATED', 'DUPLICATE', 'CAUSE'));
alter table "ticket_link" enable row level security;
alter table "ticket_link" force row level security;
create policy "staff" on "ticket_link" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

create table "canned_reply" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "title" varchar(200) not null, "texts" jsonb not null, "retired_at" timestamptz(3) null, "search_text" text generated always as (fold_text(title || ' ' || coalesce(texts ->> 'en', ''))) stored null, primary key ("id"));
create index "canned_reply_title_id_index" on "canned_reply" ("title", "id");
create index canned_reply_search on canned_reply using gin (search_text gin_trgm_ops);
alter table "canned_reply" enable row level security;
alter table "canned_reply" force row level security;
create policy "staff" on "canned_reply" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table ticket no force row level security;
update ticket set closed_at = updated_at where status in ('CLOSED', 'MERGED');
alter table ticket force row level security;

-- A watcher begins with the readers of the ticket, and becomes one of them.
create trigger begin_ticket_watcher before insert on ticket_watcher for each row execute function begin_ticket_message();
create function list_watchers() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  watched uuid := coalesce(new.ticket_id, old.ticket_id);
begin
  update ticket set watcher_ids = array(select account_id::text from ticket_watcher where ticket_id = watched and side = 'CUSTOMER' order by created_at, id)
   where id = watched;
  return null;
end $$;
create trigger list_watchers after insert or delete on ticket_watcher for each row execute function list_watchers();

-- What is closed, merged or rated stays as it is, whoever asks. Only its own end may still come, and a person be erased from it.
create function keep_ticket() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_setting('app.action', true) = 'job erase_person' then
    return new;
  end if;
  if old.rated_at is not null and (new.rating, new.rated_at, new.rating_comment) is distinct from (old.rating, old.rated_at, old.rating_comment)
    or (old.status in ('CLOSED', 'MERGED') or old.rated_at is not null)
      and (new.number, new.customer_id, new.subject, new.type, new.priority, new.impact, new.urgency, new.priority_reason, new.field_values,
        new.sales_order_id, new.assignee_id, new.tags, new.message_count, new.last_message_at, new.resolved_at)
        is distinct from (old.number, old.customer_id, old.subject, old.type, old.priority, old.impact, old.urgency, old.priority_reason, old.field_values,
        old.sales_order_id, old.assignee_id, old.tags, old.message_count, old.last_message_at, old.resolved_at)
    or old.status in ('CLOSED', 'MERGED') and (new.status, new.closed_at) is distinct from (old.status, old.closed_at)
    or old.merged_into_id is not null and new.merged_into_id is distinct from old.merged_into_id
    or old.rated_at is not null and new.status is distinct from old.status and new.status <> 'CLOSED' then
    raise exception 'Ticket % has come to its end and does not change.', old.number;
  end if;
  return new;
end $$;
-- What Counterpart itself has to tell staff, say of a mail that came back, may come later.
create function keep_conversation() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.visibility = 'PUBLIC' or new.author_kind <> 'SYSTEM') and exists (select from ticket where id = new.ticket_id and new.created_at > least(closed_at, rated_at)) then
    raise exception 'Nothing is added to a ticket that is closed, merged or rated.';
  end if;
  return new;
end $$;
revoke all on function list_watchers, keep_ticket, keep_conversation from public;
create trigger keep_ticket before update on ticket for each row execute function keep_ticket();
create trigger keep_conversation before insert on ticket_message for each row execute function keep_conversation();

do $$
declare
  name text;
begin
  foreach name in array array['ticket_watcher', 'ticket_link', 'canned_reply'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

drop trigger announce_change on ticket;
create trigger announce_change after insert or update of status, subject, type, priority, assignee_id, tags, last_message_at,
  message_count, customer_read_at, resolved_at, field_values, watcher_ids, merged_into_id, rating on ticket
  for each row execute function announce_change('customer_id');

grant select, insert, delete on ticket_watcher, ticket_link to counterpart_staff;
grant select, insert, update on canned_reply to counterpart_staff;
-- Who is named in a reply watches from then on.
grant select, insert on ticket_watcher to counterpart_portal;
grant update (rating, rating_comment, rated_at, watcher_ids) on ticket to counterpart_portal;
