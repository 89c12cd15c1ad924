-- Tells subscribers that a record changed; they load it with their own rights. Argument: the column of the owner, whose
-- people alone need to look. The whole row is not made into JSON for it, which took as long as all the rest.
create or replace function announce_change() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
declare
  owner uuid;
begin
  case tg_argv[0]
    when 'supplier_id' then owner := new.supplier_id;
    when 'customer_id' then owner := new.customer_id;
    when 'account_id' then owner := new.account_id;
    when 'id' then owner := new.id;
  end case;
  perform pg_notify('record_changed', concat_ws(' ', tg_table_name, new.id, owner));
  return null;
end $$;
