-- What is not granted here is refused. Policies then decide which rows.

revoke all on function next_number, add_job, record_change, announce_change from public;
grant execute on function next_number, add_job to counterpart_portal, counterpart_staff;
grant usage on schema public to counterpart_portal, counterpart_staff;

grant select, insert, update, delete on
  account, attachment, customer, idempotency_key, item, membership, organisation, price_break, purchase_order, purchase_order_line,
  purchase_order_schedule, sales_order, sales_order_line, session, single_use_link, supplier, supplier_item, ticket
  to counterpart_staff;
-- What never changes can only be added.
grant select, insert on
  purchase_order_response_line, purchase_order_version, sales_order_event, ticket_message to counterpart_staff;
grant select, insert on purchase_order_response to counterpart_staff;
grant update (status, decided_at, decided_by_name, decision_note) on purchase_order_response to counterpart_staff;
grant select on audit_entry to counterpart_staff;

grant select on
  attachment, customer, item, membership, organisation, price_break, purchase_order, purchase_order_line,
  purchase_order_response, purchase_order_response_line, purchase_order_schedule, purchase_order_version, sales_order,
  sales_order_event, sales_order_line, supplier, supplier_item, ticket, ticket_message
  to counterpart_portal;
grant select (id, created_at, updated_at, lock_version, email, name, locale, time_zone, disabled_at) on account to counterpart_portal;
grant update (name, locale, time_zone, updated_at, lock_version) on account to counterpart_portal;

grant insert on
  purchase_order_response, purchase_order_response_line, purchase_order_version, purchase_order_schedule,
  ticket, ticket_message, attachment
  to counterpart_portal;
grant update (acknowledgement, confirmed_on, version_number, total, updated_at, lock_version) on purchase_order to counterpart_portal;
grant update (acknowledgement, quantity, total, updated_at, lock_version) on purchase_order_line to counterpart_portal;
grant update (quantity, first_confirmed_on, confirmed_on, confirmed_quantity, updated_at, lock_version)
  on purchase_order_schedule to counterpart_portal;
grant update (status, decided_at, decided_by_name, decision_note) on purchase_order_response to counterpart_portal;
grant update (status, last_message_at, last_message_by, message_count, customer_read_at, resolved_at, updated_at, lock_version)
  on ticket to counterpart_portal;
grant update (message_id, updated_at, lock_version) on attachment to counterpart_portal;
