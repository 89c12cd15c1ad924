-- Looks at some orders again. Each of them is locked first, so that of two changes at the same time the second sees the first.
create function note_goods_to_ship(orders uuid[]) returns void
  language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into goods_to_ship (id, supplier_id, open)
  select id, supplier_id, false from purchase_order where id = any (orders) and status = 'SENT' and receipt <> 'FULL' order by id
  on conflict (id) do update set open = goods_to_ship.open;
  update goods_to_ship set open = not open where id = any (orders) and open <> exists (
    select from purchase_order join purchase_order_line as line on line.purchase_order_id = purchase_order.id
    where purchase_order.id = goods_to_ship.id and status = 'SENT' and receipt <> 'FULL'
      and (select sum(coalesce(confirmed_quantity, 0) - received_quantity) from purchase_order_schedule where line_id = line.id)
        > (select coalesce(sum(greatest(coming.quantity - coming.received_quantity, 0)), 0) from shipment_line as coming
            join shipment on shipment.id = coming.shipment_id and shipment.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')
            where coming.order_line_id = line.id));
end $$;

create function note_goods_of_order() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform note_goods_to_ship(array[new.id]);
  return null;
end $$;
create trigger note_goods_to_ship after update of status, receipt on purchase_order for each row
  when ((old.status = 'SENT' and old.receipt <> 'FULL') <> (new.status = 'SENT' and new.receipt <> 'FULL')) execute function note_goods_of_order();

-- All deliveries and lines that a statement changes are looked at together.
create function note_goods_of_schedules() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  orders uuid[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(distinct line.purchase_order_id) into orders from changed join before using (id) join purchase_order_line as line on line.id = changed.line_id
    where (changed.confirmed_quantity, changed.received_quantity) is distinct from (before.confirmed_quantity, before.received_quantity);
  else
    select array_agg(distinct line.purchase_order_id) into orders from changed join purchase_order_line as line on line.id = changed.line_id
    where changed.confirmed_quantity is not null or changed.received_quantity <> 0;
  end if;
  if orders is not null then
    perform note_goods_to_ship(orders);
  end if;
  return null;
end $$;
create trigger note_goods_to_ship_added after insert on purchase_order_schedule referencing new table as changed for each statement execute function note_goods_of_schedules();
create trigger note_goods_to_ship_changed after update on purchase_order_schedule referencing old table as before new table as changed for each statement execute function note_goods_of_schedules();
create trigger note_goods_to_ship_removed after delete on purchase_order_schedule referencing old table as changed for each statement execute function note_goods_of_schedules();

-- A line counts while its shipment is on its way; one is taken out of a draft only.
create function note_goods_of_shipment_lines() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  orders uuid[];
begin
  select array_agg(distinct changed.purchase_order_id) into orders from changed join shipment on shipment.id = changed.shipment_id
  where shipment.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED');
  if orders is not null then
    perform note_goods_to_ship(orders);
  end if;
  return null;
end $$;
create trigger note_goods_to_ship_added after insert on shipment_line referencing new table as changed for each statement execute function note_goods_of_shipment_lines();
create trigger note_goods_to_ship_changed after update on shipment_line referencing new table as changed for each statement execute function note_goods_of_shipment_lines();

create function note_goods_of_shipment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform note_goods_to_ship(array(select purchase_order_id from shipment_line where shipment_id = new.id));
  return null;
end $$;
create trigger note_goods_to_ship after update of status on shipment for each row
  when ((old.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')) <> (new.status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')))
  execute function note_goods_of_shipment();

revoke execute on function note_goods_of_order, note_goods_of_schedules, note_goods_of_shipment_lines, note_goods_of_shipment from public;
