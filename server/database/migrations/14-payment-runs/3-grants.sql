grant select, insert, update on company_bank_account, discount_offer, discount_rule, payable, payment_run to counterpart_staff;
-- What is taken out of a proposal goes; what the bank has been told stays.
grant select, insert, update, delete on payment, payment_item to counterpart_staff;
grant select, insert on payment_export to counterpart_staff;

grant select on payable, payment, payment_item, discount_offer to counterpart_portal;
-- A supplier agrees to an offer: when it is paid follows from that.
grant update (status, pay_on, discount_amount, answered_at, answered_by_name, updated_at, lock_version) on discount_offer to counterpart_portal;
grant update (pay_on, discount_amount, updated_at, lock_version) on payable to counterpart_portal;
