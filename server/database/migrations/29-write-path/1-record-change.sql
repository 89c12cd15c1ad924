-- Each change of each record passes here, which was most of what a mutation costs the database: it says the same with half of
-- the statements. Arguments: columns whose values are secrets and are recorded as changed only.
create or replace function record_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  entry_action text := coalesce(nullif(current_setting('app.action', true), ''), 'unknown');
  -- Consecutive transactions write to different chains and so do not wait for each other. An import is long: it has
  -- a chain of its own, so that nobody waits for its end.
  entry_chain smallint := case when entry_action like 'import:%' then 32 else mod(pg_current_xact_id()::text::bigint, 32) end;
  entry_account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
  entry_request text := nullif(current_setting('app.request_id', true), '');
  entry_id bigint;
  entry_record uuid;
  entry_moment timestamptz;
  hash_before bytea;
  row_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'search_text' end;
  row_after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'search_text' end;
  same text[];
  secret text;
begin
  if tg_nargs > 0 then
    foreach secret in array tg_argv loop
      row_before := case when row_before ->> secret is not null then row_before || jsonb_build_object(secret, md5(row_before ->> secret)) else row_before end;
      row_after := case when row_after ->> secret is not null then row_after || jsonb_build_object(secret, md5(row_after ->> secret)) else row_after end;
    end loop;
  end if;
  entry_record := coalesce(row_after ->> 'id', row_before ->> 'id');
  if tg_op = 'UPDATE' then
    if row_after = row_before then
      return null;
    end if;
    select coalesce(array_agg(key), '{}') into same from jsonb_each(row_after) where value is not distinct from row_before -> key;
    row_before := row_before - same;
    row_after := row_after - same;
  end if;
  if tg_nargs > 0 then
    foreach secret in array tg_argv loop
      row_before := case when jsonb_exists(row_before, secret) then row_before || jsonb_build_object(secret, '***') else row_before end;
      row_after := case when jsonb_exists(row_after, secret) then row_after || jsonb_build_object(secret, '***') else row_after end;
    end loop;
  end if;

  perform pg_advisory_xact_lock(20261121, entry_chain);
  entry_id := nextval('audit_entry_number');
  select hash into hash_before from audit_entry where chain = entry_chain order by id desc limit 1;
  entry_moment := clock_timestamp();
  insert into audit_entry (id, chain, occurred_at, action, account_id, request_id, record_type, record_id, operation, before, after, previous_hash, hash)
  -- As audit_hash works it out from what is stored.
  values (entry_id, entry_chain, entry_moment, entry_action, entry_account, entry_request, tg_table_name, entry_record, tg_op, row_before, row_after, hash_before,
    sha256(coalesce(hash_before, ''::bytea) || convert_to(jsonb_build_array(entry_id, entry_chain, extract(epoch from entry_moment), entry_action, entry_account, entry_request,
      tg_table_name, entry_record, tg_op, row_before, row_after)::text, 'UTF8')));
  return null;
end $$;
