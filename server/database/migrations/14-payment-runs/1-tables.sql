create table "company_bank_account" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "holder" varchar(140) not null, "bank_name" varchar(140) null, "country_code" varchar(2) not null, "currency_code" varchar(3) not null, "scheme" varchar(10) not null, "number" varchar(34) not null, "routing" varchar(34) null, "bic" varchar(11) null, "ended_at" timestamptz(3) null, primary key ("id"));

create table "payment_run" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "status" text not null, "company_bank_account_id" uuid not null, "currency_code" varchar(3) not null, "due_until" date not null, "execute_on" date not null, "total" numeric(19,4) not null, "payment_count" int not null, "left_out" jsonb not null, "created_by_name" varchar(200) not null, "prepared_by_ids" text[] not null, "approved_by_id" uuid null, "approved_by_name" varchar(200) null, "approved_at" timestamptz(3) null, "exported_by_name" varchar(200) null, "exported_at" timestamptz(3) null, primary key ("id"));
alter table "payment_run" add constraint "payment_run_number_unique" unique ("number");
create index "payment_run_company_bank_account_id_index" on "payment_run" ("company_bank_account_id");
create index "payment_run_status_execute_on_id_index" on "payment_run" ("status", "execute_on", "id");
create index "payment_run_execute_on_id_index" on "payment_run" ("execute_on", "id");

create table "payment_export" ("id" uuid not null, "created_at" timestamptz(3) not null, "payment_run_id" uuid not null, "format" text not null, "file_name" varchar(100) not null, "content" text not null, "digest" varchar(64) not null, primary key ("id"));
alter table "payment_export" add constraint "payment_export_payment_run_id_format_unique" unique ("payment_run_id", "format");

create table "payable" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "invoice_id" uuid not null, "status" text not null, "due_on" date not null, "pay_on" date not null, "currency_code" varchar(3) not null, "amount" numeric(19,4) not null, "settled_amount" numeric(19,4) not null, "open_amount" numeric(19,4) generated always as (amount - settled_amount) stored null, "discount_amount" numeric(19,4) not null, "hold_reason" text null, "held_at" timestamptz(3) null, "held_by_name" varchar(200) null, primary key ("id"));
create index "payable_supplier_id_pay_on_id_index" on "payable" ("supplier_id", "pay_on", "id");
create index "payable_status_pay_on_id_index" on "payable" ("status", "pay_on", "id");
create index "payable_pay_on_id_index" on "payable" ("pay_on", "id");
alter table "payable" add constraint "payable_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "payable" add constraint "payable_invoice_id_unique" unique ("invoice_id");

create table "payment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(35) not null, "supplier_id" uuid not null, "released" boolean not null default false, "payment_run_id" uuid not null, "status" text not null, "amount" numeric(19,4) not null, "currency_code" varchar(3) not null, "bank_account_id" uuid not null, "holder" varchar(140) not null, "bank_name" varchar(140) null, "country_code" varchar(2) not null, "scheme" varchar(10) not null, "creditor_account" varchar(34) not null, "routing" varchar(34) null, "bic" varchar(11) null, "execute_on" date not null, "executed_on" date null, "reported_at" timestamptz(3) null, "failure_reason" text null, "search_text" text generated always as (fold_text(number)) stored null, primary key ("id"));
alter table "payment" add constraint "payment_number_unique" unique ("number");
create index "payment_payment_run_id_index" on "payment" ("payment_run_id");
create index "payment_bank_account_id_index" on "payment" ("bank_account_id");
create index "payment_supplier_id_execute_on_id_index" on "payment" ("supplier_id", "execute_on", "id");
create index "payment_execute_on_id_index" on "payment" ("execute_on", "id");
create index payment_search on payment using gin (search_text gin_trgm_ops);
alter table "payment" add constraint "payment_id_supplier_id_released_unique" unique ("id", "supplier_id", "released");

create table "payment_item" ("id" uuid not null, "created_at" timestamptz(3) not null, "payment_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "payable_id" uuid not null, "invoice_id" uuid not null, "under_way" boolean not null default true, "currency_code" varchar(3) not null, "amount" numeric(19,4) not null, "discount_amount" numeric(19,4) not null, primary key ("id"));
create index "payment_item_supplier_id_index" on "payment_item" ("supplier_id");
create index "payment_item_invoice_id_index" on "payment_item" ("invoice_id");
create index "payment_item_payment_id_index" on "payment_item" ("payment_id");
create index "payment_item_payable_id_index" on "payment_item" ("payable_id");
create unique index payment_item_once_under_way on payment_item (payable_id) where under_way;

alter table "company_bank_account" enable row level security;
alter table "company_bank_account" force row level security;
create policy "staff" on "company_bank_account" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "payment_run" add constraint "payment_run_company_bank_account_id_foreign" foreign key ("company_bank_account_id") references "company_bank_account" ("id");
alter table "payment_run" add constraint "payment_run_status_check" check ("status" in ('PROPOSED', 'APPROVED', 'EXPORTED', 'EXECUTED', 'CANCELLED'));
alter table "payment_run" enable row level security;
alter table "payment_run" force row level security;
create policy "staff" on "payment_run" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "payment_export" add constraint "payment_export_payment_run_id_foreign" foreign key ("payment_run_id") references "payment_run" ("id");
alter table "payment_export" add constraint "payment_export_format_check" check ("format" in ('SEPA', 'CSV'));
alter table "payment_export" enable row level security;
alter table "payment_export" force row level security;
create policy "staff" on "payment_export" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "payable" add constraint "payable_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "payable" add constraint "payable_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "payable" add constraint "payable_status_check" check ("status" in ('OPEN', 'HELD', 'IN_RUN', 'SETTLED'));
alter table "payable" enable row level security;
alter table "payable" force row level security;
create policy "staff" on "payable" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "payable" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create policy "agrees" on "payable" as restrictive for update to "counterpart_portal" using (status in ('OPEN', 'HELD')) with check (status in ('OPEN', 'HELD'));

alter table "payment" add constraint "payment_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "payment" add constraint "payment_payment_run_id_foreign" foreign key ("payment_run_id") references "payment_run" ("id");
alter table "payment" add constraint "payment_bank_account_id_foreign" foreign key ("bank_account_id") references "bank_account" ("id");
alter table "payment" add constraint "payment_status_check" check ("status" in ('PROPOSED', 'INSTRUCTED', 'EXECUTED', 'FAILED', 'CANCELLED'));
alter table "payment" enable row level security;
alter table "payment" force row level security;
create policy "staff" on "payment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "payment" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);

alter table "payment_item" add constraint "payment_item_payment_id_foreign" foreign key ("payment_id") references "payment" ("id");
alter table "payment_item" add constraint "payment_item_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "payment_item" add constraint "payment_item_payable_id_foreign" foreign key ("payable_id") references "payable" ("id");
alter table "payment_item" add constraint "payment_item_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "payment_item" enable row level security;
alter table "payment_item" force row level security;
create policy "staff" on "payment_item" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "payment_item" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);

create table "discount_rule" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(100) not null, "only_supplier_id" uuid null, "currency_code" varchar(3) not null, "minimum_amount" numeric(19,4) not null, "kind" text not null, "percent" numeric(19,4) not null, "answer_within_days" int not null, "pay_within_days" int not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "discount_rule_only_supplier_id_index" on "discount_rule" ("only_supplier_id");

create table "discount_offer" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "payable_id" uuid not null, "invoice_id" uuid not null, "status" text not null, "kind" text not null, "percent" numeric(19,4) not null, "offered_amount" numeric(19,4) not null, "currency_code" varchar(3) not null, "pay_from" date not null, "due_on" date not null, "answer_by" date not null, "rule_id" uuid null, "offered_by_name" varchar(200) null, "pay_on" date null, "discount_amount" numeric(19,4) null, "answered_at" timestamptz(3) null, "answered_by_name" varchar(200) null, primary key ("id"));
create index "discount_offer_invoice_id_index" on "discount_offer" ("invoice_id");
create index "discount_offer_rule_id_index" on "discount_offer" ("rule_id");
create index "discount_offer_supplier_id_answer_by_id_index" on "discount_offer" ("supplier_id", "answer_by", "id");
create index "discount_offer_status_answer_by_id_index" on "discount_offer" ("status", "answer_by", "id");
create index "discount_offer_answer_by_id_index" on "discount_offer" ("answer_by", "id");
create index "discount_offer_payable_id_index" on "discount_offer" ("payable_id");
create unique index discount_offer_one_open on discount_offer (payable_id) where status in ('OFFERED', 'ACCEPTED');

alter table "discount_rule" add constraint "discount_rule_only_supplier_id_foreign" foreign key ("only_supplier_id") references "supplier" ("id") on delete set null;
alter table "discount_rule" add constraint "discount_rule_kind_check" check ("kind" in ('FIXED', 'SLIDING'));
alter table "discount_rule" enable row level security;
alter table "discount_rule" force row level security;
create policy "staff" on "discount_rule" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "discount_offer" add constraint "discount_offer_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "discount_offer" add constraint "discount_offer_payable_id_foreign" foreign key ("payable_id") references "payable" ("id");
alter table "discount_offer" add constraint "discount_offer_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "discount_offer" add constraint "discount_offer_rule_id_foreign" foreign key ("rule_id") references "discount_rule" ("id") on delete set null;
alter table "discount_offer" add constraint "discount_offer_status_check" check ("status" in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'TAKEN', 'LAPSED'));
alter table "discount_offer" add constraint "discount_offer_kind_check" check ("kind" in ('FIXED', 'SLIDING'));
alter table "discount_offer" enable row level security;
alter table "discount_offer" force row level security;
create policy "staff" on "discount_offer" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "discount_offer" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create policy "answers" on "discount_offer" as restrictive for update to "counterpart_portal" with check (status in ('ACCEPTED', 'DECLINED'));
