-- Pictures of articles are read by whom the article is for, signed in or not, while a published version shows them.

alter table "attachment" add column "readership" text null;
alter table "attachment" add constraint "attachment_readership_check" check ("readership" in ('PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'));
create policy "readership" on "attachment" for select to "counterpart_portal" using (readership = any (case (select nullif(current_setting('app.audience', true), '')) when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC'] end));
