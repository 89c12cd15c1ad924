-- Shipments that suppliers announce, and what was counted when they came in.

create table "shipment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "supplier_id" uuid not null, "status" text not null, "carrier" varchar(100) null, "tracking_number" varchar(100) null, "shipped_on" date null, "estimated_arrival_on" date not null, "arrived_on" date null, "note" text null, "packages" jsonb not null, "search_text" text generated always as (fold_text(number || ' ' || coalesce(carrier, '') || ' ' || coalesce(tracking_number, ''))) stored null, primary key ("id"));
alter table "shipment" add constraint "shipment_number_unique" unique ("number");
create index "shipment_supplier_id_created_at_id_index" on "shipment" ("supplier_id", "created_at", "id");
create index "shipment_status_estimated_arrival_on_index" on "shipment" ("status", "estimated_arrival_on");
create index shipment_search on shipment using gin (search_text gin_trgm_ops);
alter table "shipment" add constraint "shipment_id_supplier_id_unique" unique ("id", "supplier_id");

create table "shipment_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "shipment_id" uuid null, "supplier_id" uuid not null, "line_number" int not null, "purchase_order_id" uuid not null, "order_line_id" uuid not null, "quantity" numeric(19,4) not null, "received_quantity" numeric(19,4) not null default '0', "lot" varchar(60) null, "serials" text[] not null default '{}', "expires_on" date null, "package_number" int null, primary key ("id"));
create index "shipment_line_supplier_id_index" on "shipment_line" ("supplier_id");
create index "shipment_line_purchase_order_id_index" on "shipment_line" ("purchase_order_id");
create index "shipment_line_order_line_id_index" on "shipment_line" ("order_line_id");
alter table "shipment_line" add constraint "shipment_line_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "shipment_line" add constraint "shipment_line_shipment_id_line_number_unique" unique ("shipment_id", "line_number");

create table "goods_receipt" ("id" uuid not null, "created_at" timestamptz(3) not null, "number" varchar(40) not null, "supplier_id" uuid not null, "kind" text not null, "return_of_id" uuid null, "shipment_id" uuid null, "received_on" date not null, "delivery_note" varchar(100) null, "note" text null, "posted_by_id" uuid not null, "posted_by_name" varchar(200) not null, "search_text" text generated always as (fold_text(number || ' ' || coalesce(delivery_note, ''))) stored null, primary key ("id"));
alter table "goods_receipt" add constraint "goods_receipt_number_unique" unique ("number");
create index "goods_receipt_return_of_id_index" on "goods_receipt" ("return_of_id");
create index "goods_receipt_shipment_id_index" on "goods_receipt" ("shipment_id");
create index "goods_receipt_supplier_id_received_on_id_index" on "goods_receipt" ("supplier_id", "received_on", "id");
create index "goods_receipt_received_on_id_index" on "goods_receipt" ("received_on", "id");
create index goods_receipt_search on goods_receipt using gin (search_text gin_trgm_ops);
alter table "goods_receipt" add constraint "goods_receipt_id_supplier_id_unique" unique ("id", "supplier_id");

create table "goods_receipt_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "goods_receipt_id" uuid not null, "supplier_id" uuid not null, "line_number" int not null, "purchase_order_id" uuid not null, "order_line_id" uuid not null, "shipment_line_id" uuid null, "return_of_id" uuid null, "received_quantity" numeric(19,4) not null, "accepted_quantity" numeric(19,4) not null, "rejected_quantity" numeric(19,4) not null, "discrepancies" text[] not null default '{}', "reason" text null, "lot" varchar(60) null, "serials" text[] not null default '{}', "expires_on" date null, primary key ("id"));
create index "goods_receipt_line_supplier_id_index" on "goods_receipt_line" ("supplier_id");
create index "goods_receipt_line_purchase_order_id_index" on "goods_receipt_line" ("purchase_order_id");
create index "goods_receipt_line_order_line_id_index" on "goods_receipt_line" ("order_line_id");
create index "goods_receipt_line_shipment_line_id_index" on "goods_receipt_line" ("shipment_line_id");
create index "goods_receipt_line_return_of_id_index" on "goods_receipt_line" ("return_of_id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_goods_receipt_id_line_number_unique" unique ("goods_receipt_id", "line_number");

-- Companies that are there already take nothing beyond what was ordered, until they say otherwise.
alter table "organisation" add "receipt_tolerance_percent" numeric(19,4) not null default 0;
alter table "organisation" alter column "receipt_tolerance_percent" drop default;

alter table "purchase_order_line" add constraint "purchase_order_line_id_purchase_order_id_supplier_id_unique" unique ("id", "purchase_order_id", "supplier_id");

alter table "shipment" add constraint "shipment_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "shipment" add constraint "shipment_status_check" check ("status" in ('DRAFT', 'SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED', 'CANCELLED'));
alter table "shipment" enable row level security;
alter table "shipment" force row level security;
create policy "staff" on "shipment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "shipment" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "shipment_line" add constraint "shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "shipment" ("id") on delete set null;
alter table "shipment_line" add constraint "shipment_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "shipment_line" add constraint "shipment_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "shipment_line" add constraint "shipment_line_order_line_id_foreign" foreign key ("order_line_id") references "purchase_order_line" ("id");
alter table "shipment_line" enable row level security;
alter table "shipment_line" force row level security;
create policy "staff" on "shipment_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "shipment_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "goods_receipt" add constraint "goods_receipt_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "goods_receipt" add constraint "goods_receipt_return_of_id_foreign" foreign key ("return_of_id") references "goods_receipt" ("id") on delete set null;
alter table "goods_receipt" add constraint "goods_receipt_shipment_id_foreign" foreign key ("shipment_id") references "shipment" ("id") on delete set null;
alter table "goods_receipt" add constraint "goods_receipt_kind_check" check ("kind" in ('ARRIVAL', 'RETURN'));
alter table "goods_receipt" enable row level security;
alter table "goods_receipt" force row level security;
create policy "staff" on "goods_receipt" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "goods_receipt" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

alter table "goods_receipt_line" add constraint "goods_receipt_line_goods_receipt_id_foreign" foreign key ("goods_receipt_id") references "goods_receipt" ("id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_order_line_id_foreign" foreign key ("order_line_id") references "purchase_order_line" ("id");
alter table "goods_receipt_line" add constraint "goods_receipt_line_shipment_line_id_foreign" foreign key ("shipment_line_id") references "shipment_line" ("id") on delete set null;
alter table "goods_receipt_line" add constraint "goods_receipt_line_return_of_id_foreign" foreign key ("return_of_id") references "goods_receipt_line" ("id") on delete set null;
alter table "goods_receipt_line" enable row level security;
alter table "goods_receipt_line" force row level security;
create policy "staff" on "goods_receipt_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "goods_receipt_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));

