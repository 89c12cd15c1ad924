grant select, insert, update on inspection, inspection_measurement, inspection_plan, non_conformance to counterpart_staff;
-- What was said stays said.
grant select, insert on non_conformance_entry to counterpart_staff;
-- An inspection settles how much of what came is good; nothing else of a receipt ever changes.
grant update (accepted_quantity, rejected_quantity, discrepancies) on goods_receipt_line to counterpart_staff;

grant select on non_conformance, non_conformance_entry to counterpart_portal;
grant insert on non_conformance_entry to counterpart_portal;
grant update (status, due_on, updated_at, lock_version) on non_conformance to counterpart_portal;
