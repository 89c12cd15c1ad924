-- What was asked for never changes; what became of it does. A supplier's answer is carried out for them: it changes what a
-- portal never may, prices among it.
grant select, insert on purchase_order_change to counterpart_staff;
grant update (status, released, approved_by_id, decided_at, decided_by_name, decision_note, updated_at, lock_version) on purchase_order_change to counterpart_staff;
grant select on purchase_order_change to counterpart_portal;

-- Whether all has been received is decided again when an answer within the tolerance changes the quantity.
grant update (receipt) on purchase_order to counterpart_portal;
