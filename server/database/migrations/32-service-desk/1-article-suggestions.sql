-- What may answer a text that somebody is writing is found by pairs of letters too, of title and summary: nearly every article
-- says an everyday word somewhere.

-- Articles are some thousands: it takes seconds, once.
-- squawk-ignore adding-field-with-default
alter table "article_version" add column "head_pairs" text[] generated always as (search_pairs(fold_text(title || ' ' || summary))) stored null;
create index article_version_head_pairs on article_version using gin (head_pairs);
grant select (article_id, title_text, summary_text, head_pairs) on article_version to counterpart_search;

-- Which published articles, shown to readers of a language, say which of some words in their title or summary; of those that
-- whoever asks may read.
create function article_versions_about(words text[], reader_language text) returns table (version_id uuid, article_id uuid, place bigint, in_title boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select version.id, version.article_id, given.place, version.title_text like pattern
  from unnest(words) with ordinality as given (word, place), search_pattern(word) as pattern, article_version as version
  where version.status = 'PUBLISHED' and reader_language = any (version.shown_in)
    and version.head_pairs @> search_pairs(fold_text(word))
    and (version.title_text like pattern or version.summary_text like pattern)
    and version.audience = any (case nullif(current_setting('app.audience', true), '')
      when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC']
      when 'staff' then array['PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'] when 'system' then array['PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'] end)
$$;
revoke execute on function article_versions_about from public;
grant execute on function article_versions_about to counterpart_portal, counterpart_staff;
do $$
begin
  execute format('grant counterpart_search to %I', current_user);
  grant create on schema public to counterpart_search;
  alter function article_versions_about owner to counterpart_search;
  revoke create on schema public from counterpart_search;
  execute format('revoke counterpart_search from %I', current_user);
end $$;
