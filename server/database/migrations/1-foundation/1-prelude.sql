-- What the tables need before they are made.

create extension if not exists pg_trgm;

-- Roles belong to the whole server, so another database of it may already have made them, perhaps this very moment.
do $$
declare
  name text;
begin
  foreach name in array array['counterpart_portal', 'counterpart_staff'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end $$;

-- One form for what people type in different ways: letter case, width, Arabic and Persian letters and digits,
-- joiners and vowel signs.
create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  return translate(
    lower(normalize(value, nfkc)),
    'يىئكةۀؤإأآٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹' || U&'\200C\200D\200E\200F\0640\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670',
    'یییکههواااا01234567890123456789');

-- A LIKE pattern that finds the folded value anywhere.
create function search_pattern(value text) returns text
  language sql immutable strict parallel safe
  return '%' || replace(replace(replace(fold_text(value), '\', '\\'), '%', '\%'), '_', '\_') || '%';
