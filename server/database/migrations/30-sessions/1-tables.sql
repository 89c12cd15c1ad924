-- Second factors, and tokens of programs.

alter table "account" add "pending_one_time_code_secret" text null, add "one_time_code_step" int null;

create table "recovery_code" ("id" uuid not null, "created_at" timestamptz(3) not null, "account_id" uuid not null, "code_hash" varchar(64) not null, "used_at" timestamptz(3) null, primary key ("id"));
create index "recovery_code_account_id_index" on "recovery_code" ("account_id");
alter table "recovery_code" add constraint "recovery_code_code_hash_unique" unique ("code_hash");

create table "personal_access_token" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "account_id" uuid not null, "membership_id" uuid not null, "name" varchar(100) not null, "token_hash" varchar(64) not null, "scopes" text[] not null, "expires_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"));
create index "personal_access_token_account_id_index" on "personal_access_token" ("account_id");
alter table "personal_access_token" add constraint "personal_access_token_token_hash_unique" unique ("token_hash");

alter table "recovery_code" add constraint "recovery_code_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "personal_access_token" add constraint "personal_access_token_account_id_foreign" foreign key ("account_id") references "account" ("id");
alter table "personal_access_token" add constraint "personal_access_token_membership_id_foreign" foreign key ("membership_id") references "membership" ("id");
