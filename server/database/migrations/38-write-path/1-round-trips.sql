-- Updates that are sent together with others and the commit look at their outcome here: whoever finds a record in another
-- version than the one that was loaded changes nothing at all.
create function require_changed(records bigint) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  if records = 0 then
    raise exception 'Somebody else has changed a record meanwhile.' using errcode = 'CP001';
  end if;
end $$;

-- Jobs of a kind that nobody has begun and that have no key, so that nobody waits to replace one: done together with another one, they are done if and only if the caller's transaction
-- commits.
create function take_along(task text, most integer) returns setof json
  language sql security definer set search_path = pg_catalog as $$
  delete from graphile_worker._private_jobs where id in (
    select job.id from graphile_worker._private_jobs as job
     where task_id = (select id from graphile_worker._private_tasks where identifier = task)
       and is_available and attempts = 0 and run_at <= now() and job_queue_id is null and key is null
     order by priority, run_at limit most for update skip locked)
  returning payload;
$$;

revoke all on function require_changed, take_along from public;
grant execute on function require_changed to counterpart_portal, counterpart_staff;
grant execute on function take_along to counterpart_staff;
