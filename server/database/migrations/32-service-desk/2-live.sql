-- Who looks at the queue follows who has its tickets.
create function announce_in_queue() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', concat_ws(' ', 'ticket_service_level', id, customer_id)) from ticket_service_level where ticket_id = new.id;
  return null;
end $$;
revoke all on function announce_in_queue from public;

create trigger announce_in_queue after update of assignee_id, team_id on ticket for each row
  when ((old.assignee_id, old.team_id) is distinct from (new.assignee_id, new.team_id)) execute function announce_in_queue();

-- Who waits for a decision about their company follows it: how it stands, what the reviewers say, what it asked for and what it
-- may deliver. What it writes itself, a draft after each pause, is nothing to announce.
create function announce_supplier() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', concat_ws(' ', 'supplier', new.supplier_id, new.supplier_id));
  return null;
end $$;
revoke all on function announce_supplier from public;

create trigger announce_change after update on supplier for each row execute function announce_change('id');
create trigger announce_decision after update of status on review_task for each row execute function announce_supplier();
create trigger announce_decision after insert or update of status on supplier_change_request for each row execute function announce_supplier();
create trigger announce_decision after insert or update of status on supplier_qualification for each row execute function announce_supplier();
create trigger announce_decision after update of status on certificate for each row execute function announce_supplier();

create trigger announce_change after update on statement for each row execute function announce_change('supplier_id');
