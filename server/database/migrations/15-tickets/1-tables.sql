-- Tickets: fields of their type, how soon they matter, and which of the customer's people see them.

create table "ticket_field" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "type" text not null, "key" varchar(40) not null, "kind" text not null, "labels" jsonb not null, "required" boolean not null, "options" jsonb not null, "visible_to_customer" boolean not null, "position" int not null, "retired_at" timestamptz(3) null, primary key ("id"));
create index "ticket_field_position_id_index" on "ticket_field" ("position", "id");
alter table "ticket_field" add constraint "ticket_field_type_key_unique" unique ("type", "key");
alter table "ticket_field" add constraint "ticket_field_type_check" check ("type" in ('QUESTION', 'COMPLAINT', 'FEEDBACK', 'ORDER', 'RETURN', 'INCIDENT'));
alter table "ticket_field" add constraint "ticket_field_kind_check" check ("kind" in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO', 'SERIAL_NUMBER'));
alter table "ticket_field" enable row level security;
alter table "ticket_field" force row level security;
create policy "staff" on "ticket_field" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customers" on "ticket_field" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) = 'customer' and visible_to_customer);

alter table "ticket" add "impact" text null, add "urgency" text null, add "priority_reason" varchar(500) null, add "field_values" jsonb not null default '{}';
alter table "ticket" alter "field_values" drop default;
alter table "ticket" add constraint "ticket_impact_check" check ("impact" in ('LOW', 'MEDIUM', 'HIGH'));
alter table "ticket" add constraint "ticket_urgency_check" check ("urgency" in ('LOW', 'MEDIUM', 'HIGH'));
