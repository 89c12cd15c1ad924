-- Who gets a ticket: agents in teams, and rules that say which team it is for.

create table "agent_team" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(100) not null, "member_ids" text[] not null, primary key ("id"));
create index "agent_team_name_id_index" on "agent_team" ("name", "id");
alter table "agent_team" add constraint "agent_team_name_unique" unique ("name");

create table "agent" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "available" boolean not null default true, "open_limit" int not null default 20, "last_assigned_at" timestamptz(3) null, primary key ("id"));
alter table "agent" add constraint "agent_account_id_unique" unique ("account_id");

create table "assignment_rule" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "name" varchar(100) not null, "position" int not null, "team_id" uuid not null, "types" text[] not null, "priorities" text[] not null, "locales" text[] not null, "tags" text[] not null, "only_customer_id" uuid null, "retired_at" timestamptz(3) null, primary key ("id"));
create index "assignment_rule_team_id_index" on "assignment_rule" ("team_id");
create index "assignment_rule_only_customer_id_index" on "assignment_rule" ("only_customer_id");
create index "assignment_rule_position_id_index" on "assignment_rule" ("position", "id");
alter table "assignment_rule" add constraint "assignment_rule_team_id_foreign" foreign key ("team_id") references "agent_team" ("id");
alter table "assignment_rule" add constraint "assignment_rule_only_customer_id_foreign" foreign key ("only_customer_id") references "customer" ("id") on delete set null;

alter table "ticket" add "team_id" uuid null;
alter table "ticket" add constraint "ticket_team_id_foreign" foreign key ("team_id") references "agent_team" ("id") on delete set null;
create index "ticket_team_id_index" on "ticket" ("team_id");

do $$
declare
  name text;
begin
  foreach name in array array['agent_team', 'agent', 'assignment_rule'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy "staff" on %I to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'))$policy$, name);
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

grant select, insert, update on agent_team, agent, assignment_rule to counterpart_staff;
