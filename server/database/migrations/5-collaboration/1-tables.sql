-- What both sides do with an order after it was sent: changes, cancellations, comments.

create table "purchase_order_change" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "purchase_order_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "change_number" int not null, "version_number" int not null, "kind" text not null, "status" text not null, "reason" text not null, "lines" jsonb not null, "delivery_address" jsonb null, "differences" jsonb not null, "total" numeric(19,4) not null, "currency_code" varchar(3) not null, "author_id" uuid not null, "author_name" varchar(200) not null, "approved_by_id" uuid null, "decided_at" timestamptz(3) null, "decided_by_name" varchar(200) null, "decision_note" text null, primary key ("id"));
create index "purchase_order_change_supplier_id_index" on "purchase_order_change" ("supplier_id");
create index "purchase_order_change_status_created_at_id_index" on "purchase_order_change" ("status", "created_at", "id");
create index "purchase_order_change_created_at_id_index" on "purchase_order_change" ("created_at", "id");
alter table "purchase_order_change" add constraint "purchase_order_change_purchase_order_id_change_number_unique" unique ("purchase_order_id", "change_number");
alter table "purchase_order_change" add constraint "purchase_order_change_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "purchase_order_change" add constraint "purchase_order_change_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "purchase_order_change" add constraint "purchase_order_change_kind_check" check ("kind" in ('CHANGE', 'CANCELLATION'));
alter table "purchase_order_change" add constraint "purchase_order_change_status_check" check ("status" in ('PENDING_APPROVAL', 'OPEN', 'ACCEPTED', 'REFUSED', 'DISAPPROVED', 'WITHDRAWN', 'SUPERSEDED'));
alter table "purchase_order_change" enable row level security;
alter table "purchase_order_change" force row level security;
create policy "staff" on "purchase_order_change" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_change" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);

alter table "purchase_order" add "open_change" text null;
alter table "purchase_order" add constraint "purchase_order_open_change_check" check ("open_change" in ('CHANGE', 'CANCELLATION'));

alter table "purchase_order_line" drop constraint "purchase_order_line_acknowledgement_check";
alter table "purchase_order_line" add constraint "purchase_order_line_acknowledgement_check" check ("acknowledgement" in ('AWAITING', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED', 'CANCELLED'));
alter table "purchase_order_version" drop constraint "purchase_order_version_reason_check";
alter table "purchase_order_version" add constraint "purchase_order_version_reason_check" check ("reason" in ('SENT', 'RESPONSE_ACCEPTED', 'BUYER_CHANGE', 'CANCELLATION'));
alter table "purchase_order_response" drop constraint "purchase_order_response_status_check";
alter table "purchase_order_response" add constraint "purchase_order_response_status_check" check ("status" in ('PROPOSED', 'ACCEPTED', 'AUTO_ACCEPTED', 'REFUSED', 'COUNTERED', 'SUPERSEDED'));

-- Companies that are there already approve every growth of an order anew, until they say otherwise.
alter table "organisation" add "change_tolerance_percent" numeric(19,4) not null default 0;
alter table "organisation" alter column "change_tolerance_percent" drop default;
