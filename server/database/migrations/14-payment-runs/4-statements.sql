create table "statement" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "number" varchar(40) not null, "supplier_id" uuid not null, "released" boolean not null default false, "status" text not null, "currency_code" varchar(3) not null, "period_from" date not null, "period_to" date not null, "opening_balance" numeric(19,4) not null, "closing_balance" numeric(19,4) not null, "disputed_amount" numeric(19,4) not null, "created_by_id" uuid not null, "created_by_name" varchar(200) not null, "supplier_signed_at" timestamptz(3) null, "supplier_signed_by_name" varchar(200) null, "company_signed_at" timestamptz(3) null, "company_signed_by_name" varchar(200) null, "search_text" text generated always as (fold_text(number)) stored null, primary key ("id"));
alter table "statement" add constraint "statement_number_unique" unique ("number");
create index "statement_supplier_id_period_to_id_index" on "statement" ("supplier_id", "period_to", "id");
create index "statement_status_period_to_id_index" on "statement" ("status", "period_to", "id");
create index "statement_period_to_id_index" on "statement" ("period_to", "id");
create unique index statement_once_a_period on statement (supplier_id, currency_code, period_from) where status <> 'WITHDRAWN';
create index statement_search on statement using gin (search_text gin_trgm_ops);
alter table "statement" add constraint "statement_id_supplier_id_released_unique" unique ("id", "supplier_id", "released");

create table "statement_line" ("id" uuid not null, "created_at" timestamptz(3) not null, "statement_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "line_number" int not null, "kind" text not null, "date" date not null, "reference" varchar(100) not null, "currency_code" varchar(3) not null, "amount" numeric(19,4) not null, "supplier_verdict" text not null, "company_verdict" text not null, primary key ("id"));
create index "statement_line_supplier_id_index" on "statement_line" ("supplier_id");
alter table "statement_line" add constraint "statement_line_statement_id_line_number_unique" unique ("statement_id", "line_number");
alter table "statement_line" add constraint "statement_line_id_supplier_id_released_unique" unique ("id", "supplier_id", "released");

create table "statement_comment" ("id" uuid not null, "created_at" timestamptz(3) not null, "line_id" uuid not null, "supplier_id" uuid not null, "released" boolean not null default false, "side" text not null, "author_name" varchar(200) not null, "text" text not null, primary key ("id"));
create index "statement_comment_line_id_index" on "statement_comment" ("line_id");
create index "statement_comment_supplier_id_index" on "statement_comment" ("supplier_id");

alter table "statement" add constraint "statement_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "statement" add constraint "statement_status_check" check ("status" in ('DRAFT', 'SENT', 'HALF_SIGNED', 'SIGNED', 'WITHDRAWN'));
alter table "statement" enable row level security;
alter table "statement" force row level security;
create policy "staff" on "statement" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "statement" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);
create policy "discusses" on "statement" as restrictive for update to "counterpart_portal" with check (status in ('SENT', 'HALF_SIGNED', 'SIGNED'));

alter table "statement_line" add constraint "statement_line_statement_id_foreign" foreign key ("statement_id") references "statement" ("id");
alter table "statement_line" add constraint "statement_line_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "statement_line" add constraint "statement_line_kind_check" check ("kind" in ('INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'DISCOUNT', 'INVOICE_IN_REVIEW', 'RECEIPT_NOT_INVOICED'));
alter table "statement_line" add constraint "statement_line_supplier_verdict_check" check ("supplier_verdict" in ('OPEN', 'AGREED', 'DISPUTED'));
alter table "statement_line" add constraint "statement_line_company_verdict_check" check ("company_verdict" in ('OPEN', 'AGREED', 'DISPUTED'));
alter table "statement_line" enable row level security;
alter table "statement_line" force row level security;
create policy "staff" on "statement_line" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "statement_line" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);

alter table "statement_comment" add constraint "statement_comment_line_id_foreign" foreign key ("line_id") references "statement_line" ("id");
alter table "statement_comment" add constraint "statement_comment_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "statement_comment" add constraint "statement_comment_side_check" check ("side" in ('SUPPLIER', 'COMPANY'));
alter table "statement_comment" enable row level security;
alter table "statement_comment" force row level security;
create policy "staff" on "statement_comment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "statement_comment" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released) with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and released);

alter table statement_line add constraint statement_line_of_statement
  foreign key (statement_id, supplier_id, released) references statement (id, supplier_id, released) on update cascade;
alter table statement_comment add constraint statement_comment_of_line
  foreign key (line_id, supplier_id, released) references statement_line (id, supplier_id, released) on update cascade;

-- What both have signed never changes, whoever asks; and nobody signs for the other side.
create function keep_statement() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.status = 'SIGNED' then
    raise exception 'Statement % is signed by both sides and frozen.', old.number;
  end if;
  if tg_op = 'UPDATE' and current_setting('app.audience', true) = 'supplier'
     and new.company_signed_at is not null and new.company_signed_at is distinct from old.company_signed_at
    or tg_op = 'UPDATE' and current_setting('app.audience', true) = 'staff'
     and new.supplier_signed_at is not null and new.supplier_signed_at is distinct from old.supplier_signed_at then
    raise exception 'Nobody signs statement % for the other side.', old.number;
  end if;
  return coalesce(new, old);
end $$;

create function keep_statement_line() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from statement where id = coalesce(new.statement_id, old.statement_id) and status = 'SIGNED') then
    raise exception 'The statement of this line is signed by both sides and frozen.';
  end if;
  return coalesce(new, old);
end $$;

create function keep_statement_comment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from statement_line join statement on statement.id = statement_id
      where statement_line.id = coalesce(new.line_id, old.line_id) and status = 'SIGNED') then
    raise exception 'The statement of this comment is signed by both sides and frozen.';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function keep_statement, keep_statement_line, keep_statement_comment from public;

create trigger keep_statement before update or delete on statement for each row execute function keep_statement();
create trigger keep_statement_line before insert or update or delete on statement_line for each row execute function keep_statement_line();
create trigger keep_statement_comment before insert or update or delete on statement_comment for each row execute function keep_statement_comment();

do $$
declare
  name text;
begin
  foreach name in array array['statement', 'statement_comment', 'statement_line'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;

grant select, insert, update on statement to counterpart_staff;
-- What a line says never changes, only what the sides say of it.
grant select, insert on statement_line, statement_comment to counterpart_staff;
grant update (released, supplier_verdict, company_verdict) on statement_line to counterpart_staff;
grant select on statement, statement_line, statement_comment to counterpart_portal;
grant insert on statement_comment to counterpart_portal;
grant update (status, disputed_amount, supplier_signed_at, supplier_signed_by_name, company_signed_at, company_signed_by_name,
  updated_at, lock_version) on statement to counterpart_portal;
grant update (supplier_verdict) on statement_line to counterpart_portal;
