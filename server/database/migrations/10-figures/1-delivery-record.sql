-- How a supplier delivers is read by the day that was confirmed first.

create index "purchase_order_schedule_supplier_id_first_confirmed_on_index" on "purchase_order_schedule" ("supplier_id", "first_confirmed_on");
