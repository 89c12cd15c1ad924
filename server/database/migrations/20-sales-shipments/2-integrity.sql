-- A row that carries its owner's id carries the right one, and what leaves is of the order it leaves for.

alter table sales_shipment add constraint sales_shipment_of_order
  foreign key (sales_order_id, customer_id) references sales_order (id, customer_id);
alter table sales_shipment_line add constraint sales_shipment_line_of_sales_order
  foreign key (sales_order_id, customer_id) references sales_order (id, customer_id);
alter table sales_shipment_line add constraint sales_shipment_line_of_shipment
  foreign key (shipment_id, sales_order_id, customer_id) references sales_shipment (id, sales_order_id, customer_id);
alter table sales_shipment_line add constraint sales_shipment_line_of_order_line
  foreign key (order_line_id, sales_order_id, customer_id) references sales_order_line (id, sales_order_id, customer_id) on delete cascade;
alter table sales_shipment_event add constraint sales_shipment_event_of_shipment
  foreign key (shipment_id, customer_id) references sales_shipment (id, customer_id);

create sequence number_dn;

do $$
declare
  name text;
begin
  foreach name in array array['sales_shipment', 'sales_shipment_event', 'sales_shipment_line'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

-- Who follows an order is told of its shipments.
create function announce_order() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', concat_ws(' ', 'sales_order', new.sales_order_id, new.customer_id));
  return null;
end $$;
create trigger announce_change after insert or update on sales_shipment for each row execute function announce_order();
