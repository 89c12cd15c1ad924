-- What a ticket is about can be an item without an order; with an order's line it is that line's.
alter table "ticket" add "item_id" uuid null;
alter table "ticket" add constraint "ticket_item_id_foreign" foreign key ("item_id") references "item" ("id") on delete set null;
create index "ticket_item_id_index" on "ticket" ("item_id");

select set_config('app.action', 'migration:25-service-desk', true);
alter table ticket no force row level security;
alter table sales_order_line no force row level security;
alter table ticket disable trigger user;
update ticket set item_id = line.item_id from sales_order_line as line where line.id = sales_order_line_id;
alter table ticket enable trigger user;
alter table ticket force row level security;
alter table sales_order_line force row level security;
