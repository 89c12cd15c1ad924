-- Before row security: what people are asked for from the beginning. Staff change the words by another version.
insert into consent_purpose (id, created_at, updated_at, code, names) values
  (gen_random_uuid(), now(), now(), 'MARKETING_MAIL', '{"en": "News and offers by e-mail", "zh-CN": "通过电子邮件接收资讯与优惠", "fa": "خبرها و پیشنهادها با ایمیل"}'),
  (gen_random_uuid(), now(), now(), 'SATISFACTION_SURVEY', '{"en": "Questions about how satisfied you are", "zh-CN": "满意度调查", "fa": "پرسش دربارهٔ رضایت شما"}'),
  (gen_random_uuid(), now(), now(), 'TELEPHONE', '{"en": "Calls about products", "zh-CN": "电话产品咨询", "fa": "تماس تلفنی دربارهٔ محصولات"}');
insert into consent_text (id, created_at, purpose_id, version, texts)
  select gen_random_uuid(), now(), id, 1, texts::jsonb from consent_purpose join (values
    ('MARKETING_MAIL', '{"en": "You may write to me by e-mail about new products, offers and events. I can take this back at any time.", "zh-CN": "贵公司可以通过电子邮件向我介绍新产品、优惠和活动。我可以随时撤回此同意。", "fa": "می‌توانید دربارهٔ محصولات تازه، پیشنهادها و رویدادها به من ایمیل بزنید. هر زمان می‌توانم این اجازه را پس بگیرم."}'),
    ('SATISFACTION_SURVEY', '{"en": "After a request is solved you may ask me by e-mail how satisfied I was. I can take this back at any time.", "zh-CN": "问题解决后，贵公司可以通过电子邮件询问我的满意程度。我可以随时撤回此同意。", "fa": "پس از حل شدن درخواستم می‌توانید با ایمیل بپرسید چه اندازه راضی بوده‌ام. هر زمان می‌توانم این اجازه را پس بگیرم."}'),
    ('TELEPHONE', '{"en": "You may call me about products that fit what my company orders. I can take this back at any time.", "zh-CN": "贵公司可以致电向我介绍适合本公司采购需求的产品。我可以随时撤回此同意。", "fa": "می‌توانید دربارهٔ محصولاتی که با سفارش‌های شرکت من جور است با من تماس بگیرید. هر زمان می‌توانم این اجازه را پس بگیرم."}')
  ) as said(code, texts) using (code);

alter table "consent_purpose" enable row level security;
alter table "consent_purpose" force row level security;
create policy "staff" on "consent_purpose" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "consent_purpose" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));
alter table "consent_text" enable row level security;
alter table "consent_text" force row level security;
create policy "staff" on "consent_text" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "portal" on "consent_text" for select to "counterpart_portal" using ((select nullif(current_setting('app.audience', true), '')) in ('supplier', 'customer'));
alter table "consent" enable row level security;
alter table "consent" force row level security;
create policy "staff" on "consent" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "consent" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "data_export" enable row level security;
alter table "data_export" force row level security;
create policy "staff" on "data_export" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "data_export" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "data_erasure" enable row level security;
alter table "data_erasure" force row level security;
create policy "staff" on "data_erasure" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "account" on "data_erasure" to "counterpart_portal" using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
alter table "legal_hold" enable row level security;
alter table "legal_hold" force row level security;
create policy "staff" on "legal_hold" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

do $$
declare
  name text;
begin
  foreach name in array array['consent', 'consent_purpose', 'consent_text', 'data_erasure', 'legal_hold'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
create trigger record_change after insert or update of status or delete on data_export
  for each row execute function record_change('token_hash');
create trigger announce_change after insert or update on data_export for each row execute function announce_change('account_id');

grant select, insert, update, delete on data_export to counterpart_staff;
grant select, insert, update on consent_purpose, data_erasure, legal_hold to counterpart_staff;
-- What was said, and in which words, never changes.
grant select, insert on consent, consent_text to counterpart_staff;
grant select on consent, consent_purpose, consent_text to counterpart_portal;
grant insert on consent to counterpart_portal;
-- Requests are made for the person by the system, once it has seen their password.
grant select on data_erasure, data_export to counterpart_portal;
