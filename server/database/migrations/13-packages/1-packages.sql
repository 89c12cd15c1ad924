-- Serial numbers of packages, for the codes on their labels.
create sequence package_serial;
create function next_package_serial() returns bigint
  language sql security definer set search_path = pg_catalog, public as $$ select nextval('package_serial') $$;
revoke all on function next_package_serial from public;
grant execute on function next_package_serial to counterpart_portal, counterpart_staff;
