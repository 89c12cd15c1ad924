alter table "recovery_code" enable row level security;
alter table "recovery_code" force row level security;
create policy "staff" on "recovery_code" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "personal_access_token" enable row level security;
alter table "personal_access_token" force row level security;
create policy "staff" on "personal_access_token" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));

-- The secret of a second factor that is being set up is recorded as changed only, too.
drop trigger record_change on account;
create trigger record_change after insert or update or delete on account
  for each row execute function record_change('password_hash', 'one_time_code_secret', 'pending_one_time_code_secret');
create trigger record_change after insert or update or delete on recovery_code
  for each row execute function record_change('code_hash');
-- When it was last used turns over all the time; what was handed out, and what was revoked, is what counts.
create trigger record_change after insert or update of revoked_at or delete on personal_access_token
  for each row execute function record_change('token_hash');

grant select, insert, update, delete on personal_access_token, recovery_code to counterpart_staff;
