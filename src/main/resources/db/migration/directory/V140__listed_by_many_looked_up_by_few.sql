-- Who brought in organisations that nobody speaks for yet mends their lines. Nearly nobody did: that is asked once for a
-- statement and not once for a line. Policies are asked in the order of their names from the last to the first, so that
-- this one, which must be asked line by line, is asked of what no other lets through.
create function directory.i_listed_some() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.organisation where listed and begun_by = ground.asking()) $$;
create index on directory.organisation (begun_by) where listed;

drop policy listed_by_me on directory.line;
create policy brought_in_by_me on directory.line
  using ((select directory.i_listed_some()) and directory.i_listed(organisation_id))
  with check ((select directory.i_listed_some()) and directory.i_listed(organisation_id));
drop policy listed_by_me on directory.identifier;
create policy brought_in_by_me on directory.identifier
  using ((select directory.i_listed_some()) and directory.i_listed(organisation_id))
  with check ((select directory.i_listed_some()) and directory.i_listed(organisation_id));
