-- What a match asks each time. Within a function the plan is kept by the connection; making it took longer than carrying it out,
-- since what invoices bill comes from four tables, each with its row security. All of them run with the caller's rights.

-- What counts as billed of order lines, without some documents.
create function billed_of_order_lines(order_lines uuid[], states text[], without uuid[]) returns table (id uuid, quantity text, value text)
  language plpgsql stable as $$
begin
  return query select billed.order_line_id, trim_scale(sum(billed.quantity))::text, trim_scale(sum(billed.value))::text from billed_line() as billed
    where billed.order_line_id = any(order_lines) and billed.document_status = any(states) and billed.invoice_status = any(states)
      and billed.invoice_id <> all(without) and billed.document_id <> all(without) group by billed.order_line_id;
end $$;

-- What counts as given back of lines of invoices, without some documents.
create function credited_of_invoice_lines(lines uuid[], states text[], without uuid[]) returns table (id uuid, quantity text, value text)
  language plpgsql stable as $$
begin
  return query select billed.line_id, trim_scale(-sum(billed.quantity))::text, trim_scale(-sum(billed.value))::text from billed_line() as billed
    where billed.line_id = any(lines) and billed.document_status = any(states) and billed.document_id <> billed.invoice_id
      and billed.document_id <> all(without) group by billed.line_id;
end $$;

-- Works out again how much of orders is billed by documents in these states.
create function derive_billing(orders uuid[], states text[]) returns void
  language plpgsql as $$
begin
  update purchase_order as o set billing = derived.billing, updated_at = now(), lock_version = lock_version + 1
    from (select line.purchase_order_id as id,
            case when bool_and(billed >= line.quantity) and sum(billed) > 0 then 'FULL' when sum(billed) > 0 then 'PARTIAL' else 'NONE' end as billing
            from (select line.*, coalesce((select sum(quantity) from billed_line()
                    where order_line_id = line.id and document_status = any(states) and invoice_status = any(states)), 0) as billed
                    from purchase_order_line as line where line.purchase_order_id = any(orders)) as line
           group by line.purchase_order_id) as derived
   where o.id = derived.id and o.billing <> derived.billing;
end $$;
