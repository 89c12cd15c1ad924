grant select, insert, update on
  bank_account, certificate, certificate_kind, question, review_task, supplier_category, supplier_change_request, supplier_qualification,
  supplier_registration
  to counterpart_staff;
-- A warning that no longer holds goes away; what was decided stays.
grant select, insert, delete on duplicate_warning to counterpart_staff;
grant select, insert on supplier_change_decision to counterpart_staff;

grant select on
  bank_account, certificate, certificate_kind, question, supplier_category, supplier_change_request, supplier_qualification, supplier_registration
  to counterpart_portal;
-- Not who looks at it, nor what reviewers tell each other.
grant select (id, created_at, updated_at, lock_version, registration_id, supplier_id, step, position, status, opened_at, decided_at, comment)
  on review_task to counterpart_portal;

grant insert on certificate, supplier_change_request to counterpart_portal;
grant update (status, updated_at, lock_version) on certificate to counterpart_portal;
grant update (status, decided_at, updated_at, lock_version) on supplier_change_request to counterpart_portal;
grant update (content, submission_count, submitted_at, submitted_by_name, updated_at, lock_version) on supplier_registration to counterpart_portal;
-- Handing in; a policy says from where to where.
grant update (status, status_reason, status_since, updated_at, lock_version) on supplier to counterpart_portal;
