create table "invoice_rematch" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "supplier_id" uuid null, "started_by_id" uuid not null, "started_by_name" varchar(200) not null, "expected_count" int not null, "matched_count" int not null default 0, "moved_count" int not null default 0, "finished_at" timestamptz(3) null, primary key ("id"));
create index "invoice_rematch_supplier_id_index" on "invoice_rematch" ("supplier_id");
create index "invoice_rematch_created_at_id_index" on "invoice_rematch" ("created_at", "id");
create unique index invoice_rematch_under_way on invoice_rematch ((true)) where finished_at is null;
alter table "invoice_rematch" add constraint "invoice_rematch_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete set null;
alter table "invoice_rematch" enable row level security;
alter table "invoice_rematch" force row level security;
create policy "staff" on "invoice_rematch" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create trigger record_change after insert or update or delete on invoice_rematch for each row execute function record_change();
grant select, insert, update on invoice_rematch to counterpart_staff;

-- Few wait to be matched for the first time, however many invoices there are.
create index invoice_handed_in on invoice (submitted_at, id) where status = 'SUBMITTED';
