-- Few entries of the audit log were redacted; they are found by the erasure that did it.
create index audit_entry_redacted on audit_entry (redacted_by_id) where redacted_by_id is not null;

-- Whether what an erasure redacted says what it said then. Its digest is vouched for by the log's own entry about the
-- erasure, which is linked to those before and after it, and which no erasure redacts.
create function redaction_holds(erasure uuid) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select coalesce((
    select after ->> 'redaction_digest' = redaction_digest(erasure) from audit_entry
     where record_type = 'data_erasure' and record_id = erasure and jsonb_exists(after, 'redaction_digest') and redacted_by_id is null
     order by id desc limit 1), false);
$$;
revoke all on function redaction_holds from public;
grant execute on function redaction_holds to counterpart_staff;

-- Every entry that does not say what it said, was redacted by nobody or otherwise than its erasure vouches for, does not
-- follow the one before it in its chain, or is gone.
create or replace function audit_faults() returns table (chain smallint, entry_id bigint, fault text)
  language sql stable set search_path = pg_catalog, public as $$
  with linked as (
    select entry as entry, lag((entry).hash) over (partition by (entry).chain order by (entry).id) as hash_before from audit_entry as entry),
  unvouched as materialized (
    select redacted_by_id as id from (select distinct redacted_by_id from audit_entry where redacted_by_id is not null) as erasure where not redaction_holds(redacted_by_id))
  select (entry).chain, (entry).id, 'CHANGED' from linked
   where not audit_entry_holds(entry) or (entry).redacted_hash is not null and (entry).redacted_by_id is null or (entry).redacted_by_id in (select id from unvouched)
  union all
  select (entry).chain, (entry).id, 'OUT_OF_CHAIN' from linked where (entry).previous_hash is distinct from hash_before
  union all
  select checkpoint.chain, checkpoint.entry_id, 'GONE' from audit_checkpoint as checkpoint
   where not exists (select from audit_entry where audit_entry.id = checkpoint.entry_id and audit_entry.chain = checkpoint.chain and audit_entry.hash = checkpoint.hash)
  order by 1, 2;
$$;

-- Erasures so far did not say so when a later one redacted an entry of theirs once more.
alter table data_erasure no force row level security;
update data_erasure set redaction_digest = redaction_digest(id) where redaction_digest <> redaction_digest(id);
alter table data_erasure force row level security;
