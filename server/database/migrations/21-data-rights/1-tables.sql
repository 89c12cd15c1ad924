-- What people agree to, what they ask of the company about their data, and what forbids it.

create table "consent_purpose" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "code" varchar(40) not null, "names" jsonb not null, "retired_at" timestamptz(3) null, primary key ("id"));
alter table "consent_purpose" add constraint "consent_purpose_code_unique" unique ("code");

create table "consent_text" ("id" uuid not null, "created_at" timestamptz(3) not null, "purpose_id" uuid not null, "version" int not null, "texts" jsonb not null, primary key ("id"));
alter table "consent_text" add constraint "consent_text_purpose_id_version_unique" unique ("purpose_id", "version");

create table "consent" ("id" uuid not null, "created_at" timestamptz(3) not null, "account_id" uuid not null, "purpose_id" uuid not null, "text_id" uuid not null, "given" boolean not null, "locale" text not null, "recorded_by_id" uuid not null, "client_network" varchar(50) null, "user_agent" varchar(300) null, primary key ("id"));
create index "consent_account_id_created_at_id_index" on "consent" ("account_id", "created_at", "id");
alter table "consent" add constraint "consent_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));

create table "data_export" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid null, "email" varchar(254) not null, "locale" text not null, "status" text not null, "progress" int not null default 0, "requested_by_id" uuid not null, "storage_key" varchar(64) null, "byte_size" int null, "token_hash" varchar(64) null, "expires_at" timestamptz(3) null, primary key ("id"));
create index "data_export_account_id_created_at_id_index" on "data_export" ("account_id", "created_at", "id");
create index "data_export_status_expires_at_index" on "data_export" ("status", "expires_at");
alter table "data_export" add constraint "data_export_storage_key_unique" unique ("storage_key");
alter table "data_export" add constraint "data_export_token_hash_unique" unique ("token_hash");
alter table "data_export" add constraint "data_export_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));
alter table "data_export" add constraint "data_export_status_check" check ("status" in ('REQUESTED', 'READY', 'EXPIRED'));

create table "data_erasure" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "account_id" uuid null, "email" varchar(254) null, "person_name" varchar(200) null, "locale" text not null, "status" text not null, "reason" text null, "requested_by_id" uuid not null, "decided_at" timestamptz(3) null, "decided_by_id" uuid null, "decided_by_name" varchar(200) null, "refusal_reason" text null, "done_at" timestamptz(3) null, "report" jsonb null, "redaction_digest" varchar(64) null, primary key ("id"));
alter table "data_erasure" add constraint "data_erasure_number_unique" unique ("number");
create index "data_erasure_account_id_created_at_id_index" on "data_erasure" ("account_id", "created_at", "id");
create index "data_erasure_status_created_at_id_index" on "data_erasure" ("status", "created_at", "id");
create index "data_erasure_created_at_id_index" on "data_erasure" ("created_at", "id");
create unique index data_erasure_open on data_erasure (email) where status in ('REQUESTED', 'APPROVED');
alter table "data_erasure" add constraint "data_erasure_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));
alter table "data_erasure" add constraint "data_erasure_status_check" check ("status" in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'DONE'));

create table "legal_hold" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "email" varchar(254) null, "supplier_id" uuid null, "customer_id" uuid null, "reason" text not null, "until" date null, "placed_by_id" uuid not null, "placed_by_name" varchar(200) not null, "lifted_at" timestamptz(3) null, "lifted_by_id" uuid null, "lifted_by_name" varchar(200) null, primary key ("id"));
create index "legal_hold_supplier_id_index" on "legal_hold" ("supplier_id");
create index "legal_hold_customer_id_index" on "legal_hold" ("customer_id");
create index "legal_hold_created_at_id_index" on "legal_hold" ("created_at", "id");
create index "legal_hold_email_index" on "legal_hold" ("email");
alter table "legal_hold" add constraint "legal_hold_on_one" check (num_nonnulls(email, supplier_id, customer_id) <= 1);

create sequence number_der;

-- Which entries of the audit log were redacted, by which erasure, and what they say now.
alter table "audit_entry" add "redacted_by_id" uuid null, add "redacted_hash" bytea null;

alter table "consent_text" add constraint "consent_text_purpose_id_foreign" foreign key ("purpose_id") references "consent_purpose" ("id");
alter table "consent" add constraint "consent_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "consent" add constraint "consent_purpose_id_foreign" foreign key ("purpose_id") references "consent_purpose" ("id");
alter table "consent" add constraint "consent_text_id_foreign" foreign key ("text_id") references "consent_text" ("id");
alter table "data_export" add constraint "data_export_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;
alter table "data_erasure" add constraint "data_erasure_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;
alter table "legal_hold" add constraint "legal_hold_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "legal_hold" add constraint "legal_hold_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;
