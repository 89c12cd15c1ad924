-- What both sides write about an order, and how often somebody was told that its answer is overdue.

create table "purchase_order_comment" ("id" uuid not null, "created_at" timestamptz(3) not null, "purchase_order_id" uuid not null, "supplier_id" uuid not null, "line_number" int null, "visibility" text not null, "author_side" text not null, "author_id" uuid not null, "author_name" varchar(200) not null, "body" text not null, primary key ("id"));
create index "purchase_order_comment_purchase_order_id_created_at_id_index" on "purchase_order_comment" ("purchase_order_id", "created_at", "id");
create index "purchase_order_comment_supplier_id_index" on "purchase_order_comment" ("supplier_id");
alter table "purchase_order_comment" add constraint "purchase_order_comment_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id");
alter table "purchase_order_comment" add constraint "purchase_order_comment_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id");
alter table "purchase_order_comment" add constraint "purchase_order_comment_visibility_check" check ("visibility" in ('PUBLIC', 'INTERNAL'));
alter table "purchase_order_comment" add constraint "purchase_order_comment_author_side_check" check ("author_side" in ('SUPPLIER', 'STAFF'));
alter table "purchase_order_comment" enable row level security;
alter table "purchase_order_comment" force row level security;
create policy "staff" on "purchase_order_comment" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "supplier" on "purchase_order_comment" to "counterpart_portal" using (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC') with check (supplier_id = (select nullif(current_setting('app.supplier_id', true), '')::uuid) and visibility = 'PUBLIC');

alter table "purchase_order" add "answer_reminders" int not null default 0;
alter table "purchase_order" add "comments_read_by_supplier_at" timestamptz(3) null;
alter table "purchase_order" add "comments_read_by_staff_at" timestamptz(3) null;
