-- What stands on the company's letters.
alter table organisation
  add column address jsonb null,
  add column tax_id varchar(40) null,
  add column email varchar(254) null,
  add column phone varchar(40) null;
