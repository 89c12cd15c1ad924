-- How companies become suppliers: what they are asked, what they hand in, who looks at it, and what changes later.

create table "bank_account" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "holder" varchar(140) not null, "bank_name" varchar(140) null, "country_code" varchar(2) not null, "currency_code" varchar(3) not null, "scheme" text not null, "number" varchar(34) not null, "routing" varchar(34) null, "bic" varchar(11) null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "bank_account_supplier_id_index" on "bank_account" ("supplier_id");
create index "bank_account_number_index" on "bank_account" ("number");
alter table "bank_account" add constraint "bank_account_id_supplier_id_unique" unique ("id", "supplier_id");

create table "supplier_category" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "code" varchar(40) not null, "labels" jsonb not null, "review_steps" text[] not null, "certificate_kinds" text[] not null, "qualification_months" int null, "retired_at" timestamptz(3) null, primary key ("id"));
alter table "supplier_category" add constraint "supplier_category_code_unique" unique ("code");

create table "certificate_kind" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "code" varchar(40) not null, "labels" jsonb not null, "blocks_orders" boolean not null, "retired_at" timestamptz(3) null, primary key ("id"));
alter table "certificate_kind" add constraint "certificate_kind_code_unique" unique ("code");

create table "certificate" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "kind_id" uuid not null, "status" text not null, "number" varchar(100) not null, "issuer" varchar(200) not null, "valid_from" date not null, "valid_to" date not null, "decided_at" timestamptz(3) null, "decided_by_name" varchar(200) null, "decision_note" text null, "reminded_at_days" text[] not null default '{}', primary key ("id"));
create index "certificate_kind_id_index" on "certificate" ("kind_id");
create index "certificate_supplier_id_valid_to_id_index" on "certificate" ("supplier_id", "valid_to", "id");
create index "certificate_status_valid_to_id_index" on "certificate" ("status", "valid_to", "id");

create table "supplier_qualification" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "category_id" uuid not null, "status" text not null, "valid_to" date null, "decided_at" timestamptz(3) null, "decided_by_name" varchar(200) null, "reason" text null, primary key ("id"));
create index "supplier_qualification_category_id_index" on "supplier_qualification" ("category_id");
create index "supplier_qualification_status_valid_to_id_index" on "supplier_qualification" ("status", "valid_to", "id");
alter table "supplier_qualification" add constraint "supplier_qualification_supplier_id_category_id_unique" unique ("supplier_id", "category_id");

create table "question" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "code" varchar(40) not null, "kind" text not null, "section" text not null, "position" int not null, "labels" jsonb not null, "help" jsonb null, "required" boolean not null, "categories" text[] not null, "countries" text[] not null, "choices" jsonb not null, "minimum" numeric(19,4) null, "maximum" numeric(19,4) null, "retired_at" timestamptz(3) null, primary key ("id"));
alter table "question" add constraint "question_code_unique" unique ("code");
create index "question_section_position_id_index" on "question" ("section", "position", "id");

create table "supplier_registration" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "content" jsonb not null, "submission_count" int not null default 0, "submitted_at" timestamptz(3) null, "submitted_by_name" varchar(200) null, primary key ("id"));
alter table "supplier_registration" add constraint "supplier_registration_supplier_id_unique" unique ("supplier_id");
alter table "supplier_registration" add constraint "supplier_registration_id_supplier_id_unique" unique ("id", "supplier_id");

create table "review_task" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "registration_id" uuid not null, "supplier_id" uuid not null, "step" text not null, "position" int not null, "status" text not null, "opened_at" timestamptz(3) null, "assignee_id" uuid null, "decided_at" timestamptz(3) null, "decided_by_name" varchar(200) null, "comment" text null, "internal_comment" text null, primary key ("id"));
create index "review_task_supplier_id_index" on "review_task" ("supplier_id");
create index "review_task_status_created_at_id_index" on "review_task" ("status", "created_at", "id");
alter table "review_task" add constraint "review_task_registration_id_step_unique" unique ("registration_id", "step");

create table "duplicate_warning" ("id" uuid not null, "created_at" timestamptz(3) not null, "supplier_id" uuid not null, "other_id" uuid not null, "ground" text not null, "value" varchar(254) not null, primary key ("id"));
create index "duplicate_warning_other_id_index" on "duplicate_warning" ("other_id");
alter table "duplicate_warning" add constraint "duplicate_warning_supplier_id_other_id_ground_value_unique" unique ("supplier_id", "other_id", "ground", "value");

create table "supplier_change_request" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "kind" text not null, "status" text not null, "reason" text null, "proposed" jsonb not null, "changes" jsonb not null, "requested_by_id" uuid not null, "requested_by_name" varchar(200) not null, "decided_at" timestamptz(3) null, "refusal_reason" text null, primary key ("id"));
create index "supplier_change_request_supplier_id_created_at_id_index" on "supplier_change_request" ("supplier_id", "created_at", "id");
create index "supplier_change_request_status_kind_created_at_id_index" on "supplier_change_request" ("status", "kind", "created_at", "id");
create unique index supplier_change_request_one_pending on supplier_change_request (supplier_id, kind) where status = 'PENDING';
alter table "supplier_change_request" add constraint "supplier_change_request_id_supplier_id_unique" unique ("id", "supplier_id");

create table "supplier_change_decision" ("id" uuid not null, "created_at" timestamptz(3) not null, "request_id" uuid not null, "supplier_id" uuid not null, "approved" boolean not null, "decided_by_id" uuid not null, "decided_by_name" varchar(200) not null, "note" text null, primary key ("id"));
create index "supplier_change_decision_supplier_id_index" on "supplier_change_decision" ("supplier_id");
alter table "supplier_change_decision" add constraint "supplier_change_decision_request_id_decided_by_id_unique" unique ("request_id", "decided_by_id");

alter table "bank_account" add constraint "bank_account_scheme_check" check ("scheme" in ('IBAN', 'LOCAL'));
alter table "bank_account" add constraint "bank_account_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "bank_account" enable row level security;
alter table "bank_account" force row level security;
create policy "staff" on "bank_account" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "bank_account" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "supplier_category" enable row level security;
alter table "supplier_category" force row level security;
create policy "staff" on "supplier_category" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "supplier_category" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));

alter table "certificate_kind" enable row level security;
alter table "certificate_kind" force row level security;
create policy "staff" on "certificate_kind" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "certificate_kind" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));

alter table "certificate" add constraint "certificate_status_check" check ("status" in ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'));
alter table "certificate" add constraint "certificate_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "certificate" add constraint "certificate_kind_id_foreign" foreign key ("kind_id") references "certificate_kind" ("id");
alter table "certificate" enable row level security;
alter table "certificate" force row level security;
create policy "staff" on "certificate" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "certificate" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create policy "hands_in" on "certificate" as restrictive for insert to "counterpart_portal" with check (status = 'PENDING');
create policy "withdraws" on "certificate" as restrictive for update to "counterpart_portal" with check (status = 'WITHDRAWN');

alter table "supplier_qualification" add constraint "supplier_qualification_status_check" check ("status" in ('NOT_STARTED', 'IN_QUALIFICATION', 'QUALIFIED', 'EXPIRING', 'EXPIRED', 'REJECTED'));
alter table "supplier_qualification" add constraint "supplier_qualification_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_qualification" add constraint "supplier_qualification_category_id_foreign" foreign key ("category_id") references "supplier_category" ("id");
alter table "supplier_qualification" enable row level security;
alter table "supplier_qualification" force row level security;
create policy "staff" on "supplier_qualification" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "supplier_qualification" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "question" add constraint "question_kind_check" check ("kind" in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'CHOICE', 'CHOICES', 'YES_NO', 'FILE', 'DECLARATION'));
alter table "question" add constraint "question_section_check" check ("section" in ('GENERAL', 'QUALITY', 'SUSTAINABILITY', 'FINANCE', 'COMPLIANCE'));
alter table "question" enable row level security;
alter table "question" force row level security;
create policy "staff" on "question" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "question" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));

alter table "supplier_registration" add constraint "supplier_registration_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_registration" enable row level security;
alter table "supplier_registration" force row level security;
create policy "staff" on "supplier_registration" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "supplier_registration" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "review_task" add constraint "review_task_step_check" check ("step" in ('BUYER', 'QUALITY', 'FINANCE'));
alter table "review_task" add constraint "review_task_status_check" check ("status" in ('WAITING', 'OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'CANCELLED'));
alter table "review_task" add constraint "review_task_registration_id_foreign" foreign key ("registration_id") references "supplier_registration" ("id");
alter table "review_task" add constraint "review_task_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "review_task" enable row level security;
alter table "review_task" force row level security;
create policy "staff" on "review_task" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "review_task" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "duplicate_warning" add constraint "duplicate_warning_ground_check" check ("ground" in ('TAX_ID', 'REGISTRATION_NUMBER', 'BANK_ACCOUNT', 'EMAIL_DOMAIN'));
alter table "duplicate_warning" add constraint "duplicate_warning_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "duplicate_warning" add constraint "duplicate_warning_other_id_foreign" foreign key ("other_id") references "supplier" ("id");
alter table "duplicate_warning" enable row level security;
alter table "duplicate_warning" force row level security;
create policy "staff" on "duplicate_warning" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "supplier_change_request" add constraint "supplier_change_request_kind_check" check ("kind" in ('COMPANY', 'BANK'));
alter table "supplier_change_request" add constraint "supplier_change_request_status_check" check ("status" in ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN'));
alter table "supplier_change_request" add constraint "supplier_change_request_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_change_request" enable row level security;
alter table "supplier_change_request" force row level security;
create policy "staff" on "supplier_change_request" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "supplier_change_request" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create policy "requests" on "supplier_change_request" as restrictive for insert to "counterpart_portal" with check (status = 'PENDING');
create policy "withdraws" on "supplier_change_request" as restrictive for update to "counterpart_portal" with check (status = 'WITHDRAWN');

alter table "supplier_change_decision" add constraint "supplier_change_decision_request_id_foreign" foreign key ("request_id") references "supplier_change_request" ("id");
alter table "supplier_change_decision" add constraint "supplier_change_decision_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_change_decision" enable row level security;
alter table "supplier_change_decision" force row level security;
create policy "staff" on "supplier_change_decision" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

create policy "hands_in" on "supplier" as restrictive for update to "counterpart_portal" using (status in ('DRAFT', 'CHANGES_REQUESTED')) with check (status in ('SUBMITTED', 'IN_REVIEW'));
