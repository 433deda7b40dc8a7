alter table directory.organisation drop constraint organisation_seen_by_check,
  add constraint organisation_seen_by_check check (seen_by in ('tables', 'everyone', 'anyone'));
alter table directory.community
  add seen_by text not null default 'tables' check (seen_by in ('tables', 'everyone', 'anyone'));

alter policy for_everyone on directory.organisation
  using (seen_by in ('everyone', 'anyone') and ground.asking() is not null);
create policy for_anyone on directory.organisation for select using (seen_by = 'anyone');
create policy for_everyone on directory.community for select
  using (seen_by in ('everyone', 'anyone') and ground.asking() is not null);
create policy for_anyone on directory.community for select using (seen_by = 'anyone');

-- What an organisation, a community or a person tells in the directory, line by line, each with who sees it: 'me' is
-- oneself (its own people), 'tables' those at one's tables as well, 'everyone' everyone signed in, 'anyone' strangers too.
-- A line is seen by nobody who may not see whose it is.
create table directory.line (
  id              uuid primary key,
  organisation_id uuid references directory.organisation on delete cascade,
  community_id    uuid references directory.community on delete cascade,
  person_id       uuid references people.person on delete cascade,
  subject         uuid not null generated always as (coalesce(organisation_id, community_id, person_id)) stored,
  field           text not null check (field ~ '^[a-z_]{2,30}$'),
  value           text not null check (length(value) between 1 and 2000),
  seen_by         text not null check (seen_by in ('me', 'tables', 'everyone', 'anyone')),
  check (num_nonnulls(organisation_id, community_id, person_id) = 1)
);
create unique index on directory.line (subject, field, md5(value));
create index on directory.line (organisation_id) where organisation_id is not null;
create index on directory.line (community_id) where community_id is not null;
create index on directory.line (person_id) where person_id is not null;

-- Numbers under which an organisation is known elsewhere: any number of them, none required.
create table directory.identifier (
  organisation_id uuid not null references directory.organisation on delete cascade,
  scheme          text not null check (length(scheme) between 1 and 60),
  value           text not null check (length(value) between 1 and 100),
  primary key (organisation_id, scheme, value)
);
create index on directory.identifier (scheme, value);

-- Those whose lines I write: my organisations, and those that I began where nobody of theirs is here yet.
create function directory.organisations_i_write() returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public as $$
  select directory.mine()
  union select id from directory.organisation where begun_by = ground.asking() and not directory.has_people(id) $$;
-- The communities at my tables extend this.
create function directory.communities_near_me() returns setof uuid language sql stable security definer rows 10
set search_path = pg_catalog, public as $$
  select id from directory.community where begun_by = ground.asking() $$;
create function directory.communities_i_write() returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public as $$
  select id from directory.community where begun_by = ground.asking() $$;

alter table directory.line enable row level security;
alter table directory.identifier enable row level security;
grant select, insert, update, delete on directory.line, directory.identifier to longtable_people;

create policy own on directory.line
  using (organisation_id in (select directory.organisations_i_write())
    or community_id in (select directory.communities_i_write()) or person_id = ground.asking())
  with check (organisation_id in (select directory.organisations_i_write())
    or community_id in (select directory.communities_i_write()) or person_id = ground.asking());
create policy near_me on directory.line for select
  using (seen_by <> 'me' and (organisation_id in (select directory.organisations_near_me())
    or community_id in (select directory.communities_near_me())
    or person_id in (select directory.people_near_me())));
create policy for_everyone on directory.line for select
  using (seen_by in ('everyone', 'anyone') and ground.asking() is not null
    and (exists (select from directory.organisation o where o.id = organisation_id)
      or exists (select from directory.community c where c.id = community_id)
      or exists (select from people.person p where p.id = person_id)));
create policy for_anyone on directory.line for select
  using (seen_by = 'anyone'
    and (exists (select from directory.organisation o where o.id = organisation_id)
      or exists (select from directory.community c where c.id = community_id)
      or exists (select from people.person p where p.id = person_id)));
create policy with_its_organisation on directory.identifier for select
  using (exists (select from directory.organisation o where o.id = organisation_id));
create policy own on directory.identifier
  using (organisation_id in (select directory.organisations_i_write()))
  with check (organisation_id in (select directory.organisations_i_write()));
