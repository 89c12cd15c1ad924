grant select, insert, update on customer_return, customer_return_line, refund_note, repair to counterpart_staff;
-- What happened stays.
grant select, insert on customer_return_event, supplier_claim to counterpart_staff;

grant select on customer_return, customer_return_event, customer_return_line, refund_note, repair to counterpart_portal;
grant insert on customer_return, customer_return_event, customer_return_line to counterpart_portal;
-- A customer sends what may come back, or keeps it, and answers quotes; what was decided is not theirs to change.
grant update (status, carrier, tracking_number, shipped_on, updated_at, lock_version) on customer_return to counterpart_portal;
grant update (status, answered_at, answered_by_id, answered_by_name, updated_at, lock_version) on repair to counterpart_portal;
