-- Who approved a change may think again, and refuse it.
alter table "supplier_change_decision" drop constraint "supplier_change_decision_request_id_decided_by_id_unique";
alter table "supplier_change_decision" add constraint "supplier_change_decision_once" unique ("request_id", "decided_by_id", "approved");
