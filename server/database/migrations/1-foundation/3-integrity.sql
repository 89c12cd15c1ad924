-- A row that carries its owner's id carries the right one: composite foreign keys hold it to its parent.
-- `released` travels down the same way, so a portal's policy is a comparison and never a join.

alter table purchase_order_line add constraint purchase_order_line_of_order
  foreign key (purchase_order_id, supplier_id, released) references purchase_order (id, supplier_id, released) on update cascade;
alter table purchase_order_schedule add constraint purchase_order_schedule_of_line
  foreign key (line_id, supplier_id, released) references purchase_order_line (id, supplier_id, released) on update cascade;
alter table purchase_order_version add constraint purchase_order_version_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table purchase_order_response add constraint purchase_order_response_of_order
  foreign key (purchase_order_id, supplier_id) references purchase_order (id, supplier_id);
alter table purchase_order_response_line add constraint purchase_order_response_line_of_response
  foreign key (response_id, supplier_id) references purchase_order_response (id, supplier_id);
alter table price_break add constraint price_break_of_supplier_item
  foreign key (supplier_item_id, supplier_id) references supplier_item (id, supplier_id);
alter table sales_order_line add constraint sales_order_line_of_order
  foreign key (sales_order_id, customer_id, released) references sales_order (id, customer_id, released) on update cascade;
alter table sales_order_event add constraint sales_order_event_of_order
  foreign key (sales_order_id, customer_id, released) references sales_order (id, customer_id, released) on update cascade;
alter table ticket add constraint ticket_of_order
  foreign key (sales_order_id, customer_id) references sales_order (id, customer_id);
alter table ticket add constraint ticket_of_order_line
  foreign key (sales_order_line_id, customer_id) references sales_order_line (id, customer_id);
alter table ticket_message add constraint ticket_message_of_ticket
  foreign key (ticket_id, customer_id) references ticket (id, customer_id);
alter table attachment add constraint attachment_of_message
  foreign key (message_id, customer_id) references ticket_message (id, customer_id);

-- Numbers that people see: unique, with gaps where a transaction was taken back.
create sequence supplier_number;
create sequence purchase_order_number;
create sequence customer_number;
create sequence sales_order_number;
create sequence ticket_number;

-- The next number of a kind, for example PO-2026-000123. Kinds: S, PO, C, SO, T.
create function next_number(kind text) returns text
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  sequence text := case kind
    when 'S' then 'supplier_number' when 'PO' then 'purchase_order_number' when 'C' then 'customer_number'
    when 'SO' then 'sales_order_number' when 'T' then 'ticket_number' end;
begin
  if sequence is null then
    raise exception 'There is no numbering of kind %.', kind;
  end if;
  return kind || '-' || to_char(now() at time zone 'utc', 'YYYY') || '-' || lpad(nextval(sequence)::text, 6, '0');
end $$;

-- Adds a job within the caller's transaction, so that it runs if and only if that commits.
create function add_job(task text, payload json, key text default null, at timestamptz default null) returns void
  language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(identifier => task, payload => payload, job_key => key, run_at => at);
$$;

-- Tells subscribers that a record changed; they load it with their own rights. Argument: the column of the owner, whose
-- people alone need to look.
create function announce_change() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_notify('record_changed', concat_ws(' ', tg_table_name, new.id, to_jsonb(new) ->> tg_argv[0]));
  return null;
end $$;

create trigger announce_change after insert or update on purchase_order for each row execute function announce_change('supplier_id');
create trigger announce_change after insert or update on sales_order for each row execute function announce_change('customer_id');
-- Not when staff have read it: that is nothing customers are to notice.
create trigger announce_change after insert or update of status, subject, type, priority, assignee_id, tags, last_message_at,
  message_count, customer_read_at, resolved_at on ticket for each row execute function announce_change('customer_id');
