-- A row that carries its owner's id carries the right one.
alter table purchase_order_change add constraint purchase_order_change_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);

-- One change of an order waits at a time.
create unique index purchase_order_change_waiting on purchase_order_change (purchase_order_id) where status in ('PENDING_APPROVAL', 'OPEN');

create trigger record_change after insert or update or delete on purchase_order_change for each row execute function record_change();
