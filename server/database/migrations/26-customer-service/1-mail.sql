-- Of a mail larger than is taken only the beginning is kept; and whoever wrote is told that it came.

alter table "inbound_mail" add column "is_cut" boolean not null default false;
alter table "inbound_mail" add column "acknowledged_at" timestamptz(3) null;
