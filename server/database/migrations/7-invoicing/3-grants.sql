-- Staff handle invoices, and write those that came on paper.
grant select, insert, update on invoice, invoice_difference to counterpart_staff;
grant select, insert on invoice_line, invoice_event to counterpart_staff;
grant select, insert, update, delete on match_policy to counterpart_staff;
-- Takes a line out of a draft; what a line says never changes, and only what was taken out is ever removed, by a job.
grant update (invoice_id), delete on invoice_line to counterpart_staff;

grant select, insert on invoice, invoice_line, invoice_event to counterpart_portal;
-- A policy lets portals reach only DRAFT, SUBMITTED and CANCELLED.
grant update (number, status, issued_on, due_on, buyer_reference, note, adjustments, taxes, line_total, allowance_total,
  charge_total, net_total, tax_total, gross_total, prepaid_total, payable_total, submitted_at, updated_at, lock_version)
  on invoice to counterpart_portal;
grant update (invoice_id) on invoice_line to counterpart_portal;
-- How much would have been let pass, and who looks after it, is for staff.
grant select (id, created_at, updated_at, lock_version, invoice_id, supplier_id, released, line_id, rule, state, measure, term,
  expected, found, responsible, cures, due_on, cured_at, overridden_at) on invoice_difference to counterpart_portal;
