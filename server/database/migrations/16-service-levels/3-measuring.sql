-- How a ticket keeps its service levels follows from its events and is calculated again after each: by a job, since a
-- portal's connection may read neither policies nor calendars. The table is not audited: all of it can be derived.
create function ask_for_measure() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform add_job('measure_ticket', json_build_object('id', new.ticket_id), 'measure_ticket ' || new.ticket_id);
  return null;
end $$;
revoke all on function ask_for_measure from public;

create trigger ask_for_measure after insert on ticket_event for each row
  when (new.kind not in ('ASSIGNED', 'NOTED', 'ESCALATED')) execute function ask_for_measure();
select add_job('measure_ticket', json_build_object('id', ticket_id), 'measure_ticket ' || ticket_id) from ticket_event where kind = 'OPENED';

-- Who looks at the queue follows what comes into it, moves in it and leaves it.
create trigger announce_new after insert on ticket_service_level for each row execute function announce_change('customer_id');
create trigger announce_change after update on ticket_service_level for each row
  when (old.due_at is distinct from new.due_at or old.paused <> new.paused or old.open <> new.open) execute function announce_change('customer_id');
