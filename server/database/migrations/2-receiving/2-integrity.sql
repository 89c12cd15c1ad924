-- A row that carries its owner's id carries the right one, and the order of its order line.

alter table shipment_line add constraint shipment_line_of_shipment
  foreign key (shipment_id, supplier_id) references shipment (id, supplier_id);
alter table shipment_line add constraint shipment_line_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table shipment_line add constraint shipment_line_of_order_line
  foreign key (order_line_id, purchase_order_id, supplier_id) references purchase_order_line (id, purchase_order_id, supplier_id);
alter table goods_receipt add constraint goods_receipt_of_shipment
  foreign key (shipment_id, supplier_id) references shipment (id, supplier_id);
alter table goods_receipt add constraint goods_receipt_of_returned_receipt
  foreign key (return_of_id, supplier_id) references goods_receipt (id, supplier_id);
alter table goods_receipt_line add constraint goods_receipt_line_of_receipt
  foreign key (goods_receipt_id, supplier_id) references goods_receipt (id, supplier_id);
alter table goods_receipt_line add constraint goods_receipt_line_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table goods_receipt_line add constraint goods_receipt_line_of_order_line
  foreign key (order_line_id, purchase_order_id, supplier_id) references purchase_order_line (id, purchase_order_id, supplier_id);
alter table goods_receipt_line add constraint goods_receipt_line_of_shipment_line
  foreign key (shipment_line_id, supplier_id) references shipment_line (id, supplier_id);
alter table goods_receipt_line add constraint goods_receipt_line_of_returned_line
  foreign key (return_of_id, supplier_id) references goods_receipt_line (id, supplier_id);

create sequence shipment_number;
create sequence goods_receipt_number;

-- The next number of a kind, for example PO-2026-000123. Kinds: S, PO, ASN, GR, C, SO, T.
create or replace function next_number(kind text) returns text
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  sequence text := case kind
    when 'S' then 'supplier_number' when 'PO' then 'purchase_order_number' when 'ASN' then 'shipment_number'
    when 'GR' then 'goods_receipt_number' when 'C' then 'customer_number' when 'SO' then 'sales_order_number'
    when 'T' then 'ticket_number' end;
begin
  if sequence is null then
    raise exception 'There is no numbering of kind %.', kind;
  end if;
  return kind || '-' || to_char(now() at time zone 'utc', 'YYYY') || '-' || lpad(nextval(sequence)::text, 6, '0');
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['goods_receipt', 'goods_receipt_line', 'shipment', 'shipment_line'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
