-- A row that carries for whom its article is says the same as the article, also after that has changed.
alter table article_version add constraint article_version_of_article
  foreign key (article_id, audience) references article (id, audience) on update cascade;
alter table article_reading add constraint article_reading_of_article
  foreign key (article_id, audience) references article (id, audience) on update cascade;

-- How often something was read or looked for is a count, not a change that somebody answers for.
do $$
declare
  name text;
begin
  foreach name in array array['article', 'article_category', 'article_feedback', 'article_version'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
