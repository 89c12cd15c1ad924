-- Works out again how much of orders is billed by documents in these states. What is billed of a line is added up once: without
-- `offset` the planner puts the sum in each place that names it, of which there are three.
create or replace function derive_billing(orders uuid[], states text[]) returns void
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  update purchase_order as o set billing = derived.billing, updated_at = now(), lock_version = lock_version + 1
    from (select line.purchase_order_id as id,
            case when bool_and(billed >= line.quantity) and sum(billed) > 0 then 'FULL' when sum(billed) > 0 then 'PARTIAL' else 'NONE' end as billing
            from (select line.purchase_order_id, line.quantity, coalesce((select sum(quantity) from billed_line()
                    where order_line_id = line.id and document_status = any(states) and invoice_status = any(states)), 0) as billed
                    from purchase_order_line as line where line.purchase_order_id = any(orders) offset 0) as line
           group by line.purchase_order_id) as derived
   where o.id = derived.id and o.billing <> derived.billing;
end $$;
