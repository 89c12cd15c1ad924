create trigger record_change after insert or update or delete on ticket_field for each row execute function record_change();

-- Not when staff have read it: that is nothing customers are to notice.
drop trigger announce_change on ticket;
create trigger announce_change after insert or update of status, subject, type, priority, assignee_id, tags, last_message_at,
  message_count, customer_read_at, resolved_at, field_values, watcher_ids on ticket for each row execute function announce_change('customer_id');

grant select, insert, update on ticket_field to counterpart_staff;
grant select on ticket_field to counterpart_portal;
