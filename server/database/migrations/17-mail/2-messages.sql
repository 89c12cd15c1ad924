-- Where a message came from and how it looked there.
alter table "ticket_message" add "mail_id" varchar(998) null;
