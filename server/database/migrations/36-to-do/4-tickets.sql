-- The answers that a person is asked about are looked for on each visit, among all tickets of their company.
create index ticket_to_be_rated on ticket (customer_id, requester_id, last_message_at, id) where status = 'RESOLVED' and rated_at is null;
