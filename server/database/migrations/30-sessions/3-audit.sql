-- What the audit log ended with when it was looked at, chain by chain: entries that are gone since are missed, the last ones too.
create table "audit_checkpoint" ("id" uuid not null, "created_at" timestamptz(3) not null, "chain" smallint not null, "entry_id" bigint not null, "hash" bytea not null, primary key ("id"));
create index "audit_checkpoint_chain_entry_id_index" on "audit_checkpoint" ("chain", "entry_id");
create index "audit_entry_occurred_at_id_index" on "audit_entry" ("occurred_at", "id");

alter table "audit_checkpoint" enable row level security;
alter table "audit_checkpoint" force row level security;
create policy "staff" on "audit_checkpoint" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
-- It can only be added to, like the log itself.
grant select, insert on audit_checkpoint to counterpart_staff;

-- Every entry that does not say what it said, does not follow the one before it in its chain, or is gone.
create function audit_faults() returns table (chain smallint, entry_id bigint, fault text)
  language sql stable set search_path = pg_catalog, public as $$
  with linked as (
    select entry as entry, lag((entry).hash) over (partition by (entry).chain order by (entry).id) as hash_before from audit_entry as entry)
  select (entry).chain, (entry).id, 'CHANGED' from linked where not audit_entry_holds(entry)
  union all
  select (entry).chain, (entry).id, 'OUT_OF_CHAIN' from linked where (entry).previous_hash is distinct from hash_before
  union all
  select checkpoint.chain, checkpoint.entry_id, 'GONE' from audit_checkpoint as checkpoint
   where not exists (select from audit_entry where audit_entry.id = checkpoint.entry_id and audit_entry.chain = checkpoint.chain and audit_entry.hash = checkpoint.hash)
  order by 1, 2;
$$;

-- Remembers how each chain ends, where that is new.
create function seal_audit_log() returns void
  language sql set search_path = pg_catalog, public as $$
  insert into audit_checkpoint (id, created_at, chain, entry_id, hash)
  select gen_random_uuid(), now(), chain, id, hash from (select distinct on (chain) chain, id, hash from audit_entry order by chain, id desc) as latest
   where not exists (select from audit_checkpoint where audit_checkpoint.chain = latest.chain and audit_checkpoint.entry_id = latest.id);
$$;

revoke all on function audit_faults, seal_audit_log from public;
grant execute on function audit_faults, seal_audit_log, audit_hash, audit_entry_holds, redaction_hash to counterpart_staff;
