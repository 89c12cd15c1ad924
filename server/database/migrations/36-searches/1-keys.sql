-- Order numbers are made of few digits: trigrams of one are those of thousands of others, so a search for one went through all
-- that share them. What is found here are beginnings, of up to six letters, of all that a word ends with: a text says something
-- when each of its words begins such an ending. That serves every script, and words of one or two letters, too.

create extension if not exists btree_gin;

-- The keys of a folded text: from each letter on up to six, within its word. Each change of an order works them out; a loop takes
-- half of the time of a query.
create function search_keys(value text) returns tsvector
  language plpgsql immutable strict parallel safe as $$
declare
  keys text[] := '{}';
  word text;
begin
  foreach word in array string_to_array(value, ' ') loop
    for place in 1 .. length(word) loop
      keys := keys || substr(word, place, 6);
    end loop;
  end loop;
  return array_to_tsvector(keys);
end $$;

-- Keys that a text has when it holds the value anywhere, and some others have; null for a value that says nothing. All words but
-- the last end where the value says. Of long values a part is enough.
create function search_query(value text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select string_agg('''' || replace(replace(substr(word, place, 6), '\', '\\'), '''', '''''') || case when is_last and length(word) < 6 then ''':*' else '''' end, ' & ')::tsquery
    from (select left(part, 30) as word, number = count(*) over () as is_last, number
      from string_to_table(fold_text(value), ' ') with ordinality as parts (part, number)) as words, generate_series(1, greatest(length(word) - 5, 1)) as place
    where word <> '' and number <= 10);
