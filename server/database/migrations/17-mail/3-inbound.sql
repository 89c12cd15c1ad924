-- Each mail that came in, as it came, and what became of it; addresses that take no mails.

create table "inbound_mail" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "source" text not null, "status" text not null, "storage_key" varchar(64) not null, "byte_size" int not null, "attempts" int not null default 0, "taken_anyway" boolean not null default false, "ignored_because" text null, "failure" varchar(1000) null, "message_id" varchar(998) null, "sender_name" varchar(200) null, "sender_email" varchar(254) null, "subject" varchar(200) null, "settled_at" timestamptz(3) null, "ticket_id" uuid null, primary key ("id"));
create index "inbound_mail_status_created_at_id_index" on "inbound_mail" ("status", "created_at", "id");
create index "inbound_mail_created_at_id_index" on "inbound_mail" ("created_at", "id");
create index "inbound_mail_message_id_index" on "inbound_mail" ("message_id");
create index "inbound_mail_sender_email_created_at_index" on "inbound_mail" ("sender_email", "created_at");
create index "inbound_mail_ticket_id_index" on "inbound_mail" ("ticket_id");
alter table "inbound_mail" add constraint "inbound_mail_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id") on delete set null;
alter table "inbound_mail" add constraint "inbound_mail_source_check" check ("source" in ('IMAP', 'WEBHOOK'));
alter table "inbound_mail" add constraint "inbound_mail_status_check" check ("status" in ('RECEIVED', 'DONE', 'IGNORED', 'FAILED'));
alter table "inbound_mail" add constraint "inbound_mail_ignored_because_check" check ("ignored_because" in ('AUTOMATIC', 'OWN', 'DUPLICATE', 'TOO_MANY', 'BOUNCE'));
alter table "inbound_mail" enable row level security;
alter table "inbound_mail" force row level security;
create policy "staff" on "inbound_mail" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

create table "undeliverable_address" ("id" uuid not null, "created_at" timestamptz(3) not null, "email" varchar(254) not null, "reason" varchar(500) not null, primary key ("id"));
alter table "undeliverable_address" add constraint "undeliverable_address_email_unique" unique ("email");
alter table "undeliverable_address" enable row level security;
alter table "undeliverable_address" force row level security;
create policy "staff" on "undeliverable_address" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

create trigger record_change after insert or update or delete on inbound_mail for each row execute function record_change();
create trigger record_change after insert or update or delete on undeliverable_address for each row execute function record_change();

grant select, insert, update on inbound_mail to counterpart_staff;
-- Who writes from an address can be written to again.
grant select, insert, delete on undeliverable_address to counterpart_staff;
