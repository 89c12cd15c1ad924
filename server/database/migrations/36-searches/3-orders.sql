-- Orders that say a text, themselves or by an item on a line, of those that whoever asks may read; null when there are many: then
-- they are found sooner by reading the list as it is sorted. Each search is planned for its text and for who asks.

create function purchase_orders_saying(words text) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  keys constant tsquery := search_query(words);
  pattern constant text := search_pattern(words);
  of_all constant boolean := coalesce(nullif(current_setting('app.audience', true), '') in ('staff', 'system'), false);
  supplier constant uuid := nullif(current_setting('app.supplier_id', true), '');
  by_words uuid[];
  by_items uuid[];
  lines_read integer;
begin
  if keys is null or 5 <= (select count(*) from (select search_text from purchase_order where of_all or released and supplier_id = supplier
      order by ordered_on desc, id desc limit 100) as newest where search_text like pattern) then
    return null;
  end if;
  select array_agg(id) into by_words from (select id from purchase_order
    where search_keys(search_text) @@ keys and search_text like pattern and (of_all or released and supplier_id = supplier) limit 2001) as few;
  if cardinality(by_words) > 2000 then
    return null;
  end if;
  select array_agg(purchase_order_id) filter (where of_all or released and supplier_id = supplier), count(*) into by_items, lines_read
  from (select line.purchase_order_id, line.supplier_id, line.released from item join purchase_order_line as line on line.item_id = item.id
    where search_keys(item.search_text) @@ keys and item.search_text like pattern limit 10001) as few;
  return case when lines_read <= 10000 then coalesce(by_words, '{}') || coalesce(by_items, '{}') end;
end $$;

create function sales_orders_saying(words text) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  keys constant tsquery := search_query(words);
  pattern constant text := search_pattern(words);
  of_all constant boolean := coalesce(nullif(current_setting('app.audience', true), '') in ('staff', 'system'), false);
  customer constant uuid := nullif(current_setting('app.customer_id', true), '');
  by_words uuid[];
  by_items uuid[];
  by_shipments uuid[];
  lines_read integer;
begin
  if keys is null or 5 <= (select count(*) from (select search_text from sales_order where of_all or released and customer_id = customer
      order by ordered_on desc, id desc limit 100) as newest where search_text like pattern) then
    return null;
  end if;
  select array_agg(id) into by_words from (select id from sales_order
    where search_keys(search_text) @@ keys and search_text like pattern and (of_all or released and customer_id = customer) limit 2001) as few;
  if cardinality(by_words) > 2000 then
    return null;
  end if;
  select array_agg(sales_order_id) into by_shipments from (
    select sales_order_id from sales_shipment where search_text like pattern and (of_all or customer_id = customer)
    union all
    select sales_order_id from sales_shipment_line where search_text like pattern and (of_all or customer_id = customer) limit 2001) as few;
  if cardinality(by_shipments) > 2000 then
    return null;
  end if;
  select array_agg(sales_order_id) filter (where of_all or released and customer_id = customer), count(*) into by_items, lines_read
  from (select line.sales_order_id, line.customer_id, line.released from item join sales_order_line as line on line.item_id = item.id
    where search_keys(item.search_text) @@ keys and item.search_text like pattern limit 10001) as few;
  return case when lines_read <= 10000 then coalesce(by_words, '{}') || coalesce(by_shipments, '{}') || coalesce(by_items, '{}') end;
end $$;

revoke execute on function purchase_orders_saying, sales_orders_saying from public;
grant execute on function purchase_orders_saying, sales_orders_saying to counterpart_portal, counterpart_staff;
do $$
begin
  execute format('grant counterpart_search to %I', current_user);
  grant create on schema public to counterpart_search;
  alter function purchase_orders_saying owner to counterpart_search;
  alter function sales_orders_saying owner to counterpart_search;
  revoke create on schema public from counterpart_search;
  execute format('revoke counterpart_search from %I', current_user);
end $$;
