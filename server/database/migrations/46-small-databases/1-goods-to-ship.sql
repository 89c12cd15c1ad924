-- Looks at the orders it is asked about alone. Of what is not counted yet, as in a new database, the planner thinks that there is
-- little: for `exists` it looked at all orders of the supplier each time, and a confirmation took half a second.
create or replace function note_goods_to_ship(orders uuid[]) returns void
  language plpgsql set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
begin
  insert into goods_to_ship (id, supplier_id, open)
  select id, supplier_id, false from purchase_order where id = any (orders) and status = 'SENT' and receipt <> 'FULL' order by id
  on conflict (id) do update set open = goods_to_ship.open;
  update goods_to_ship set open = not open where id = any (orders) and open <> coalesce((
    select true from purchase_order join purchase_order_line as line on line.purchase_order_id = purchase_order.id
    where purchase_order.id = goods_to_ship.id and status = 'SENT' and receipt <> 'FULL'
      and (select sum(coalesce(confirmed_quantity, 0) - received_quantity) from purchase_order_schedule where line_id = line.id)
        > (select coalesce(sum(greatest(coming.quantity - coming.received_quantity, 0)), 0) from shipment_line as coming
            join shipment on shipment.id = coming.shipment_id and shipment.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')
            where coming.order_line_id = line.id)
    limit 1), false);
end $$;
