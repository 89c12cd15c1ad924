-- The planner takes lists of unknown length for long ones, so that a plan for the values at hand always looked better and each
-- call was planned anew: that took three times as long as carrying it out.
alter function add_job(text, json, text, timestamptz) set plan_cache_mode = force_generic_plan;
alter function note_goods_to_ship(uuid[]) set plan_cache_mode = force_generic_plan;
alter function record_changes() set plan_cache_mode = force_generic_plan;
alter function derive_billing(uuid[], text[]) set plan_cache_mode = force_generic_plan;
alter function billed_of_order_lines(uuid[], text[], uuid[]) set plan_cache_mode = force_generic_plan;
alter function credited_of_invoice_lines(uuid[], text[], uuid[]) set plan_cache_mode = force_generic_plan;
