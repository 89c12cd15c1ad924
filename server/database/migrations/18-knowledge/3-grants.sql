grant select, insert, update on article, article_category, article_feedback, article_reading, article_version to counterpart_staff;
grant select, insert, update, delete on article_search_miss to counterpart_staff;

-- What readers do is written by the server for them.
grant select on article, article_category, article_reading, article_version to counterpart_portal;
