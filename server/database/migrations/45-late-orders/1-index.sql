-- Of a large customer's orders under way few are late. Those that may be come first: of which all has left, or whose day has passed.
-- Under row security no index serves a comparison of `coalesce`, but of `case` one does.
drop index sales_order_under_way;
create index sales_order_under_way on sales_order (customer_id,
    (case when shipped_on is not null then '-infinity' when promised_on is not null then promised_on else requested_on end))
  where status in ('CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED');
