-- Somebody who writes for the first time is a customer of one person, of whom no more is known than the address.
alter table "customer" alter column "country_code" drop not null;
create index customer_email on customer (lower(email));
alter table "ticket" add "requester_email" varchar(254) null;
