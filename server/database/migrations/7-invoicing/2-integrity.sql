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
alter table match_policy add constraint match_policy_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table invoice_event add constraint invoice_event_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_difference add constraint invoice_difference_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table invoice_difference add constraint invoice_difference_of_line
  foreign key (line_id, supplier_id) references invoice_line (id, supplier_id);

do $$
declare
  name text;
begin
  foreach name in array array['invoice', 'invoice_difference', 'invoice_event', 'invoice_line', 'match_policy'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

create trigger announce_change after insert or update on invoice for each row execute function announce_change('supplier_id');

-- What invoices bill of order lines, and what credit notes give back of that. A credit note at a lower price than was billed
-- corrects the price and leaves the quantity billed. The caller's rights decide which of them are seen.
create function billed_line() returns table (order_line_id uuid, purchase_order_id uuid, line_id uuid, document_id uuid, document_status text,
    invoice_id uuid, invoice_status text, quantity numeric, value numeric)
  language sql stable as $$
  select line.order_line_id, line.purchase_order_id, line.id, invoice.id, invoice.status,
      invoice.id, invoice.status,
      line.quantity, line.quantity * line.unit_price - line.allowance + line.charge
    from invoice_line as line join invoice on invoice.id = line.invoice_id
   where invoice.kind = 'INVOICE'
  union all
  select billed.order_line_id, billed.purchase_order_id, billed.id, note.id, note.status, original.id, original.status,
      case when line.unit_price < billed.unit_price then 0 else -line.quantity end,
      -(line.quantity * line.unit_price - line.allowance + line.charge)
    from invoice_line as line join invoice as note on note.id = line.invoice_id
    join invoice_line as billed on billed.id = line.credited_line_id join invoice as original on original.id = billed.invoice_id
   where note.kind = 'CREDIT_NOTE'
$$;
