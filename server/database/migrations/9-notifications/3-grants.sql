-- Told by a job; removed by another when it is old. Preferences are each person's own.
grant select, insert, delete on notification to counterpart_staff;
grant update (read_at, awaits_digest) on notification to counterpart_staff;
-- A link is made, used up, and removed when it is old.
grant select, insert, delete on action_link to counterpart_staff;
grant update (used_at) on action_link to counterpart_staff;
grant select, insert, update on notification_preference to counterpart_staff;

grant select on notification, notification_preference to counterpart_portal;
grant update (read_at) on notification to counterpart_portal;
grant insert on notification_preference to counterpart_portal;
grant update (page, mail, updated_at, lock_version) on notification_preference to counterpart_portal;

-- The database gives it back after a change of the person's own name.
grant select (search_text) on account to counterpart_portal;
