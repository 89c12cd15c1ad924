drop index "purchase_order_search";
create index purchase_order_keys on purchase_order using gin (supplier_id, search_keys(search_text));
drop index "sales_order_search";
create index sales_order_keys on sales_order using gin (customer_id, search_keys(search_text));
create index item_keys on item using gin (search_keys(search_text));
-- The planner is to know which keys are frequent.
analyze purchase_order, sales_order, item;

create policy "search" on "purchase_order" for select to "counterpart_search" using (true);
create policy "search" on "purchase_order_line" for select to "counterpart_search" using (true);
create policy "search" on "sales_order" for select to "counterpart_search" using (true);
create policy "search" on "sales_order_line" for select to "counterpart_search" using (true);
create policy "search" on "sales_shipment" for select to "counterpart_search" using (true);
create policy "search" on "sales_shipment_line" for select to "counterpart_search" using (true);
create policy "search" on "item" for select to "counterpart_search" using (true);
grant select (id, supplier_id, released, ordered_on, search_text) on purchase_order to counterpart_search;
grant select (purchase_order_id, supplier_id, released, item_id) on purchase_order_line to counterpart_search;
grant select (id, customer_id, released, ordered_on, search_text) on sales_order to counterpart_search;
grant select (sales_order_id, customer_id, released, item_id) on sales_order_line to counterpart_search;
grant select (sales_order_id, customer_id, search_text) on sales_shipment to counterpart_search;
grant select (sales_order_id, customer_id, search_text) on sales_shipment_line to counterpart_search;
grant select (id, search_text) on item to counterpart_search;
