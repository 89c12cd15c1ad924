-- A row that carries its owner's id carries the right one.

alter table review_task add constraint review_task_of_registration
  foreign key (registration_id, supplier_id) references supplier_registration (id, supplier_id);
alter table supplier_change_decision add constraint supplier_change_decision_of_request
  foreign key (request_id, supplier_id) references supplier_change_request (id, supplier_id);

do $$
declare
  name text;
begin
  foreach name in array array[
    'bank_account', 'certificate', 'certificate_kind', 'duplicate_warning', 'question', 'review_task', 'supplier_category',
    'supplier_change_decision', 'supplier_change_request', 'supplier_qualification', 'supplier_registration'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
