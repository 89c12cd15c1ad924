-- Orders that come from elsewhere say what left, and not with which shipment: one holds it all. Orders with several
-- shipments are left alone. What stands there already in the same form is not touched.
create function write_down_shipments(orders uuid[]) returns void
  language plpgsql set search_path = pg_catalog, public as $$
declare
  single uuid[];
begin
  insert into sales_shipment (id, created_at, updated_at, number, sales_order_id, customer_id, status, shipped_on, packages)
    select gen_random_uuid(), now(), now(), next_number('DN'), id, customer_id, 'IN_TRANSIT', coalesce(shipped_on, left_on, ordered_on), '[]'
      from sales_order join lateral (
        select max(line.shipped_on) as left_on, count(*) as lines from sales_order_line as line where sales_order_id = sales_order.id and shipped_quantity > 0
      ) as gone on gone.lines > 0
     where id = any(orders) and not exists (select from sales_shipment where sales_order_id = sales_order.id)
     order by sales_order.ordered_on, sales_order.number;

  select array_agg(sales_order_id) into single
    from (select sales_order_id from sales_shipment where sales_order_id = any(orders) group by 1 having count(*) = 1) as one;

  update sales_shipment as stored
     set status = said.status, carrier = said.carrier, tracking_number = said.tracking_number, shipped_on = said.shipped_on,
         delivered_on = said.delivered_on, updated_at = now(), lock_version = lock_version + 1
    from (select id, carrier, tracking_number, delivered_on, case when status in ('DELIVERED', 'CLOSED') then 'DELIVERED' else 'IN_TRANSIT' end as status,
                 coalesce(shipped_on, (select max(line.shipped_on) from sales_order_line as line where sales_order_id = sales_order.id and shipped_quantity > 0), ordered_on) as shipped_on
            from sales_order where id = any(single)) as said
   where stored.sales_order_id = said.id
     and (stored.status, stored.carrier, stored.tracking_number, stored.shipped_on, stored.delivered_on)
         is distinct from (said.status, said.carrier, said.tracking_number, said.shipped_on, said.delivered_on);

  delete from sales_shipment_line using sales_order_line as line
   where order_line_id = line.id and line.sales_order_id = any(single) and line.shipped_quantity = 0;
  insert into sales_shipment_line as stored (id, created_at, shipment_id, customer_id, sales_order_id, line_number, order_line_id, quantity)
    select gen_random_uuid(), now(), shipment.id, shipment.customer_id, shipment.sales_order_id, line.line_number, line.id, line.shipped_quantity
      from sales_order_line as line join sales_shipment as shipment on shipment.sales_order_id = line.sales_order_id
     where line.sales_order_id = any(single) and line.shipped_quantity > 0
    on conflict (shipment_id, line_number) do update set quantity = excluded.quantity, order_line_id = excluded.order_line_id
      where (stored.quantity, stored.order_line_id) is distinct from (excluded.quantity, excluded.order_line_id);
  delete from sales_shipment as empty where sales_order_id = any(single) and not exists (select from sales_shipment_line where shipment_id = empty.id);
end $$;
revoke all on function write_down_shipments from public;
grant execute on function write_down_shipments to counterpart_staff;

alter table sales_order no force row level security;
alter table sales_order_line no force row level security;
update sales_order_line as line set delivered_on = o.delivered_on, delivered_quantity = shipped_quantity
  from sales_order as o where o.id = sales_order_id and o.status in ('DELIVERED', 'CLOSED');
select write_down_shipments(array(select id from sales_order));
alter table sales_order force row level security;
alter table sales_order_line force row level security;
