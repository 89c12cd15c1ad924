-- Articles are found by pairs of letters, which serve every script: trigrams know only the Latin one where the database sorts
-- by bytes. And they are found past row security, which lets no index serve a comparison that might tell of other rows: by a
-- function that can read nothing else, and says itself who may have what.

create function search_pairs(value text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select distinct before || letter
    from (select letter, lag(letter) over (order by place) as before from string_to_table(value, null) with ordinality as letters (letter, place)) as pairs
    where before <> ' ' and letter <> ' ');

-- Articles are some thousands: it takes seconds, once.
-- squawk-ignore adding-field-with-default
alter table "article_version" add column "search_pairs" text[] generated always as (search_pairs(fold_text(title || ' ' || summary || ' ' || body_text))) stored null;
create index article_version_pairs on article_version using gin (search_pairs);

-- Roles belong to the whole server, so another database of it may already have made this one.
do $$
begin
  create role counterpart_search nologin;
exception when duplicate_object or unique_violation then
  null;
end $$;
create policy "search" on "article_version" for select to "counterpart_search" using (true);
grant select (id, status, audience, shown_in, search_text, search_pairs) on article_version to counterpart_search;

-- Which published articles, shown to readers of a language, say all of the words; of those that whoever asks may read.
create function article_versions_saying(words text[], reader_language text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id from article_version
  where status = 'PUBLISHED' and reader_language = any (shown_in)
    and search_pairs @> (select coalesce(array_agg(pair), '{}') from unnest(words) as word, unnest(search_pairs(fold_text(word))) as pair)
    and search_text like all (array(select search_pattern(word) from unnest(words) as word))
    and audience = any (case nullif(current_setting('app.audience', true), '')
      when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC']
      when 'staff' then array['PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'] when 'system' then array['PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'] end)
$$;
revoke execute on function article_versions_saying from public;
grant execute on function article_versions_saying to counterpart_portal, counterpart_staff;
do $$
begin
  execute format('grant counterpart_search to %I', current_user);
  grant create on schema public to counterpart_search;
  alter function article_versions_saying owner to counterpart_search;
  revoke create on schema public from counterpart_search;
  execute format('revoke counterpart_search from %I', current_user);
end $$;
