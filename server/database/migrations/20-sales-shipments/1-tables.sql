-- What leaves for customers, with lots and serial numbers, and what carriers report about it.

-- A generated column takes only what never changes its answer; for texts joining them is that.
create function joined_text(parts text[]) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, public
  as $$ select array_to_string(parts, ' ') $$;

create table "sales_shipment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "sales_order_id" uuid not null, "customer_id" uuid not null, "status" text not null, "carrier" varchar(100) null, "tracking_number" varchar(100) null, "shipped_on" date not null, "estimated_arrival_on" date null, "delivered_on" date null, "packages" jsonb not null, "search_text" text generated always as (fold_text(number || ' ' || coalesce(carrier, '') || ' ' || coalesce(tracking_number, ''))) stored null, primary key ("id"));
alter table "sales_shipment" add constraint "sales_shipment_number_unique" unique ("number");
create index "sales_shipment_sales_order_id_index" on "sales_shipment" ("sales_order_id");
create index "sales_shipment_customer_id_shipped_on_id_index" on "sales_shipment" ("customer_id", "shipped_on", "id");
create index "sales_shipment_shipped_on_id_index" on "sales_shipment" ("shipped_on", "id");
create index "sales_shipment_status_estimated_arrival_on_index" on "sales_shipment" ("status", "estimated_arrival_on");
create index sales_shipment_search on sales_shipment using gin (search_text gin_trgm_ops);
alter table "sales_shipment" add constraint "sales_shipment_id_customer_id_unique" unique ("id", "customer_id");
alter table "sales_shipment" add constraint "sales_shipment_id_sales_order_id_customer_id_unique" unique ("id", "sales_order_id", "customer_id");
alter table "sales_shipment" add constraint "sales_shipment_status_check" check ("status" in ('IN_TRANSIT', 'DELIVERED'));

create table "sales_shipment_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "shipment_id" uuid not null, "customer_id" uuid not null, "sales_order_id" uuid not null, "line_number" int not null, "order_line_id" uuid not null, "quantity" numeric(19,4) not null, "lot" varchar(60) null, "serials" text[] not null default '{}', "package_number" int null, "search_text" text generated always as (fold_text(coalesce(lot, '') || ' ' || joined_text(serials))) stored null, primary key ("id"));
create index "sales_shipment_line_customer_id_index" on "sales_shipment_line" ("customer_id");
create index "sales_shipment_line_sales_order_id_index" on "sales_shipment_line" ("sales_order_id");
create index "sales_shipment_line_order_line_id_index" on "sales_shipment_line" ("order_line_id");
create index sales_shipment_line_search on sales_shipment_line using gin (search_text gin_trgm_ops);
create index sales_shipment_line_serials on sales_shipment_line using gin (serials);
alter table "sales_shipment_line" add constraint "sales_shipment_line_id_customer_id_unique" unique ("id", "customer_id");
alter table "sales_shipment_line" add constraint "sales_shipment_line_shipment_id_line_number_unique" unique ("shipment_id", "line_number");

create table "sales_shipment_event" ("id" uuid not null, "created_at" timestamptz(3) not null, "shipment_id" uuid not null, "customer_id" uuid not null, "kind" text not null, "occurred_at" timestamptz(3) not null, "place" varchar(120) null, "note" text null, primary key ("id"));
create index "sales_shipment_event_customer_id_index" on "sales_shipment_event" ("customer_id");
alter table "sales_shipment_event" add constraint "sales_shipment_event_shipment_id_kind_occurred_at_unique" unique ("shipment_id", "kind", "occurred_at");
alter table "sales_shipment_event" add constraint "sales_shipment_event_kind_check" check ("kind" in ('HANDED_OVER', 'IN_TRANSIT', 'AT_CUSTOMS', 'OUT_FOR_DELIVERY', 'DELAYED', 'DELIVERY_FAILED', 'DELIVERED'));

alter table "sales_order_line" add "delivered_on" date null, add "delivered_quantity" numeric(19,4) not null default '0';
alter table "sales_order_line" add constraint "sales_order_line_id_sales_order_id_customer_id_unique" unique ("id", "sales_order_id", "customer_id");

alter table "sales_order_event" drop constraint "sales_order_event_kind_check";
alter table "sales_order_event" add constraint "sales_order_event_kind_check" check ("kind" in ('ORDERED', 'CONFIRMED', 'PROMISED', 'PROMISE_CHANGED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'HELD', 'RELEASED', 'NOTE'));

-- Orders are found by the whole address.
alter table "sales_order" drop column "search_text";
alter table "sales_order" add "search_text" text generated always as (fold_text(number || ' ' || coalesce(customer_reference, '') || ' ' || coalesce(shipping_address->>'lines', '') || ' ' || coalesce(shipping_address->>'postalCode', '') || ' ' || coalesce(shipping_address->>'city', ''))) stored null;
create index sales_order_search on sales_order using gin (search_text gin_trgm_ops);

alter table "sales_shipment" add constraint "sales_shipment_sales_order_id_foreign" foreign key ("sales_order_id") references "sales_order" ("id");
alter table "sales_shipment" add constraint "sales_shipment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "sales_shipment_line" add constraint "sales_shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "sales_shipment" ("id");
alter table "sales_shipment_line" add constraint "sales_shipment_line_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "sales_shipment_line" add constraint "sales_shipment_line_sales_order_id_foreign" foreign key ("sales_order_id") references "sales_order" ("id");
alter table "sales_shipment_line" add constraint "sales_shipment_line_order_line_id_foreign" foreign key ("order_line_id") references "sales_order_line" ("id") on delete cascade;
alter table "sales_shipment_event" add constraint "sales_shipment_event_shipment_id_foreign" foreign key ("shipment_id") references "sales_shipment" ("id");
alter table "sales_shipment_event" add constraint "sales_shipment_event_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
