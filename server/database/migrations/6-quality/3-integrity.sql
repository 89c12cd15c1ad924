-- A row that carries its owner's id carries the right one.

alter table inspection add constraint inspection_of_receipt
  foreign key (goods_receipt_id, supplier_id) references goods_receipt (id, supplier_id);
alter table inspection add constraint inspection_of_receipt_line
  foreign key (goods_receipt_line_id, supplier_id) references goods_receipt_line (id, supplier_id);
alter table non_conformance add constraint non_conformance_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table non_conformance add constraint non_conformance_of_receipt
  foreign key (goods_receipt_id, supplier_id) references goods_receipt (id, supplier_id);
alter table non_conformance add constraint non_conformance_of_inspection
  foreign key (inspection_id, supplier_id) references inspection (id, supplier_id);
alter table non_conformance_entry add constraint non_conformance_entry_of_non_conformance
  foreign key (non_conformance_id, supplier_id) references non_conformance (id, supplier_id);

-- Of a kind that has no sequence with a name of its own, the sequence is called after it: number_qi for QI.
create or replace function next_number(kind text) returns text
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  sequence text := coalesce(case kind
    when 'S' then 'supplier_number' when 'PO' then 'purchase_order_number' when 'ASN' then 'shipment_number'
    when 'GR' then 'goods_receipt_number' when 'C' then 'customer_number' when 'SO' then 'sales_order_number'
    when 'T' then 'ticket_number' end, 'number_' || lower(kind));
begin
  if to_regclass(quote_ident(sequence)) is null then
    raise exception 'There is no numbering of kind %.', kind;
  end if;
  return kind || '-' || to_char(now() at time zone 'utc', 'YYYY') || '-' || lpad(nextval(quote_ident(sequence))::text, 6, '0');
end $$;

create sequence number_qi;
create sequence number_nc;

do $$
declare
  name text;
begin
  foreach name in array array['inspection', 'inspection_measurement', 'inspection_plan', 'non_conformance', 'non_conformance_entry'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
create trigger announce_change after insert or update on non_conformance for each row execute function announce_change('supplier_id');
