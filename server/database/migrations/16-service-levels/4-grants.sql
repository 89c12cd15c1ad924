grant select, insert, update on service_calendar, service_level_policy, ticket_service_level to counterpart_staff;
-- Versions are kept as they were.
grant select, insert on service_level_policy_version to counterpart_staff;
-- By when they are to be answered, where a policy lets them know; nothing else.
grant select (id, ticket_id, customer_id, promised, first_response_due_at, first_response_met_at, next_response_due_at, next_response_met_at, resolution_due_at, resolution_met_at)
  on ticket_service_level to counterpart_portal;
