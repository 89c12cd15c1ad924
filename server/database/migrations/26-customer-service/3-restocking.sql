-- What is taken off a refund by why goods come back and in what state: data that staff change, each change from a day on.

create table "restocking_policy" ("id" uuid not null, "created_at" timestamptz(3) not null, "valid_from" date not null, "rates" jsonb not null, "author_id" uuid null, "author_name" varchar(200) not null, primary key ("id"));
alter table "restocking_policy" add constraint "restocking_policy_valid_from_unique" unique ("valid_from");

-- What held until now, in every company.
insert into restocking_policy (id, created_at, valid_from, author_name, rates)
values ('01900000-0000-7000-8000-000000000026', now(), '2000-01-01', 'Counterpart',
  '[{"reason": "NOT_NEEDED", "grade": "A", "percent": "10"}, {"reason": "NOT_NEEDED", "grade": "B", "percent": "20"}, {"reason": "NOT_NEEDED", "grade": "C", "percent": "40"}, {"reason": "NOT_NEEDED", "grade": "D", "percent": "60"},
    {"reason": "OTHER", "grade": "A", "percent": "10"}, {"reason": "OTHER", "grade": "B", "percent": "20"}, {"reason": "OTHER", "grade": "C", "percent": "40"}, {"reason": "OTHER", "grade": "D", "percent": "60"}]');

alter table "restocking_policy" enable row level security;
alter table "restocking_policy" force row level security;
create policy "staff" on "restocking_policy" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create trigger record_change after insert or update or delete on restocking_policy
  for each row execute function record_change();

-- What held once stays known.
grant select, insert, update on restocking_policy to counterpart_staff;
-- Only the job that erases people changes it, as all that never changes.
create policy "erasure" on "restocking_policy" as restrictive for update to "counterpart_staff" using ((select nullif(current_setting('app.action', true), '')) = 'job erase_person');
