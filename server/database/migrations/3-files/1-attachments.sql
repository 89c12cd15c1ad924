-- Files come with records of every kind and belong to a supplier, a customer, or the staff alone.

alter table attachment add supplier_id uuid null, add record_id uuid null, add permission varchar(60) null,
  add scan text not null default 'CLEAN', add scanned_at timestamptz(3) null;
alter table attachment alter column scan drop default;

-- Row security binds the owner too, who has no session here.
alter table attachment no force row level security;
select set_config('app.action', 'migration:3-files', true);
update attachment set record_id = message_id, permission = 'ticket:read' where message_id is not null;
alter table attachment force row level security;

alter table attachment drop constraint attachment_of_message, drop constraint attachment_message_id_foreign,
  drop constraint attachment_customer_id_foreign, drop column message_id;
alter table ticket_message drop constraint ticket_message_id_customer_id_unique;

create index "attachment_supplier_id_index" on "attachment" ("supplier_id");
create index "attachment_record_id_index" on "attachment" ("record_id");
create index "attachment_uploaded_by_id_index" on "attachment" ("uploaded_by_id");
alter table "attachment" add constraint "attachment_scan_check" check ("scan" in ('PENDING', 'CLEAN', 'INFECTED'));
alter table attachment add constraint attachment_of_supplier foreign key (supplier_id) references supplier (id);
alter table attachment add constraint attachment_of_customer foreign key (customer_id) references customer (id);
create policy "supplier" on "attachment" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC') with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC');

-- The portals give their own files to records, and take them back from what is still being written.
grant update (record_id, permission) on attachment to counterpart_portal;
