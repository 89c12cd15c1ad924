-- What was spent lately of what somebody may ask for, as all servers of one installation count it. After a crash of the
-- database everybody begins anew, so it is worth no log of its own, and no audit. Only the functions reach it.
create unlogged table "allowance_use" ("holder" varchar(64) not null, "amount" double precision not null, "per_second" double precision not null, "counted_at" timestamptz(3) not null, primary key ("holder"));
