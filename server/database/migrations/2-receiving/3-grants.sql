-- Staff move a shipment on and count what came of it; they do not rewrite what was announced.
grant select, insert on shipment, shipment_line to counterpart_staff;
grant update (status, arrived_on, updated_at, lock_version) on shipment to counterpart_staff;
grant update (received_quantity) on shipment_line to counterpart_staff;
-- Of lines only those that were taken out of a draft are ever removed, by a job.
grant delete on shipment_line to counterpart_staff;
-- What was posted never changes.
grant select, insert on goods_receipt, goods_receipt_line to counterpart_staff;

grant select on shipment, shipment_line, goods_receipt, goods_receipt_line to counterpart_portal;
grant insert on shipment, shipment_line to counterpart_portal;
grant update (status, carrier, tracking_number, shipped_on, estimated_arrival_on, note, packages, updated_at, lock_version)
  on shipment to counterpart_portal;
-- Takes a line out of a draft; what a line says never changes.
grant update (shipment_id) on shipment_line to counterpart_portal;
