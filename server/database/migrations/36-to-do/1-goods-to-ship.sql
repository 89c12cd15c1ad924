-- Whether a supplier has goods of an order to send off; a row has the order's id. To work it out is to add up all deliveries and
-- shipments of an order, which is done when one of them changes, not for a thousand orders each time somebody looks at what there
-- is to do.
create table "goods_to_ship" ("id" uuid not null, "supplier_id" uuid not null, "open" boolean not null, primary key ("id"));
alter table "goods_to_ship" enable row level security;
alter table "goods_to_ship" force row level security;
create policy "staff" on "goods_to_ship" as permissive for all to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "goods_to_ship" as permissive for all to "counterpart_portal" using ("supplier_id" = (select nullif(current_setting('app.supplier_id', true), '')::uuid)) with check ("supplier_id" = (select nullif(current_setting('app.supplier_id', true), '')::uuid));
create index goods_to_ship_open on goods_to_ship (supplier_id) where open;
alter table goods_to_ship add constraint goods_to_ship_of_order
  foreign key (id, supplier_id) references purchase_order (id, supplier_id) on update cascade on delete cascade;
-- Kept by triggers, as whoever changes what they follow.
grant select, insert, update (open) on goods_to_ship to counterpart_staff, counterpart_portal;
