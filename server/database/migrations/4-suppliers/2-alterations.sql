-- What tables that are there already keep from now on.

alter table "account" add "verification_pending" boolean not null default false;
alter table "single_use_link" drop constraint "single_use_link_purpose_check";
alter table "single_use_link" add constraint "single_use_link_purpose_check" check ("purpose" in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_VERIFICATION'));

alter table "supplier" add "status_reason" text null, add "status_since" timestamptz(3) null, add "blocked_until" date null, add "payments_frozen_until" date null,
  add "legal_form" varchar(100) null, add "registration_number" varchar(40) null, add "remittance_address" jsonb null, add "shipping_address" jsonb null,
  add "contacts" jsonb not null default '[]', add "buyer_id" uuid null, add "created_by_id" uuid null;
create index "supplier_status_index" on "supplier" ("status");
create index "supplier_tax_id_index" on "supplier" ("tax_id");
create index "supplier_registration_number_index" on "supplier" ("registration_number");

alter table "organisation" add "payment_freeze_days" int not null default 5;
