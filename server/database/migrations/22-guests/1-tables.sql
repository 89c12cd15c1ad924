-- Questions of people who are not signed in and have not shown yet that the e-mail address is theirs.

create table "guest_ticket" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "email" varchar(254) not null, "name" varchar(200) not null, "locale" text not null, "type" text not null, "subject" varchar(200) not null, "body" text not null, "token_hash" varchar(64) null, "expires_at" timestamptz(3) not null, primary key ("id"));
create index "guest_ticket_email_created_at_index" on "guest_ticket" ("email", "created_at");
create index "guest_ticket_expires_at_index" on "guest_ticket" ("expires_at");
alter table "guest_ticket" add constraint "guest_ticket_token_hash_unique" unique ("token_hash");
alter table "guest_ticket" add constraint "guest_ticket_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));
alter table "guest_ticket" add constraint "guest_ticket_type_check" check ("type" in ('QUESTION', 'COMPLAINT', 'FEEDBACK', 'ORDER', 'RETURN', 'INCIDENT'));
alter table "guest_ticket" enable row level security;
alter table "guest_ticket" force row level security;
create policy "staff" on "guest_ticket" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
