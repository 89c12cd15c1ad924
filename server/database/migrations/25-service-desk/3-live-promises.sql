-- Who looks at a ticket follows what is promised for it, which is calculated a moment after whatever happened. Customers
-- are told of what they may see only.

create function announce_promise() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', case when new.promised or (tg_op = 'UPDATE' and old.promised)
    then concat_ws(' ', 'ticket', new.ticket_id, new.customer_id) else concat_ws(' ', 'ticket_note', new.ticket_id) end);
  return null;
end $$;
revoke all on function announce_promise from public;

create trigger announce_new_promise after insert on ticket_service_level for each row
  when (new.policy_version_id is not null) execute function announce_promise();
create trigger announce_promise after update on ticket_service_level for each row
  when ((old.promised, old.paused, old.first_response_due_at, old.first_response_met_at, old.next_response_due_at, old.next_response_met_at, old.resolution_due_at, old.resolution_met_at)
    is distinct from (new.promised, new.paused, new.first_response_due_at, new.first_response_met_at, new.next_response_due_at, new.next_response_met_at, new.resolution_due_at, new.resolution_met_at))
  execute function announce_promise();

-- What a ticket is about, who asked and for whom it is can be put right; who looks at it sees that too.
drop trigger announce_change on ticket;
create trigger announce_change after insert or update of status, subject, type, priority, assignee_id, team_id, tags, last_message_at,
  message_count, customer_read_at, resolved_at, field_values, watcher_ids, merged_into_id, rating, sales_order_id, sales_order_line_id, item_id on ticket
  for each row execute function announce_change('customer_id');
