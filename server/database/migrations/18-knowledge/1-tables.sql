-- What the company explains to its readers, in which languages, and what they make of it.

create table "article_category" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "slug" varchar(80) not null, "names" jsonb not null, "parent_id" uuid null, "position" int not null, "audience" text not null, primary key ("id"));
alter table "article_category" add constraint "article_category_slug_unique" unique ("slug");
create index "article_category_parent_id_index" on "article_category" ("parent_id");

create table "article" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "category_id" uuid not null, "audience" text not null, "released" boolean not null default false, "related_ids" uuid[] not null default '{}', primary key ("id"));
create index "article_category_id_index" on "article" ("category_id");
alter table "article" add constraint "article_id_audience_unique" unique ("id", "audience");

create table "article_version" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "article_id" uuid not null, "audience" text not null, "language" text not null, "number" int not null, "status" text not null, "slug" varchar(120) not null, "title" varchar(200) not null, "summary" varchar(500) not null, "body" text not null, "body_text" text not null, "shown_in" text[] not null default '{}', "author_id" uuid not null, "author_name" varchar(200) not null, "writer_ids" uuid[] not null, "submitted_at" timestamptz(3) null, "reviewer_id" uuid null, "reviewer_name" varchar(200) null, "review_note" text null, "publish_at" timestamptz(3) null, "published_at" timestamptz(3) null, "archived_at" timestamptz(3) null, "title_text" text generated always as (fold_text(title)) stored null, "summary_text" text generated always as (fold_text(summary)) stored null, "search_text" text generated always as (fold_text(title || ' ' || summary || ' ' || body_text)) stored null, primary key ("id"));
create index "article_version_status_updated_at_id_index" on "article_version" ("status", "updated_at", "id");
create index "article_version_updated_at_id_index" on "article_version" ("updated_at", "id");
create index "article_version_title_id_index" on "article_version" ("title", "id");
create unique index article_version_one_published on article_version (article_id, language) where status = 'PUBLISHED';
create unique index article_version_one_in_the_making on article_version (article_id, language) where status in ('DRAFT', 'IN_REVIEW');
create unique index article_version_one_address on article_version (language, slug) where status = 'PUBLISHED';
create index article_version_search on article_version using gin (search_text gin_trgm_ops);
alter table "article_version" add constraint "article_version_article_id_language_number_unique" unique ("article_id", "language", "number");

create table "article_feedback" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "lock_version" int not null default 1, "version_id" uuid not null, "helpful" boolean not null, "comment" text null, "reader" text not null, "account_id" uuid null, "visitor" varchar(64) null, primary key ("id"));
create index "article_feedback_version_id_index" on "article_feedback" ("version_id");
create index "article_feedback_created_at_id_index" on "article_feedback" ("created_at", "id");
alter table "article_feedback" add constraint "article_feedback_version_id_account_id_unique" unique ("version_id", "account_id");
alter table "article_feedback" add constraint "article_feedback_version_id_visitor_unique" unique ("version_id", "visitor");

create table "article_search_miss" ("id" uuid not null, "created_at" timestamptz(3) not null, "day" date not null, "language" text not null, "reader" text not null, "text" varchar(100) not null, "count" int not null, primary key ("id"));
create index "article_search_miss_count_id_index" on "article_search_miss" ("count", "id");
alter table "article_search_miss" add constraint "article_search_miss_day_language_reader_text_unique" unique ("day", "language", "reader", "text");

create table "article_reading" ("id" uuid not null, "created_at" timestamptz(3) not null, "article_id" uuid not null, "audience" text not null, "day" date not null, "count" int not null, primary key ("id"));
create index "article_reading_day_article_id_index" on "article_reading" ("day", "article_id");
alter table "article_reading" add constraint "article_reading_article_id_day_unique" unique ("article_id", "day");

alter table "article_category" add constraint "article_category_parent_id_foreign" foreign key ("parent_id") references "article_category" ("id") on delete set null;
alter table "article_category" add constraint "article_category_audience_check" check ("audience" in ('PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'));
alter table "article_category" enable row level security;
alter table "article_category" force row level security;
create policy "staff" on "article_category" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "readership" on "article_category" for select to "counterpart_portal" using (audience = any (case (select nullif(current_setting('app.audience', true), '')) when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC'] end));
alter table "article" add constraint "article_category_id_foreign" foreign key ("category_id") references "article_category" ("id");
alter table "article" add constraint "article_audience_check" check ("audience" in ('PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'));
alter table "article" enable row level security;
alter table "article" force row level security;
create policy "staff" on "article" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "readership" on "article" for select to "counterpart_portal" using (audience = any (case (select nullif(current_setting('app.audience', true), '')) when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC'] end) and released);
alter table "article_version" add constraint "article_version_article_id_foreign" foreign key ("article_id") references "article" ("id");
alter table "article_version" add constraint "article_version_audience_check" check ("audience" in ('PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'));
alter table "article_version" add constraint "article_version_language_check" check ("language" in ('en', 'zh-CN', 'fa'));
alter table "article_version" add constraint "article_version_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'));
alter table "article_version" enable row level security;
alter table "article_version" force row level security;
create policy "staff" on "article_version" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "readership" on "article_version" for select to "counterpart_portal" using (audience = any (case (select nullif(current_setting('app.audience', true), '')) when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC'] end) and status = 'PUBLISHED');
alter table "article_feedback" add constraint "article_feedback_version_id_foreign" foreign key ("version_id") references "article_version" ("id");
alter table "article_feedback" add constraint "article_feedback_reader_check" check ("reader" in ('STAFF', 'SUPPLIER', 'CUSTOMER', 'GUEST'));
alter table "article_feedback" enable row level security;
alter table "article_feedback" force row level security;
create policy "staff" on "article_feedback" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "article_search_miss" add constraint "article_search_miss_language_check" check ("language" in ('en', 'zh-CN', 'fa'));
alter table "article_search_miss" add constraint "article_search_miss_reader_check" check ("reader" in ('STAFF', 'SUPPLIER', 'CUSTOMER', 'GUEST'));
alter table "article_search_miss" enable row level security;
alter table "article_search_miss" force row level security;
create policy "staff" on "article_search_miss" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
alter table "article_reading" add constraint "article_reading_article_id_foreign" foreign key ("article_id") references "article" ("id");
alter table "article_reading" add constraint "article_reading_audience_check" check ("audience" in ('PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'));
alter table "article_reading" enable row level security;
alter table "article_reading" force row level security;
create policy "staff" on "article_reading" to "counterpart_staff" using ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system')) with check ((select nullif(current_setting('app.audience', true), '')) in ('staff', 'system'));
create policy "readership" on "article_reading" for select to "counterpart_portal" using (audience = any (case (select nullif(current_setting('app.audience', true), '')) when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when 'guest' then array['PUBLIC'] end));
