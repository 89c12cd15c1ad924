-- A row that carries its owner's id carries the right one.
alter table customer_return add constraint customer_return_of_order
  foreign key (sales_order_id, customer_id) references sales_order (id, customer_id);
alter table customer_return add constraint customer_return_of_replacement_order
  foreign key (replacement_order_id, customer_id) references sales_order (id, customer_id);
alter table customer_return add constraint customer_return_of_ticket
  foreign key (ticket_id, customer_id) references ticket (id, customer_id);
alter table customer_return_line add constraint customer_return_line_of_return
  foreign key (customer_return_id, customer_id) references customer_return (id, customer_id);
alter table customer_return_line add constraint customer_return_line_of_order_line
  foreign key (sales_order_line_id, customer_id) references sales_order_line (id, customer_id);
alter table customer_return_line add constraint customer_return_line_of_repair
  foreign key (repair_id, customer_id) references repair (id, customer_id);
alter table customer_return_event add constraint customer_return_event_of_return
  foreign key (customer_return_id, customer_id) references customer_return (id, customer_id);
alter table repair add constraint repair_of_return
  foreign key (customer_return_id, customer_id) references customer_return (id, customer_id);
alter table repair add constraint repair_of_line
  foreign key (customer_return_id, line_number) references customer_return_line (customer_return_id, line_number);
alter table refund_note add constraint refund_note_of_return
  foreign key (customer_return_id, customer_id) references customer_return (id, customer_id);

create sequence number_r;
create sequence number_rn;

-- How much of an order's line came or is to come back. What was repaired and sent back is with the customer again.
create function returned_quantity(line_id uuid) returns numeric
  language sql stable set search_path = pg_catalog, public as $$
  select coalesce(sum(coalesce(line.received_quantity, line.quantity)), 0)
    from customer_return_line line
    join customer_return on customer_return.id = line.customer_return_id
    left join repair on repair.id = line.repair_id
   where line.sales_order_line_id = line_id and customer_return.status not in ('DENIED', 'CANCELLED') and repair.status is distinct from 'SENT_BACK'
$$;

-- The last day of a warranty of so many months: the day of that month with the same number, or the month's last one where it
-- is shorter. Null without a warranty, and before the delivery.
create function warranty_until(delivered_on date, months int) returns date
  language sql immutable set search_path = pg_catalog as $$ select (delivered_on + make_interval(months => months))::date $$;
revoke all on function returned_quantity, warranty_until from public;
grant execute on function returned_quantity, warranty_until to counterpart_portal, counterpart_staff;

do $$
declare
  name text;
begin
  foreach name in array array['customer_return', 'customer_return_event', 'customer_return_line', 'refund_note', 'repair', 'supplier_claim'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

-- Who has a return on the screen sees its repairs and refunds move too.
create function announce_return() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', concat_ws(' ', 'customer_return', new.customer_return_id, new.customer_id));
  return null;
end $$;
revoke all on function announce_return from public;
create trigger announce_change after insert or update on customer_return for each row execute function announce_change('customer_id');
create trigger announce_return after update on repair for each row execute function announce_return();
create trigger announce_return after update of status on refund_note for each row when (new.released) execute function announce_return();
