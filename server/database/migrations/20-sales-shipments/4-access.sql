alter table "sales_shipment" enable row level security;
alter table "sales_shipment" force row level security;
create policy "staff" on "sales_shipment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_shipment" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid)) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid));
alter table "sales_shipment_line" enable row level security;
alter table "sales_shipment_line" force row level security;
create policy "staff" on "sales_shipment_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_shipment_line" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid)) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid));
alter table "sales_shipment_event" enable row level security;
alter table "sales_shipment_event" force row level security;
create policy "staff" on "sales_shipment_event" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "customer" on "sales_shipment_event" to "counterpart_portal" using (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid)) with check (customer_id = (select nullif(current_setting('app.customer_id', true), '')::uuid));

grant select, insert, update on sales_shipment to counterpart_staff;
-- What left and what was reported never changes; an import that corrects itself writes down anew what its orders say.
grant select, insert, update, delete on sales_shipment_line to counterpart_staff;
grant delete on sales_shipment to counterpart_staff;
grant select, insert on sales_shipment_event to counterpart_staff;
grant select on sales_shipment, sales_shipment_line, sales_shipment_event to counterpart_portal;
grant execute on function joined_text to counterpart_staff, counterpart_portal;
