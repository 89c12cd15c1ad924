-- What is promised for tickets, in whose hours, and how each ticket keeps it.

create table "service_calendar" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(200) not null, "customer_id" uuid null, "time_zone" varchar(60) not null, "hours" jsonb not null, "holidays" jsonb not null, primary key ("id"));
alter table "service_calendar" add constraint "service_calendar_customer_id_unique" unique ("customer_id");
alter table "service_calendar" add constraint "service_calendar_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;

create table "service_level_policy" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(200) not null, "customer_id" uuid null, "type" varchar(20) null, "priority" varchar(20) null, "retired_at" timestamptz(3) null, primary key ("id"));
create unique index service_level_policy_one_for_each on service_level_policy (customer_id, type, priority) nulls not distinct where retired_at is null;
alter table "service_level_policy" add constraint "service_level_policy_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;

create table "service_level_policy_version" ("id" uuid not null, "created_at" timestamptz(3) not null, "policy_id" uuid not null, "calendar_id" uuid not null, "valid_from" timestamptz(3) not null, "first_response_minutes" int null, "next_response_minutes" int null, "resolution_minutes" int null, "pauses_for_customer" boolean not null, "pauses_internally" boolean not null, "warning_steps" jsonb not null, "shown_to_customers" boolean not null, "author_name" varchar(200) not null, primary key ("id"));
alter table "service_level_policy_version" add constraint "service_level_policy_version_policy_id_valid_from_unique" unique ("policy_id", "valid_from");
create index "service_level_policy_version_calendar_id_index" on "service_level_policy_version" ("calendar_id");
alter table "service_level_policy_version" add constraint "service_level_policy_version_policy_id_foreign" foreign key ("policy_id") references "service_level_policy" ("id");
alter table "service_level_policy_version" add constraint "service_level_policy_version_calendar_id_foreign" foreign key ("calendar_id") references "service_calendar" ("id");

create table "ticket_service_level" ("id" uuid not null, "created_at" timestamptz(3) not null, "ticket_id" uuid not null, "customer_id" uuid not null, "policy_version_id" uuid null, "open" boolean not null, "paused" boolean not null, "due_at" timestamptz(3) null, "due_target" text null, "first_response_due_at" timestamptz(3) null, "first_response_met_at" timestamptz(3) null, "first_response_minutes" int null, "next_response_due_at" timestamptz(3) null, "next_response_met_at" timestamptz(3) null, "late_responses" int not null, "resolution_due_at" timestamptz(3) null, "resolution_met_at" timestamptz(3) null, "resolution_minutes" int null, "next_warning_at" timestamptz(3) null, "promised" boolean not null, "measured_at" timestamptz(3) not null, primary key ("id"));
alter table "ticket_service_level" add constraint "ticket_service_level_ticket_id_unique" unique ("ticket_id");
create index "ticket_service_level_customer_id_index" on "ticket_service_level" ("customer_id");
create index "ticket_service_level_policy_version_id_index" on "ticket_service_level" ("policy_version_id");
create index ticket_service_level_queue on ticket_service_level (coalesce(due_at, 'infinity'), id) where open;
create index ticket_service_level_warnings on ticket_service_level (next_warning_at) where open;
alter table "ticket_service_level" add constraint "ticket_service_level_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id");
alter table "ticket_service_level" add constraint "ticket_service_level_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");
alter table "ticket_service_level" add constraint "ticket_service_level_policy_version_id_foreign" foreign key ("policy_version_id") references "service_level_policy_version" ("id") on delete set null;
alter table "ticket_service_level" add constraint "ticket_service_level_due_target_check" check ("due_target" in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'));

alter table "service_calendar" enable row level security;
alter table "service_calendar" force row level security;
create policy "staff" on "service_calendar" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "service_level_policy" enable row level security;
alter table "service_level_policy" force row level security;
create policy "staff" on "service_level_policy" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "service_level_policy_version" enable row level security;
alter table "service_level_policy_version" force row level security;
create policy "staff" on "service_level_policy_version" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "ticket_service_level" enable row level security;
alter table "ticket_service_level" force row level security;
create policy "staff" on "ticket_service_level" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "ticket_service_level" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and promised) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid) and promised);

-- A row that carries its owner's id carries the right one.
alter table ticket_service_level add constraint ticket_service_level_of_ticket
  foreign key (ticket_id, customer_id) references ticket (id, customer_id);

create trigger record_change after insert or update or delete on service_calendar for each row execute function record_change();
create trigger record_change after insert or update or delete on service_level_policy for each row execute function record_change();
create trigger record_change after insert or update or delete on service_level_policy_version for each row execute function record_change();
