-- Where a message came from and how it looked there.
alter table "ticket_message" add "channel" text not null default 'PORTAL';
alter table "ticket_message" add constraint "ticket_message_channel_check" check ("channel" in ('PORTAL', 'EMAIL'));
alter table "ticket_message"
  add "html" text null, add "quoted_text" text null, add "left_out_files" text[] not null default '{}',
  add "sender_email" varchar(254) null, add "from_stranger" boolean not null default false, add "mail_id" varchar(998) null;
create index "ticket_message_mail_id_index" on "ticket_message" ("mail_id");
-- A file that came by mail from somebody without an account was uploaded by nobody.
alter table "attachment" alter column "uploaded_by_id" drop not null;
