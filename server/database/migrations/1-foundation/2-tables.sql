-- The tables, as the entities describe them.

create table "account" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "email" varchar(254) not null, "name" varchar(200) not null, "password_hash" text null, "locale" text not null, "time_zone" varchar(64) not null, "one_time_code_secret" text null, "disabled_at" timestamptz(3) null, primary key ("id"));
alter table "account" add constraint "account_email_unique" unique ("email");
alter table "account" add constraint "account_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));

create table "audit_entry" ("id" bigint not null, "chain" smallint not null, "occurred_at" timestamptz(6) not null, "action" text not null, "account_id" uuid null, "request_id" text null, "record_type" varchar(63) not null, "record_id" uuid not null, "operation" text not null, "before" jsonb null, "after" jsonb null, "previous_hash" bytea null, "hash" bytea not null, primary key ("id"));
create index "audit_entry_record_id_id_index" on "audit_entry" ("record_id", "id");
create index "audit_entry_account_id_id_index" on "audit_entry" ("account_id", "id");
alter table "audit_entry" add constraint "audit_entry_chain_id_unique" unique ("chain", "id");
alter table "audit_entry" add constraint "audit_entry_operation_check" check ("operation" in ('INSERT', 'UPDATE', 'DELETE'));

create table "customer" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "name" varchar(200) not null, "contact_name" varchar(200) null, "email" varchar(254) null, "phone" varchar(40) null, "country_code" varchar(2) not null, "address" jsonb null, "currency_code" varchar(3) not null, "locale" text not null, "payment_term_days" int not null, "search_text" text generated always as (fold_text(number || ' ' || name || ' ' || coalesce(contact_name, ''))) stored null, primary key ("id"));
alter table "customer" add constraint "customer_number_unique" unique ("number");
create index "customer_name_id_index" on "customer" ("name", "id");
create index customer_search on customer using gin (search_text gin_trgm_ops);
alter table "customer" add constraint "customer_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));

create table "idempotency_key" ("id" uuid not null, "created_at" timestamptz(3) not null, "membership_id" uuid not null, "key" varchar(255) not null, "request_hash" varchar(64) not null, "request_id" uuid not null, "claimed_at" timestamptz(3) not null, "status" smallint null, "answer" text null, primary key ("id"));
create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at");
alter table "idempotency_key" add constraint "idempotency_key_membership_id_key_unique" unique ("membership_id", "key");

create table "item" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "sku" varchar(64) not null, "names" jsonb not null, "unit_code" varchar(3) not null, "category" varchar(100) null, "sourcing" text not null, "tracking" text not null, "tax_class" varchar(40) null, "search_text" text generated always as (fold_text(sku || ' ' || coalesce(names->>'en', '') || ' ' || coalesce(names->>'zh-CN', '') || ' ' || coalesce(names->>'fa', ''))) stored null, primary key ("id"));
alter table "item" add constraint "item_sku_unique" unique ("sku");
create index item_search on item using gin (search_text gin_trgm_ops);
alter table "item" add constraint "item_sourcing_check" check ("sourcing" in ('MADE', 'BOUGHT'));
alter table "item" add constraint "item_tracking_check" check ("tracking" in ('NONE', 'LOT', 'SERIAL'));

create table "organisation" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(200) not null, "currency_code" varchar(3) not null, "time_zone" varchar(64) not null, "approval_from" numeric(19,4) not null, "acknowledgement_tolerance_days" int not null, "acknowledgement_tolerance_percent" numeric(19,4) not null, "answer_within_days" int not null, primary key ("id"));

create table "sales_order" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "customer_id" uuid not null, "released" boolean not null default false, "customer_reference" varchar(80) null, "status" text not null, "held_from" text null, "ordered_on" date not null, "requested_on" date null, "promised_on" date null, "shipped_on" date null, "delivered_on" date null, "late_reason" text null, "late_reason_note" text null, "currency_code" varchar(3) not null, "freight" numeric(19,4) not null default '0', "total" numeric(19,4) not null, "shipping_address" jsonb null, "carrier" varchar(100) null, "tracking_number" varchar(100) null, "created_by_id" uuid null, "search_text" text generated always as (fold_text(number || ' ' || coalesce(customer_reference, '') || ' ' || coalesce(shipping_address->>'city', ''))) stored null, primary key ("id"));
alter table "sales_order" add constraint "sales_order_number_unique" unique ("number");
create index "sales_order_customer_id_ordered_on_id_index" on "sales_order" ("customer_id", "ordered_on", "id");
create index "sales_order_ordered_on_id_index" on "sales_order" ("ordered_on", "id");
create index "sales_order_status_index" on "sales_order" ("status");
create index sales_order_search on sales_order using gin (search_text gin_trgm_ops);
alter table "sales_order" add constraint "sales_order_id_customer_id_released_unique" unique ("id", "customer_id", "released");
alter table "sales_order" add constraint "sales_order_id_customer_id_unique" unique ("id", "customer_id");
alter table "sales_order" add constraint "sales_order_status_check" check ("status" in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'ON_HOLD'));
alter table "sales_order" add constraint "sales_order_held_from_check" check ("held_from" in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'ON_HOLD'));
alter table "sales_order" add constraint "sales_order_late_reason_check" check ("late_reason" in ('SUPPLIER_DELAY', 'STOCK_SHORTAGE', 'CAPACITY', 'CARRIER', 'CUSTOMER_REQUEST', 'OTHER'));

create table "sales_order_event" ("id" uuid not null, "created_at" timestamptz(3) not null, "sales_order_id" uuid not null, "customer_id" uuid not null, "released" boolean not null default false, "kind" text not null, "occurred_at" timestamptz(3) not null, "date" date null, "previous_date" date null, "note" text null, primary key ("id"));
create index "sales_order_event_sales_order_id_index" on "sales_order_event" ("sales_order_id");
create index "sales_order_event_customer_id_index" on "sales_order_event" ("customer_id");
alter table "sales_order_event" add constraint "sales_order_event_kind_check" check ("kind" in ('ORDERED', 'CONFIRMED', 'PROMISED', 'PROMISE_CHANGED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'HELD', 'RELEASED', 'NOTE'));

create table "sales_order_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "sales_order_id" uuid not null, "customer_id" uuid not null, "released" boolean not null default false, "line_number" int not null, "item_id" uuid not null, "description" text null, "quantity" numeric(19,4) not null, "unit_code" varchar(3) not null, "unit_price" numeric(19,4) not null, "currency_code" varchar(3) not null, "discount_percent" numeric(19,4) not null default '0', "total" numeric(19,4) not null, "requested_on" date null, "promised_on" date null, "shipped_on" date null, "shipped_quantity" numeric(19,4) not null default '0', primary key ("id"));
create index "sales_order_line_customer_id_index" on "sales_order_line" ("customer_id");
create index "sales_order_line_item_id_index" on "sales_order_line" ("item_id");
alter table "sales_order_line" add constraint "sales_order_line_id_customer_id_unique" unique ("id", "customer_id");
alter table "sales_order_line" add constraint "sales_order_line_sales_order_id_line_number_unique" unique ("sales_order_id", "line_number");

create table "single_use_link" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "purpose" text not null, "token_hash" varchar(64) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));
create index "single_use_link_account_id_index" on "single_use_link" ("account_id");
alter table "single_use_link" add constraint "single_use_link_token_hash_unique" unique ("token_hash");
alter table "single_use_link" add constraint "single_use_link_purpose_check" check ("purpose" in ('INVITATION', 'PASSWORD_RESET'));

create table "supplier" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "name" varchar(200) not null, "status" text not null, "country_code" varchar(2) not null, "tax_id" varchar(40) null, "email" varchar(254) null, "phone" varchar(40) null, "website" varchar(300) null, "address" jsonb null, "currency_code" varchar(3) not null, "locale" text not null, "payment_term_days" int not null, "search_text" text generated always as (fold_text(number || ' ' || name)) stored null, primary key ("id"));
alter table "supplier" add constraint "supplier_number_unique" unique ("number");
create index "supplier_name_id_index" on "supplier" ("name", "id");
create index supplier_search on supplier using gin (search_text gin_trgm_ops);
alter table "supplier" add constraint "supplier_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REGISTERED', 'REJECTED', 'SUSPENDED', 'BLOCKED', 'INACTIVE'));
alter table "supplier" add constraint "supplier_locale_check" check ("locale" in ('en', 'zh-CN', 'fa'));

create table "purchase_order" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "supplier_id" uuid not null, "released" boolean not null default false, "status" text not null, "acknowledgement" text not null, "receipt" text not null, "billing" text not null, "version_number" int not null, "ordered_on" date not null, "requested_on" date null, "confirmed_on" date null, "sent_at" timestamptz(3) null, "answer_due_at" timestamptz(3) null, "currency_code" varchar(3) not null, "total" numeric(19,4) not null, "payment_term_days" int not null, "note" text null, "delivery_address" jsonb null, "buyer_name" varchar(200) null, "created_by_id" uuid null, "submitted_by_id" uuid null, "approved_by_id" uuid null, "search_text" text generated always as (fold_text(number || ' ' || coalesce(note, ''))) stored null, primary key ("id"));
alter table "purchase_order" add constraint "purchase_order_number_unique" unique ("number");
create index "purchase_order_supplier_id_ordered_on_id_index" on "purchase_order" ("supplier_id", "ordered_on", "id");
create index "purchase_order_ordered_on_id_index" on "purchase_order" ("ordered_on", "id");
create index "purchase_order_status_acknowledgement_index" on "purchase_order" ("status", "acknowledgement");
create index purchase_order_search on purchase_order using gin (search_text gin_trgm_ops);
alter table "purchase_order" add constraint "purchase_order_id_supplier_id_released_unique" unique ("id", "supplier_id", "released");
alter table "purchase_order" add constraint "purchase_order_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "purchase_order" add constraint "purchase_order_status_check" check ("status" in ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'SENT', 'ON_HOLD', 'CLOSED', 'CANCELLED'));
alter table "purchase_order" add constraint "purchase_order_acknowledgement_check" check ("acknowledgement" in ('AWAITING', 'RECEIVED', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'));
alter table "purchase_order" add constraint "purchase_order_receipt_check" check ("receipt" in ('NONE', 'PARTIAL', 'FULL'));
alter table "purchase_order" add constraint "purchase_order_billing_check" check ("billing" in ('NONE', 'PARTIAL', 'FULL'));

create table "purchase_order_version" ("id" uuid not null, "created_at" timestamptz(3) not null, "purchase_order_id" uuid not null, "supplier_id" uuid not null, "version_number" int not null, "reason" text not null, "author_name" varchar(200) not null, "total" numeric(19,4) not null, "currency_code" varchar(3) not null, "lines" jsonb not null, "changes" jsonb not null, primary key ("id"));
create index "purchase_order_version_supplier_id_index" on "purchase_order_version" ("supplier_id");
alter table "purchase_order_version" add constraint "purchase_order_version_purchase_order_id_version_number_unique" unique ("purchase_order_id", "version_number");
alter table "purchase_order_version" add constraint "purchase_order_version_reason_check" check ("reason" in ('SENT', 'RESPONSE_ACCEPTED', 'BUYER_CHANGE'));

create table "purchase_order_response" ("id" uuid not null, "created_at" timestamptz(3) not null, "purchase_order_id" uuid not null, "supplier_id" uuid not null, "response_number" int not null, "status" text not null, "note" text null, "submitted_by_id" uuid not null, "submitted_by_name" varchar(200) not null, "decided_at" timestamptz(3) null, "decided_by_name" varchar(200) null, "decision_note" text null, primary key ("id"));
create index "purchase_order_response_supplier_id_index" on "purchase_order_response" ("supplier_id");
alter table "purchase_order_response" add constraint "purchase_order_response_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "purchase_order_response" add constraint "purchase_order_response_purchase_order_id_respons_c0550_unique" unique ("purchase_order_id", "response_number");
alter table "purchase_order_response" add constraint "purchase_order_response_status_check" check ("status" in ('PROPOSED', 'ACCEPTED', 'AUTO_ACCEPTED', 'REFUSED', 'SUPERSEDED'));

create table "purchase_order_response_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "response_id" uuid not null, "supplier_id" uuid not null, "line_number" int not null, "schedule_number" int not null, "answer" text not null, "confirmed_quantity" numeric(19,4) not null, "confirmed_on" date null, "unit_price" numeric(19,4) not null, "currency_code" varchar(3) not null, "reason" text null, "within_tolerance" boolean not null, primary key ("id"));
create index "purchase_order_response_line_supplier_id_index" on "purchase_order_response_line" ("supplier_id");
alter table "purchase_order_response_line" add constraint "purchase_order_response_line_response_id_line_num_81b1a_unique" unique ("response_id", "line_number", "schedule_number");
alter table "purchase_order_response_line" add constraint "purchase_order_response_line_answer_check" check ("answer" in ('ACCEPT', 'CHANGE', 'SPLIT', 'REJECT'));

create table "purchase_order_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "purchase_order_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "line_number" int not null, "item_id" uuid not null, "supplier_sku" varchar(64) null, "description" text null, "quantity" numeric(19,4) not null, "unit_code" varchar(3) not null, "unit_price" numeric(19,4) not null, "currency_code" varchar(3) not null, "total" numeric(19,4) not null, "acknowledgement" text not null, "note" text null, primary key ("id"));
create index "purchase_order_line_supplier_id_index" on "purchase_order_line" ("supplier_id");
create index "purchase_order_line_item_id_index" on "purchase_order_line" ("item_id");
alter table "purchase_order_line" add constraint "purchase_order_line_id_supplier_id_released_unique" unique ("id", "supplier_id", "released");
alter table "purchase_order_line" add constraint "purchase_order_line_purchase_order_id_line_number_unique" unique ("purchase_order_id", "line_number");
alter table "purchase_order_line" add constraint "purchase_order_line_acknowledgement_check" check ("acknowledgement" in ('AWAITING', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'));

create table "purchase_order_schedule" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "line_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "schedule_number" int not null, "quantity" numeric(19,4) not null, "requested_on" date not null, "first_confirmed_on" date null, "confirmed_on" date null, "confirmed_quantity" numeric(19,4) null, "actual_on" date null, "received_quantity" numeric(19,4) not null default '0', "rejected_quantity" numeric(19,4) not null default '0', primary key ("id"));
create index "purchase_order_schedule_supplier_id_index" on "purchase_order_schedule" ("supplier_id");
alter table "purchase_order_schedule" add constraint "purchase_order_schedule_line_id_schedule_number_unique" unique ("line_id", "schedule_number");

create table "membership" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "audience" text not null, "supplier_id" uuid null, "customer_id" uuid null, "roles" text[] not null, "disabled_at" timestamptz(3) null, primary key ("id"));
create index "membership_account_id_index" on "membership" ("account_id");
create index "membership_supplier_id_index" on "membership" ("supplier_id");
create index "membership_customer_id_index" on "membership" ("customer_id");
alter table "membership" add constraint "membership_one_organisation" check ((audience = 'staff' and supplier_id is null and customer_id is null)
        or (audience = 'supplier' and supplier_id is not null and customer_id is null)
        or (audience = 'customer' and supplier_id is null and customer_id is not null));
alter table "membership" add constraint "membership_audience_check" check ("audience" in ('staff', 'supplier', 'customer'));

create table "session" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "membership_id" uuid not null, "refresh_token_hash" varchar(64) not null, "previous_token_hash" varchar(64) null, "user_agent" varchar(300) null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id"));
create index "session_account_id_index" on "session" ("account_id");
alter table "session" add constraint "session_refresh_token_hash_unique" unique ("refresh_token_hash");
alter table "session" add constraint "session_previous_token_hash_unique" unique ("previous_token_hash");

create table "supplier_item" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid not null, "item_id" uuid not null, "supplier_sku" varchar(64) null, "currency_code" varchar(3) not null, "minimum_order_quantity" numeric(19,4) null, "maximum_order_quantity" numeric(19,4) null, "order_multiple" numeric(19,4) null, "lead_time_days" int null, "weekly_capacity" numeric(19,4) null, primary key ("id"));
create index "supplier_item_item_id_index" on "supplier_item" ("item_id");
alter table "supplier_item" add constraint "supplier_item_id_supplier_id_unique" unique ("id", "supplier_id");
alter table "supplier_item" add constraint "supplier_item_supplier_id_item_id_unique" unique ("supplier_id", "item_id");

create table "price_break" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_item_id" uuid not null, "supplier_id" uuid not null, "minimum_quantity" numeric(19,4) not null, "valid_from" date not null, "valid_to" date null, "unit_price" numeric(19,4) not null, "currency_code" varchar(3) not null, primary key ("id"));
create index "price_break_supplier_id_index" on "price_break" ("supplier_id");
alter table "price_break" add constraint "price_break_supplier_item_id_minimum_quantity_valid_from_unique" unique ("supplier_item_id", "minimum_quantity", "valid_from");

create table "ticket" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "customer_id" uuid not null, "subject" varchar(200) not null, "type" text not null, "status" text not null, "priority" text not null, "requester_id" uuid null, "requester_name" varchar(200) not null, "sales_order_id" uuid null, "sales_order_line_id" uuid null, "assignee_id" uuid null, "assignee_name" varchar(200) null, "tags" text[] not null default '{}', "last_message_at" timestamptz(3) not null, "last_message_by" text not null, "message_count" int not null default 0, "customer_read_at" timestamptz(3) null, "staff_read_at" timestamptz(3) null, "resolved_at" timestamptz(3) null, "search_text" text generated always as (fold_text(number || ' ' || subject || ' ' || requester_name)) stored null, primary key ("id"));
alter table "ticket" add constraint "ticket_number_unique" unique ("number");
create index "ticket_requester_id_index" on "ticket" ("requester_id");
create index "ticket_sales_order_id_index" on "ticket" ("sales_order_id");
create index "ticket_assignee_id_index" on "ticket" ("assignee_id");
create index "ticket_customer_id_last_message_at_id_index" on "ticket" ("customer_id", "last_message_at", "id");
create index "ticket_last_message_at_id_index" on "ticket" ("last_message_at", "id");
create index "ticket_status_index" on "ticket" ("status");
create index ticket_search on ticket using gin (search_text gin_trgm_ops);
alter table "ticket" add constraint "ticket_id_customer_id_unique" unique ("id", "customer_id");
alter table "ticket" add constraint "ticket_type_check" check ("type" in ('QUESTION', 'COMPLAINT', 'FEEDBACK', 'ORDER', 'RETURN', 'INCIDENT'));
alter table "ticket" add constraint "ticket_status_check" check ("status" in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL', 'RESOLVED', 'CLOSED', 'MERGED'));
alter table "ticket" add constraint "ticket_priority_check" check ("priority" in ('LOW', 'NORMAL', 'HIGH', 'URGENT'));
alter table "ticket" add constraint "ticket_last_message_by_check" check ("last_message_by" in ('CUSTOMER', 'STAFF', 'SYSTEM'));

create table "ticket_message" ("id" uuid not null, "created_at" timestamptz(3) not null, "ticket_id" uuid not null, "customer_id" uuid not null, "visibility" text not null, "author_kind" text not null, "author_id" uuid null, "author_name" varchar(200) not null, "body" text not null, primary key ("id"));
create index "ticket_message_ticket_id_index" on "ticket_message" ("ticket_id");
create index "ticket_message_customer_id_index" on "ticket_message" ("customer_id");
alter table "ticket_message" add constraint "ticket_message_id_customer_id_unique" unique ("id", "customer_id");
alter table "ticket_message" add constraint "ticket_message_visibility_check" check ("visibility" in ('PUBLIC', 'INTERNAL'));
alter table "ticket_message" add constraint "ticket_message_author_kind_check" check ("author_kind" in ('CUSTOMER', 'STAFF', 'SYSTEM'));

create table "attachment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "customer_id" uuid null, "message_id" uuid null, "visibility" text not null, "uploaded_by_id" uuid not null, "file_name" varchar(255) not null, "media_type" varchar(127) not null, "byte_size" int not null, "digest" varchar(64) not null, "storage_key" varchar(64) not null, primary key ("id"));
create index "attachment_customer_id_index" on "attachment" ("customer_id");
create index "attachment_message_id_index" on "attachment" ("message_id");
alter table "attachment" add constraint "attachment_storage_key_unique" unique ("storage_key");
alter table "attachment" add constraint "attachment_visibility_check" check ("visibility" in ('PUBLIC', 'INTERNAL'));

alter table "sales_order" add constraint "sales_order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");

alter table "sales_order_event" add constraint "sales_order_event_sales_order_id_foreign" foreign key ("sales_order_id") references "sales_order" ("id");
alter table "sales_order_event" add constraint "sales_order_event_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");

alter table "sales_order_line" add constraint "sales_order_line_sales_order_id_foreign" foreign key ("sales_order_id") references "sales_order" ("id");
alter table "sales_order_line" add constraint "sales_order_line_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "sales_order_line" add constraint "sales_order_line_item_id_foreign" foreign key ("item_id") references "item" ("id");

alter table "single_use_link" add constraint "single_use_link_account_id_foreign" foreign key ("account_id") references "account" ("id");

alter table "purchase_order" add constraint "purchase_order_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "purchase_order_version" add constraint "purchase_order_version_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "purchase_order_version" add constraint "purchase_order_version_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "purchase_order_response" add constraint "purchase_order_response_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "purchase_order_response" add constraint "purchase_order_response_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "purchase_order_response_line" add constraint "purchase_order_response_line_response_id_foreign" foreign key ("response_id") references "purchase_order_response" ("id");
alter table "purchase_order_response_line" add constraint "purchase_order_response_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "purchase_order_line" add constraint "purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "purchase_order_line" add constraint "purchase_order_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "purchase_order_line" add constraint "purchase_order_line_item_id_foreign" foreign key ("item_id") references "item" ("id");

alter table "purchase_order_schedule" add constraint "purchase_order_schedule_line_id_foreign" foreign key ("line_id") references "purchase_order_line" ("id");
alter table "purchase_order_schedule" add constraint "purchase_order_schedule_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "membership" add constraint "membership_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "membership" add constraint "membership_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;

alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "session" add constraint "session_membership_id_foreign" foreign key ("membership_id") references "membership" ("id");

alter table "supplier_item" add constraint "supplier_item_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "supplier_item" add constraint "supplier_item_item_id_foreign" foreign key ("item_id") references "item" ("id");

alter table "price_break" add constraint "price_break_supplier_item_id_foreign" foreign key ("supplier_item_id") references "supplier_item" ("id");
alter table "price_break" add constraint "price_break_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");

alter table "ticket" add constraint "ticket_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "ticket" add constraint "ticket_sales_order_id_foreign" foreign key ("sales_order_id") references "sales_order" ("id") on delete set null;
alter table "ticket" add constraint "ticket_sales_order_line_id_foreign" foreign key ("sales_order_line_id") references "sales_order_line" ("id") on delete set null;

alter table "ticket_message" add constraint "ticket_message_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id");
alter table "ticket_message" add constraint "ticket_message_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");

alter table "attachment" add constraint "attachment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;
alter table "attachment" add constraint "attachment_message_id_foreign" foreign key ("message_id") references "ticket_message" ("id") on delete set null;

alter table "account" enable row level security;
alter table "account" force row level security;
create policy "staff" on "account" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "account" to "counterpart_portal" using (id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "audit_entry" enable row level security;
create policy "staff" on "audit_entry" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "customer" enable row level security;
alter table "customer" force row level security;
create policy "staff" on "customer" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "customer" to "counterpart_portal" using (id = (select nullif(current_setting('app.customer_id', true), '')::uuid)) with check (id = (select nullif(current_setting('app.customer_id', true), '')::uuid));
alter table "idempotency_key" enable row level security;
alter table "idempotency_key" force row level security;
create policy "staff" on "idempotency_key" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "item" enable row level security;
alter table "item" force row level security;
create policy "staff" on "item" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "item" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));
alter table "organisation" enable row level security;
alter table "organisation" force row level security;
create policy "staff" on "organisation" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "organisation" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));
alter table "sales_order" enable row level security;
alter table "sales_order" force row level security;
create policy "staff" on "sales_order" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_order" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released);
alter table "sales_order_event" enable row level security;
alter table "sales_order_event" force row level security;
create policy "staff" on "sales_order_event" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_order_event" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released);
alter table "sales_order_line" enable row level security;
alter table "sales_order_line" force row level security;
create policy "staff" on "sales_order_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_order_line" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and released);
alter table "single_use_link" enable row level security;
alter table "single_use_link" force row level security;
create policy "staff" on "single_use_link" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "supplier" enable row level security;
alter table "supplier" force row level security;
create policy "staff" on "supplier" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "supplier" to "counterpart_portal" using (id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "purchase_order" enable row level security;
alter table "purchase_order" force row level security;
create policy "staff" on "purchase_order" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);
alter table "purchase_order_version" enable row level security;
alter table "purchase_order_version" force row level security;
create policy "staff" on "purchase_order_version" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_version" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "purchase_order_response" enable row level security;
alter table "purchase_order_response" force row level security;
create policy "staff" on "purchase_order_response" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_response" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "purchase_order_response_line" enable row level security;
alter table "purchase_order_response_line" force row level security;
create policy "staff" on "purchase_order_response_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_response_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "purchase_order_line" enable row level security;
alter table "purchase_order_line" force row level security;
create policy "staff" on "purchase_order_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);
alter table "purchase_order_schedule" enable row level security;
alter table "purchase_order_schedule" force row level security;
create policy "staff" on "purchase_order_schedule" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_schedule" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);
alter table "membership" enable row level security;
alter table "membership" force row level security;
create policy "staff" on "membership" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "membership" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "session" enable row level security;
alter table "session" force row level security;
create policy "staff" on "session" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "supplier_item" enable row level security;
alter table "supplier_item" force row level security;
create policy "staff" on "supplier_item" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "supplier_item" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "price_break" enable row level security;
alter table "price_break" force row level security;
create policy "staff" on "price_break" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "price_break" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
alter table "ticket" enable row level security;
alter table "ticket" force row level security;
create policy "staff" on "ticket" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "ticket" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid)) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid));
alter table "ticket_message" enable row level security;
alter table "ticket_message" force row level security;
create policy "staff" on "ticket_message" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "ticket_message" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC') with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC');
alter table "attachment" enable row level security;
alter table "attachment" force row level security;
create policy "staff" on "attachment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "attachment" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC') with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and visibility = 'PUBLIC');

