-- A row that carries its owner's id carries the right one, and whether its payment was released.

alter table payable add constraint payable_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table payment add constraint payment_of_bank_account
  foreign key (bank_account_id, supplier_id) references bank_account (id, supplier_id);
alter table payment_item add constraint payment_item_of_payment
  foreign key (payment_id, supplier_id, released) references payment (id, supplier_id, released) on update cascade;
alter table payment_item add constraint payment_item_of_payable
  foreign key (payable_id, supplier_id) references payable (id, supplier_id);
alter table payment_item add constraint payment_item_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);
alter table discount_offer add constraint discount_offer_of_payable
  foreign key (payable_id, supplier_id) references payable (id, supplier_id);
alter table discount_offer add constraint discount_offer_of_invoice
  foreign key (invoice_id, supplier_id) references invoice (id, supplier_id);

create sequence number_pr;
create sequence number_pay;
create sequence number_st;

-- However an invoice comes to be approved, the day of its payment is set.
create function schedule_payment() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform add_job('invoice_approved', json_build_object('id', new.id), 'invoice approved ' || new.id);
  return null;
end $$;
revoke all on function schedule_payment from public;

create trigger invoice_approved after insert or update of status on invoice
  for each row when (new.status = 'APPROVED') execute function schedule_payment();
-- Those that were approved before there were payments.
select add_job('invoice_approved', json_build_object('id', id), 'invoice approved ' || id) from invoice where status = 'APPROVED';

do $$
declare
  name text;
begin
  foreach name in array array['company_bank_account', 'discount_offer', 'discount_rule', 'payable', 'payment', 'payment_item', 'payment_run'] loop
    execute format('create trigger record_change after insert or update or delete on %I for each row execute function record_change()', name);
  end loop;
end $$;
-- The file itself is kept once, in its own table.
create trigger record_change after insert or update or delete on payment_export
  for each row execute function record_change('content');
