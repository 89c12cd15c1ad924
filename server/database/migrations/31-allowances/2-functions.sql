-- They run as their owner and look at no session: counting takes one statement, without a transaction around it.

-- What is in use now of what was in use then; clocks of statements that had to wait may be a little behind.
create function still_used(amount double precision, per_second double precision, counted_at timestamptz, at timestamptz) returns double precision
  language sql immutable set search_path = pg_catalog as $$
  select greatest(amount - greatest(extract(epoch from at - counted_at), 0) * per_second, 0);
$$;

-- Adds what one server let its holders spend to what the others did; answers what is in use of each now.
create function add_allowance_uses(holders text[], amounts double precision[], per_seconds double precision[])
  returns table (counted_holder text, counted_amount double precision)
  language sql security definer set search_path = pg_catalog, public as $$
  insert into allowance_use as kept (holder, amount, per_second, counted_at)
  select holder, amount, per_second, clock_timestamp() from unnest(holders, amounts, per_seconds) as sent (holder, amount, per_second)
    -- In one order, so that two servers do not wait for each other.
    order by holder
  on conflict (holder) do update set
    amount = still_used(kept.amount, kept.per_second, kept.counted_at, excluded.counted_at) + excluded.amount,
    per_second = excluded.per_second, counted_at = greatest(excluded.counted_at, kept.counted_at)
  returning holder::text, amount;
$$;

-- Spends one if it still fits, and answers what was in use before. The row stays locked until then, so of many at the same
-- moment no more get through than fit.
create function spend_one(of_holder text, at_once double precision, regained double precision) returns double precision
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  used double precision;
begin
  insert into allowance_use as kept (holder, amount, per_second, counted_at) values (of_holder, 0, regained, clock_timestamp())
  on conflict (holder) do update set
    amount = still_used(kept.amount, kept.per_second, kept.counted_at, excluded.counted_at),
    per_second = excluded.per_second, counted_at = greatest(excluded.counted_at, kept.counted_at)
  returning amount into used;
  if used + 1 <= at_once then
    update allowance_use set amount = used + 1 where holder = of_holder;
  end if;
  return used;
end $$;

-- Gives a holder the whole allowance again.
create function restore_allowance(of_holder text) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from allowance_use where holder = of_holder;
$$;

-- Forgets who has the whole allowance again.
create function discard_unused_allowances() returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from allowance_use where still_used(amount, per_second, counted_at, clock_timestamp()) = 0;
$$;

revoke all on function still_used, add_allowance_uses, spend_one, restore_allowance, discard_unused_allowances from public;
grant execute on function add_allowance_uses, spend_one, restore_allowance, discard_unused_allowances to counterpart_staff;
