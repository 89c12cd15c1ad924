-- What an agent has is listed by its newest message, however much they had before.
drop index "ticket_assignee_id_index";
create index ticket_assigned on ticket (assignee_id, last_message_at, id) where assignee_id is not null;
