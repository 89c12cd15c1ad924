-- What people are told of, and how they like to be told.

create table "notification" ("id" uuid not null, "created_at" timestamptz(3) not null, "account_id" uuid not null, "supplier_id" uuid null, "customer_id" uuid null, "event" uuid not null, "kind" varchar(60) not null, "record_id" varchar(90) not null, "values" jsonb not null, "shown" boolean not null, "awaits_digest" boolean not null, "read_at" timestamptz(3) null, primary key ("id"));
create index "notification_account_id_created_at_id_index" on "notification" ("account_id", "created_at", "id");
create index notification_unread on notification (account_id) where read_at is null and shown;
create index notification_for_digest on notification (account_id) where awaits_digest;
alter table "notification" add constraint "notification_event_account_id_unique" unique ("event", "account_id");

create table "notification_preference" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "kind" varchar(60) not null, "page" boolean not null, "mail" text not null, primary key ("id"));
alter table "notification_preference" add constraint "notification_preference_account_id_kind_unique" unique ("account_id", "kind");
alter table "notification_preference" add constraint "notification_preference_mail_check" check ("mail" in ('OFF', 'AT_ONCE', 'DAILY'));

create table "action_link" ("id" uuid not null, "created_at" timestamptz(3) not null, "account_id" uuid not null, "supplier_id" uuid null, "customer_id" uuid null, "action" varchar(60) not null, "record_id" varchar(90) not null, "version" int not null, "values" jsonb not null, "page" text not null, "token_hash" varchar(64) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));
create index "action_link_account_id_index" on "action_link" ("account_id");
alter table "action_link" add constraint "action_link_token_hash_unique" unique ("token_hash");

alter table "notification_preference" add constraint "notification_preference_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "notification" add constraint "notification_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "notification" add constraint "notification_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "notification" add constraint "notification_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;
alter table "notification_preference" enable row level security;
alter table "notification_preference" force row level security;
create policy "staff" on "notification_preference" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "notification_preference" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "notification" enable row level security;
alter table "notification" force row level security;
create policy "staff" on "notification" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "notification" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) and supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and shown) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) and supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and shown);
create policy "customer" on "notification" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) and customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and shown) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) and customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and shown);
alter table "action_link" add constraint "action_link_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "action_link" add constraint "action_link_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "action_link" add constraint "action_link_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;
alter table "action_link" enable row level security;
alter table "action_link" force row level security;
create policy "staff" on "action_link" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

-- Whoever has a password has been where they are members.
alter table "membership" add "invited_name" varchar(200) null, add "joined_at" timestamptz(3) null;
alter table "membership" no force row level security;
alter table "account" no force row level security;
update "membership" set "joined_at" = "membership"."created_at" from "account" where "account"."id" = "account_id" and "password_hash" is not null;
alter table "membership" force row level security;
alter table "account" force row level security;

alter table "account" add "search_text" text generated always as (fold_text(name || ' ' || email)) stored null;
create index account_search on account using gin (search_text gin_trgm_ops);
create index "account_name_id_index" on "account" ("name", "id");
