-- A row that carries its owner's id carries the right one, and the order of its order line.

alter table invoice add constraint invoice_of_credited_invoice
  foreign key (credited_invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_line add constraint invoice_line_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_line add constraint invoice_line_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table invoice_line add constraint invoice_line_of_order_line
  foreign key (order_line_id, purchase_order_id, supplier_id) references purchase_order_line (id, purchase_order_id, supplier_id);
alter table invoice_line add constraint invoice_line_of_receipt_line
  foreign key (receipt_line_id, supplier_id) references goods_receipt_line (id, supplier_id);
alter table invoice_line add constraint invoice_line_of_credited_line
  foreign key (credited_line_id, supplier_id) references invoice_line (id, supplier_id);
alter table invoice_event add constraint invoice_event_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_difference add constraint invoice_difference_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_difference add constraint invoice_difference_of_line
  foreign key (line_id, supplier_id) references invoice_line (id, supplier_id);

-- The company's own policy, which nothing removes: what was ordered and received, to the cent.
insert into match_policy (id, created_at, updated_at, kind) values (gen_random_uuid(), now(), now(), 'THREE_WAY');

do $$
declare
  name text;
begin
  foreach name in array array['invoice', 'invoice_difference', 'invoice_event', 'invoice_line', 'match_policy'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

create trigger announce_change after insert or update on invoice for each row execute function announce_change('supplier_id');
