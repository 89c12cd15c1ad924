-- A line is found by its record. An index on whom it belongs to serves nobody, and misleads the planner: it believes that
-- all suppliers are of average size, and for one line of the largest would read the places of all its lines.
drop index "purchase_order_line_supplier_id_index";
drop index "purchase_order_schedule_supplier_id_index";
drop index "invoice_line_supplier_id_index";
drop index "shipment_line_supplier_id_index";
drop index "goods_receipt_line_supplier_id_index";
drop index "sales_order_line_customer_id_index";
drop index "sales_shipment_line_customer_id_index";

-- What waits for a supplier or a customer is found without what is done.
create index purchase_order_to_answer on purchase_order (supplier_id, coalesce(answer_due_at, 'infinity'), id) where status = 'SENT' and acknowledgement in ('AWAITING', 'RECEIVED');
create index purchase_order_to_decide on purchase_order (supplier_id) where status = 'SENT' and acknowledgement = 'CHANGES_PROPOSED';
create index purchase_order_to_change on purchase_order (supplier_id) where open_change is not null;
create index purchase_order_to_come on purchase_order (supplier_id, coalesce(confirmed_on, requested_on, 'infinity')) where status = 'SENT' and receipt <> 'FULL';
create index sales_order_under_way on sales_order (customer_id) where status in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED');
create index ticket_open on ticket (customer_id) where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL');
create index ticket_waiting_for_customer on ticket (customer_id, last_message_at, id) where status = 'WAITING_CUSTOMER' or not last_message_by = 'CUSTOMER' and coalesce(customer_read_at < last_message_at, true);
create index "invoice_supplier_id_status_index" on "invoice" ("supplier_id", "status");
