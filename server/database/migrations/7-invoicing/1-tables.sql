-- Invoices and credit notes of suppliers, what differs in them, and how closely they are matched.

alter table "organisation" add "invoice_approval_from" numeric(19,4) not null default '5000';
alter table "organisation" add "exception_within_days" int not null default 5;

create table "match_policy" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid null, "item_id" uuid null, "purchase_order_id" uuid null, "kind" text not null, "price_percent" numeric(19,4) null, "price_amount" numeric(19,4) null, "value_percent" numeric(19,4) null, "value_amount" numeric(19,4) null, "quantity_percent" numeric(19,4) null, "charge_amount" numeric(19,4) null, "tax_amount" numeric(19,4) null, primary key ("id"));
alter table "match_policy" add constraint "match_policy_supplier_id_unique" unique ("supplier_id");
alter table "match_policy" add constraint "match_policy_item_id_unique" unique ("item_id");
alter table "match_policy" add constraint "match_policy_purchase_order_id_unique" unique ("purchase_order_id");
create unique index match_policy_of_organisation on match_policy ((true)) where supplier_id is null and item_id is null and purchase_order_id is null;
-- The company's own policy, which nothing removes: what was ordered and received, to the cent.
insert into match_policy (id, created_at, updated_at, kind) values (gen_random_uuid(), now(), now(), 'THREE_WAY');

create table "invoice" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "number" varchar(60) null, "kind" text not null, "origin" text not null, "status" text not null, "credited_invoice_id" uuid null, "issued_on" date not null, "due_on" date not null, "currency_code" varchar(3) not null, "buyer_reference" varchar(100) null, "note" text null, "adjustments" jsonb not null, "taxes" jsonb not null, "line_total" numeric(19,4) not null, "allowance_total" numeric(19,4) not null, "charge_total" numeric(19,4) not null, "net_total" numeric(19,4) not null, "tax_total" numeric(19,4) not null, "gross_total" numeric(19,4) not null, "prepaid_total" numeric(19,4) not null, "payable_total" numeric(19,4) not null, "created_by_id" uuid not null, "created_by_name" varchar(200) not null, "submitted_at" timestamptz(3) null, "matched_at" timestamptz(3) null, "approved_at" timestamptz(3) null, "approved_by_id" uuid null, "search_text" text generated always as (fold_text(coalesce(number, '') || ' ' || coalesce(buyer_reference, ''))) stored null, primary key ("id"));
create index "invoice_credited_invoice_id_index" on "invoice" ("credited_invoice_id");
create index "invoice_supplier_id_issued_on_id_index" on "invoice" ("supplier_id", "issued_on", "id");
create index "invoice_issued_on_id_index" on "invoice" ("issued_on", "id");
create index "invoice_status_due_on_id_index" on "invoice" ("status", "due_on", "id");
create unique index invoice_number_once on invoice (supplier_id, fold_text(number), extract(year from issued_on)) where status <> 'CANCELLED';
create index invoice_search on invoice using gin (search_text gin_trgm_ops);
alter table "invoice" add constraint "invoice_id_supplier_id_unique" unique ("id", "supplier_id");

create table "invoice_event" ("id" uuid not null, "created_at" timestamptz(3) not null, "invoice_id" uuid not null, "supplier_id" uuid not null, "code" text not null, "reason_code" text null, "reason" text null, "actor_name" varchar(200) null, primary key ("id"));
create index "invoice_event_invoice_id_index" on "invoice_event" ("invoice_id");
create index "invoice_event_supplier_id_index" on "invoice_event" ("supplier_id");

create table "invoice_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "invoice_id" uuid null, "supplier_id" uuid not null, "line_number" int not null, "purchase_order_id" uuid null, "order_line_id" uuid null, "receipt_line_id" uuid null, "credited_line_id" uuid null, "description" text not null, "quantity" numeric(19,4) not null, "unit_code" varchar(3) not null, "unit_price" numeric(19,4) not null, "currency_code" varchar(3) not null, "allowance" numeric(19,4) not null, "charge" numeric(19,4) not null, "tax_category" text not null, "tax_rate" numeric(19,4) not null, "net_amount" numeric(19,4) not null, primary key ("id"));
create index "invoice_line_supplier_id_index" on "invoice_line" ("supplier_id");
create index "invoice_line_purchase_order_id_index" on "invoice_line" ("purchase_order_id");
create index "invoice_line_order_line_id_index" on "invoice_line" ("order_line_id");
create index "invoice_line_receipt_line_id_index" on "invoice_line" ("receipt_line_id");
create index "invoice_line_credited_line_id_index" on "invoice_line" ("credited_line_id");
alter table "invoice_line" add constraint "invoice_line_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "invoice_line" add constraint "invoice_line_invoice_id_line_number_unique" unique ("invoice_id", "line_number");

create table "invoice_difference" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "invoice_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null, "line_id" uuid null, "rule" text not null, "state" text not null, "measure" text not null, "term" varchar(10) null, "expected" varchar(60) not null, "found" varchar(60) not null, "tolerance_percent" numeric(19,4) null, "tolerance_amount" numeric(19,4) null, "responsible" text not null, "cures" text[] not null, "owner_id" uuid null, "owner_name" varchar(200) null, "due_on" date not null, "cured_at" timestamptz(3) null, "overridden_at" timestamptz(3) null, "overridden_by_id" uuid null, "overridden_by_name" varchar(200) null, "override_reason" text null, primary key ("id"));
create index "invoice_difference_invoice_id_index" on "invoice_difference" ("invoice_id");
create index "invoice_difference_supplier_id_index" on "invoice_difference" ("supplier_id");
create index "invoice_difference_line_id_index" on "invoice_difference" ("line_id");
create index "invoice_difference_owner_id_index" on "invoice_difference" ("owner_id");
create index "invoice_difference_state_due_on_id_index" on "invoice_difference" ("state", "due_on", "id");
alter table "invoice_difference" add constraint "invoice_difference_id_supplier_id_unique" unique ("id", "supplier_id");

alter table "match_policy" add constraint "match_policy_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "match_policy" add constraint "match_policy_item_id_foreign" foreign key ("item_id") references "item" ("id") on delete set null;
alter table "match_policy" add constraint "match_policy_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on delete set null;
alter table "match_policy" add constraint "match_policy_kind_check" check ("kind" in ('NONE', 'TWO_WAY', 'THREE_WAY', 'FOUR_WAY'));
alter table "match_policy" enable row level security;
alter table "match_policy" force row level security;
create policy "staff" on "match_policy" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

alter table "invoice" add constraint "invoice_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "invoice" add constraint "invoice_credited_invoice_id_foreign" foreign key ("credited_invoice_id") references "invoice" ("id") on delete set null;
alter table "invoice" add constraint "invoice_kind_check" check ("kind" in ('INVOICE', 'CREDIT_NOTE'));
alter table "invoice" add constraint "invoice_origin_check" check ("origin" in ('ORDER', 'RECEIPT', 'INVOICE', 'TYPED', 'UBL'));
alter table "invoice" add constraint "invoice_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'MATCHED', 'EXCEPTION', 'APPROVED', 'REJECTED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID', 'CANCELLED'));
alter table "invoice" enable row level security;
alter table "invoice" force row level security;
create policy "staff" on "invoice" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "invoice" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create policy "supplier_writes_drafts" on "invoice" as restrictive for insert to "counterpart_portal" with check (status = 'DRAFT');
create policy "supplier_hands_in_or_withdraws" on "invoice" as restrictive for update to "counterpart_portal" using (true) with check (status in ('DRAFT', 'SUBMITTED', 'CANCELLED'));

alter table "invoice_event" add constraint "invoice_event_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "invoice_event" add constraint "invoice_event_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "invoice_event" add constraint "invoice_event_code_check" check ("code" in ('AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD'));
alter table "invoice_event" add constraint "invoice_event_reason_code_check" check ("reason_code" in ('NON', 'REF', 'LEG', 'REC', 'QUA', 'DEL', 'PRI', 'QTY', 'ITM', 'PAY', 'UNR', 'FIN', 'PPD', 'OTH'));
alter table "invoice_event" enable row level security;
alter table "invoice_event" force row level security;
create policy "staff" on "invoice_event" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "invoice_event" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "invoice_line" add constraint "invoice_line_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete set null;
alter table "invoice_line" add constraint "invoice_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "invoice_line" add constraint "invoice_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on delete set null;
alter table "invoice_line" add constraint "invoice_line_order_line_id_foreign" foreign key ("order_line_id") references "purchase_order_line" ("id") on delete set null;
alter table "invoice_line" add constraint "invoice_line_receipt_line_id_foreign" foreign key ("receipt_line_id") references "goods_receipt_line" ("id") on delete set null;
alter table "invoice_line" add constraint "invoice_line_credited_line_id_foreign" foreign key ("credited_line_id") references "invoice_line" ("id") on delete set null;
alter table "invoice_line" add constraint "invoice_line_tax_category_check" check ("tax_category" in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'));
alter table "invoice_line" enable row level security;
alter table "invoice_line" force row level security;
create policy "staff" on "invoice_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "invoice_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "invoice_difference" add constraint "invoice_difference_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "invoice_difference" add constraint "invoice_difference_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "invoice_difference" add constraint "invoice_difference_line_id_foreign" foreign key ("line_id") references "invoice_line" ("id") on delete set null;
alter table "invoice_difference" add constraint "invoice_difference_rule_check" check ("rule" in ('NOT_ORDERED', 'ORDER_STATE', 'CURRENCY', 'UNIT', 'PRICE', 'VALUE', 'ORDERED_QUANTITY', 'RECEIVED_QUANTITY', 'ACCEPTED_QUANTITY', 'CHARGES', 'TAX', 'TOTALS', 'DUPLICATE', 'NOT_INVOICED', 'CREDITED_QUANTITY', 'CREDITED_VALUE'));
alter table "invoice_difference" add constraint "invoice_difference_state_check" check ("state" in ('OPEN', 'CURED', 'OVERRIDDEN'));
alter table "invoice_difference" add constraint "invoice_difference_measure_check" check ("measure" in ('MONEY', 'QUANTITY', 'PERCENT', 'CODE'));
alter table "invoice_difference" add constraint "invoice_difference_responsible_check" check ("responsible" in ('SUPPLIER', 'BUYER', 'WAREHOUSE', 'QUALITY', 'FINANCE'));
alter table "invoice_difference" enable row level security;
alter table "invoice_difference" force row level security;
create policy "staff" on "invoice_difference" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "invoice_difference" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);
