-- A table that invited an organisation goes on reading its name.
create or replace function directory.is_needed(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.partner where organisation_id = which) $$;
