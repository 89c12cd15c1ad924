-- Lines and deliveries are confirmed and received: a row that finds room beside itself needs no new entries in its indexes.
alter table purchase_order_line set (fillfactor = 85);
alter table purchase_order_schedule set (fillfactor = 85);
