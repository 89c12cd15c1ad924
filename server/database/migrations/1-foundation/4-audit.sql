-- The audit log is written by the database itself, so that no path around it exists.

create sequence audit_entry_number;

-- Arguments: columns whose values are secrets and are recorded as changed only.
create function record_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  entry_action text := coalesce(nullif(current_setting('app.action', true), ''), 'unknown');
  -- Consecutive transactions write to different chains and so do not wait for each other. An import is long: it has
  -- a chain of its own, so that nobody waits for its end.
  entry_chain smallint := case when entry_action like 'import:%' then 32 else pg_current_xact_id()::text::numeric % 32 end;
  entry_id bigint;
  entry_hash_before bytea;
  row_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'search_text' end;
  row_after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'search_text' end;
  secret text;
  entry audit_entry%rowtype;
begin
  foreach secret in array coalesce(tg_argv, '{}') loop
    row_before := case when row_before ->> secret is not null then row_before || jsonb_build_object(secret, md5(row_before ->> secret)) else row_before end;
    row_after := case when row_after ->> secret is not null then row_after || jsonb_build_object(secret, md5(row_after ->> secret)) else row_after end;
  end loop;
  entry.record_id := coalesce(row_after ->> 'id', row_before ->> 'id');
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, value) into row_after from jsonb_each(row_after)
      where value is distinct from row_before -> key;
    if row_after is null then
      return null;
    end if;
    select jsonb_object_agg(key, value) into row_before from jsonb_each(row_before) where jsonb_exists(row_after, key);
  end if;
  foreach secret in array coalesce(tg_argv, '{}') loop
    row_before := case when jsonb_exists(row_before, secret) then row_before || jsonb_build_object(secret, '***') else row_before end;
    row_after := case when jsonb_exists(row_after, secret) then row_after || jsonb_build_object(secret, '***') else row_after end;
  end loop;

  perform pg_advisory_xact_lock(20261121, entry_chain);
  entry_id := nextval('audit_entry_number');
  select hash into entry_hash_before from audit_entry where chain = entry_chain order by id desc limit 1;

  entry.id := entry_id;
  entry.chain := entry_chain;
  entry.occurred_at := clock_timestamp();
  entry.action := entry_action;
  entry.account_id := nullif(current_setting('app.account_id', true), '')::uuid;
  entry.request_id := nullif(current_setting('app.request_id', true), '');
  entry.record_type := tg_table_name;
  entry.operation := tg_op;
  entry.before := row_before;
  entry.after := row_after;
  entry.previous_hash := entry_hash_before;
  entry.hash := audit_hash(entry);
  insert into audit_entry select entry.*;
  return null;
end $$;

-- SHA-256 over the hash of the entry before it and everything that this entry says.
create function audit_hash(entry audit_entry) returns bytea
  language sql stable as $$
  select sha256(coalesce(entry.previous_hash, ''::bytea) || convert_to(jsonb_build_array(
    entry.id, entry.chain, extract(epoch from entry.occurred_at), entry.action, entry.account_id, entry.request_id,
    entry.record_type, entry.record_id, entry.operation, entry.before, entry.after)::text, 'UTF8'));
$$;

create trigger record_change after insert or update or delete on account
  for each row execute function record_change('password_hash', 'one_time_code_secret');
-- Its tokens turn over all the time; who signed in, and what was revoked, is what counts.
create trigger record_change after insert or update of revoked_at or delete on session
  for each row execute function record_change('refresh_token_hash', 'previous_token_hash');
create trigger record_change after insert or update or delete on single_use_link
  for each row execute function record_change('token_hash');

do $$
declare
  name text;
begin
  foreach name in array array[
    'attachment', 'customer', 'item', 'membership', 'organisation', 'price_break', 'purchase_order',
    'purchase_order_line', 'purchase_order_response', 'purchase_order_response_line', 'purchase_order_schedule',
    'purchase_order_version', 'sales_order', 'sales_order_event', 'sales_order_line', 'supplier', 'supplier_item',
    'ticket', 'ticket_message'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
