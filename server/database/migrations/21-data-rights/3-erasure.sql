-- A column that never changes.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'This part of % never changes.', tg_table_name;
end $$;

-- The values of some keys taken out of what an entry of the audit log says; that a value was empty stays.
create function redacted(value jsonb, keys text[]) returns jsonb
  language sql immutable set search_path = pg_catalog as $$
  select case when value is null then null else (
    select coalesce(jsonb_object_agg(key, case when key = any(keys) and item <> 'null' then '"***"'::jsonb else item end), '{}')
      from jsonb_each(value) as pair(key, item)) end;
$$;

-- What a redacted entry says now, bound to what it said: its hash, which the next entry of its chain carries on, stays.
create function redaction_hash(entry audit_entry) returns bytea
  language sql stable as $$
  select sha256(entry.hash || convert_to(jsonb_build_array(entry.redacted_by_id, entry.before, entry.after)::text, 'UTF8'));
$$;

-- Whether an entry says what it said when it was written, or when it was redacted.
create function audit_entry_holds(entry audit_entry) returns boolean
  language sql stable as $$
  select entry.hash = audit_hash(entry) or coalesce(entry.redacted_hash = redaction_hash(entry), false);
$$;

-- Takes what some columns held out of the entries about some records.
create function redact_audit_entries(erasure uuid, kind text, records uuid[], keys text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform require_erasure();
  update audit_entry as entry set before = redacted(before, keys), after = redacted(after, keys), redacted_by_id = erasure
   where record_type = kind and record_id = any(records) and (jsonb_exists_any(before, keys) or jsonb_exists_any(after, keys));
  update audit_entry as entry set redacted_hash = redaction_hash(entry)
   where record_type = kind and record_id = any(records) and redacted_by_id = erasure;
end $$;

-- Takes every value that holds a text out of all entries, whatever they are about.
create function redact_audit_text(erasure uuid, needle text) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_id bigint;
  keys text[];
begin
  perform require_erasure();
  for found_id, keys in
    select id, array(select key from jsonb_each(coalesce(before, '{}')) as pair(key, item) where strpos(lower(item::text), needle) > 0
                     union select key from jsonb_each(coalesce(after, '{}')) as pair(key, item) where strpos(lower(item::text), needle) > 0)
      from audit_entry where strpos(lower(before::text), needle) > 0 or strpos(lower(after::text), needle) > 0
  loop
    update audit_entry as entry set before = redacted(before, keys), after = redacted(after, keys), redacted_by_id = erasure where id = found_id;
    update audit_entry as entry set redacted_hash = redaction_hash(entry) where id = found_id;
  end loop;
end $$;

-- Over all entries that an erasure redacted. The erasure keeps it, and with that the audit log itself.
create function redaction_digest(erasure uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select encode(sha256(coalesce(string_agg(int8send(id) || redacted_hash, ''::bytea order by id), ''::bytea)), 'hex')
    from audit_entry where redacted_by_id = erasure;
$$;

-- Removes waiting jobs that hold one of the texts, and takes names out of those about the same companies; answers how many
-- of the former are under way.
create function erase_jobs(texts text[], names text[], companies text[]) returns int
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  name text;
begin
  perform require_erasure();
  delete from graphile_worker._private_jobs
   where locked_at is null and exists (select from unnest(texts) as held where strpos(lower(payload::text), held) > 0);
  foreach name in array names loop
    update graphile_worker._private_jobs set payload = replace(payload::jsonb::text, to_jsonb(name)::text, '"Erased person"')::json
     where locked_at is null and strpos(payload::jsonb::text, to_jsonb(name)::text) > 0
       and exists (select from unnest(companies) as held where strpos(payload::text, held) > 0);
  end loop;
  return (select count(*) from graphile_worker._private_jobs where exists (select from unnest(texts) as held where strpos(lower(payload::text), held) > 0));
end $$;

-- Only the job that erases people erases.
create function require_erasure() returns void language plpgsql as $$
begin
  if current_setting('app.audience', true) is distinct from 'system' or current_setting('app.action', true) is distinct from 'job erase_person' then
    raise exception 'Only the erasure of a person does this.';
  end if;
end $$;

alter table audit_entry add constraint audit_entry_of_erasure foreign key (redacted_by_id) references data_erasure (id);

revoke all on function refuse_change, redacted, redaction_hash, redact_audit_entries, redact_audit_text, redaction_digest, erase_jobs, require_erasure from public;
grant execute on function redact_audit_entries, redact_audit_text, redaction_digest, erase_jobs to counterpart_staff;

-- Erasing a person: the one occasion on which what never changes is changed.

-- What could only be added can be changed by the job that erases people, and by nothing else.
do $$
declare
  place record;
begin
  for place in
    select relname, pg_class.oid as id, has_any_column_privilege('counterpart_staff', pg_class.oid, 'update') as in_parts
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relname <> 'audit_entry'
       and has_any_column_privilege('counterpart_staff', pg_class.oid, 'select') and not has_table_privilege('counterpart_staff', pg_class.oid, 'update')
  loop
    if place.in_parts then
      execute (
        select format(
            'grant update (%1$s) on %2$I to counterpart_staff;
             create trigger keep_unless_erased before update of %1$s on %2$I for each row
               when (current_user ~ ''^counterpart_staff'' and current_setting(''app.action'', true) is distinct from ''job erase_person'')
               execute function refuse_change()',
            string_agg(quote_ident(attname), ', '), place.relname)
          from pg_attribute
         where attrelid = place.id and attnum > 0 and not attisdropped and attgenerated = ''
           and atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
           and not has_column_privilege('counterpart_staff', place.id, attnum, 'update'));
    else
      execute format('grant update on %I to counterpart_staff', place.relname);
      execute format(
        'create policy "erasure" on %I as restrictive for update to counterpart_staff
           using ((select nullif(current_setting(''app.action'', true), '''')) = ''job erase_person'')',
        place.relname);
    end if;
  end loop;
end $$;
grant delete on notification_preference to counterpart_staff;
