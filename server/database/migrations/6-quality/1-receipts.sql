-- A receipt that an import brings was posted by no person.
alter table "goods_receipt" alter column "posted_by_id" drop not null;
