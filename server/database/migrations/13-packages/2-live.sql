-- Who has a shipment on the screen sees it move.
create trigger announce_change after insert or update on shipment for each row execute function announce_change('supplier_id');
