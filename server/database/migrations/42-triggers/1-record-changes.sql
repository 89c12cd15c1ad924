-- All rows that a statement changes are recorded together: what is asked once for a statement was asked for each of its rows, and
-- writing them one by one was half of what a mutation costs the database. It says the same as before, of one row or of many.
-- Arguments: columns whose values are secrets and are recorded as changed only.
create function record_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changes refcursor;
  secret text;
  entry audit_entry%rowtype;
  entries audit_entry[] := '{}';
begin
  case tg_op
    when 'INSERT' then
      open changes for select after.id, null::jsonb, to_jsonb(after) - 'search_text' from after order by id;
    when 'DELETE' then
      open changes for select before.id, to_jsonb(before) - 'search_text', null::jsonb from before order by id;
    else
      -- Of a row whose id changes, both rows are said.
      open changes for
        with change as materialized (
          select id, to_jsonb(before) - 'search_text' as earlier, to_jsonb(after) - 'search_text' as later from before full join after using (id))
        select id, earlier - same, later - same from change
          cross join lateral (select coalesce(array_agg(key), '{}') as same from jsonb_each(later) where value = earlier -> key) as compared
         where earlier is distinct from later order by id;
  end case;
  loop
    fetch changes into entry.record_id, entry.before, entry.after;
    exit when not found;
    if entry.chain is null then
      entry.action := coalesce(nullif(current_setting('app.action', true), ''), 'unknown');
      -- Consecutive transactions write to different chains and so do not wait for each other. An import is long: it has
      -- a chain of its own, so that nobody waits for its end.
      entry.chain := case when entry.action like 'import:%' then 32 else mod(pg_current_xact_id()::text::bigint, 32) end;
      entry.account_id := nullif(current_setting('app.account_id', true), '');
      entry.request_id := nullif(current_setting('app.request_id', true), '');
      entry.record_type := tg_table_name;
      entry.operation := tg_op;
      perform pg_advisory_xact_lock(20261121, entry.chain);
      select hash into entry.hash from audit_entry where chain = entry.chain order by id desc limit 1;
    end if;
    if tg_nargs > 0 then
      foreach secret in array tg_argv loop
        entry.before := case when jsonb_exists(entry.before, secret) then entry.before || jsonb_build_object(secret, '***') else entry.before end;
        entry.after := case when jsonb_exists(entry.after, secret) then entry.after || jsonb_build_object(secret, '***') else entry.after end;
      end loop;
    end if;
    entry.previous_hash := entry.hash;
    entry.id := nextval('audit_entry_number');
    entry.occurred_at := clock_timestamp();
    entry.hash := audit_hash(entry);
    entries := entries || entry;
    -- A statement may change more rows than there is memory for.
    if cardinality(entries) = 1000 then
      insert into audit_entry select * from unnest(entries);
      entries := '{}';
    end if;
  end loop;
  close changes;
  if cardinality(entries) > 0 then
    insert into audit_entry select * from unnest(entries);
  end if;
  return null;
end $$;
revoke all on function record_changes from public;

-- A trigger that listens to some columns only cannot see all rows of a statement: those of tokens, which are few, stay as they are.
do $$
declare
  recorded record;
begin
  for recorded in
    select tgrelid::regclass as name, (select coalesce(string_agg(quote_literal(column_name), ', '), '') from unnest(string_to_array(encode(tgargs, 'escape'), '\000')) as column_name where column_name <> '') as secrets
      from pg_trigger where tgname = 'record_change' and tgfoid = 'record_change'::regproc and cardinality(tgattr::smallint[]) = 0
  loop
    execute format(
      'drop trigger record_change on %1$s;
       create trigger record_change_added after insert on %1$s referencing new table as after for each statement execute function record_changes(%2$s);
       create trigger record_change_changed after update on %1$s referencing old table as before new table as after for each statement execute function record_changes(%2$s);
       create trigger record_change_removed after delete on %1$s referencing old table as before for each statement execute function record_changes(%2$s)',
      recorded.name, recorded.secrets);
  end loop;
end $$;
