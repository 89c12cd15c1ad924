-- A row that carries its owner's id carries the right one.
alter table purchase_order_comment add constraint purchase_order_comment_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);

create trigger record_change after insert or update or delete on purchase_order_comment for each row execute function record_change();
