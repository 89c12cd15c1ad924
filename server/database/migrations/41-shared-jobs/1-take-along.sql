drop function take_along(text, integer);

-- Jobs of a kind that nobody has begun: done together with another one, they are done if and only if the caller's transaction
-- commits. Who adds a job of the same key meanwhile waits for that: those that have one are taken only where it does no harm.
create function take_along(task text, most integer, keyed boolean) returns setof json
  language sql security definer set search_path = pg_catalog as $$
  delete from graphile_worker._private_jobs where id in (
    select job.id from graphile_worker._private_jobs as job
     where task_id = (select id from graphile_worker._private_tasks where identifier = task)
       and is_available and attempts = 0 and run_at <= now() and job_queue_id is null and (keyed or key is null)
     order by priority, run_at limit most for update skip locked)
  returning payload;
$$;

revoke all on function take_along from public;
grant execute on function take_along to counterpart_staff;
