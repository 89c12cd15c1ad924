-- What was written never changes.
grant select, insert on purchase_order_comment to counterpart_staff, counterpart_portal;
grant update (comments_read_by_supplier_at) on purchase_order to counterpart_portal;
