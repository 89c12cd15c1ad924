-- The owner of the tables sees no row while row security is forced on it.
alter table purchase_order no force row level security;
alter table purchase_order_line no force row level security;
alter table purchase_order_schedule no force row level security;
alter table shipment no force row level security;
alter table shipment_line no force row level security;
alter table goods_to_ship no force row level security;
select note_goods_to_ship(array(select id from purchase_order where status = 'SENT' and receipt <> 'FULL' and id in (select purchase_order_id from purchase_order_line
  where id in (select line_id from purchase_order_schedule where confirmed_quantity > received_quantity))));
alter table purchase_order force row level security;
alter table purchase_order_line force row level security;
alter table purchase_order_schedule force row level security;
alter table shipment force row level security;
alter table shipment_line force row level security;
alter table goods_to_ship force row level security;

-- The planner takes each supplier for a large one, as with orders, so that it reads the list of a large one as it is sorted.
alter table goods_to_ship alter column supplier_id set (n_distinct = 20);
analyze goods_to_ship;
