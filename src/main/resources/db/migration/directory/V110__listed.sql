-- Listed before anyone of it is here: brought in from a list, perhaps with a hundred thousand others. Whoever brought it
-- may mend it like one they began, but it is none of *their* organisations: it stands in no list of those.
alter table directory.organisation add column listed boolean not null default false;
create index on directory.organisation (begun_by) where not listed;

create or replace function directory.organisations_i_write() returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public as $$
  select directory.mine()
  union select id from directory.organisation
    where begun_by = ground.asking() and not listed and not directory.has_people(id) $$;

-- Asked of one organisation at a time, since those who brought in many would otherwise carry all of them into each query.
create function directory.i_listed(organisation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.organisation o where o.id = organisation and o.listed
    and o.begun_by = ground.asking() and not directory.has_people(o.id)) $$;
create policy listed_by_me on directory.line using (directory.i_listed(organisation_id))
  with check (directory.i_listed(organisation_id));
create policy listed_by_me on directory.identifier using (directory.i_listed(organisation_id))
  with check (directory.i_listed(organisation_id));
