-- Adds a job within the caller's transaction, so that it runs if and only if that commits. A job that replaces none is a row in the
-- queue: to have the queue add it takes four times as long, since it looks for tasks, queues and jobs to replace first.
create or replace function add_job(task text, payload json, key text default null, at timestamptz default null) returns void
  language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
  insert into graphile_worker._private_jobs (task_id, payload, run_at, key)
  select tasks.id, coalesce(add_job.payload, '{}'), coalesce(at, now()), add_job.key from graphile_worker._private_tasks as tasks where identifier = task
  on conflict do nothing;
  if found then
    perform pg_notify('jobs:insert', format('{"r":%s,"count":1}', random()));
  else
    perform graphile_worker.add_job(identifier => task, payload => add_job.payload, job_key => add_job.key, run_at => at);
  end if;
end $$;
