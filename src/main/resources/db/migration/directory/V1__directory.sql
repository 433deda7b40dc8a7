create schema directory;
grant usage on schema directory to longtable_people;

create table directory.organisation (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  kind        text not null default '' check (length(kind) <= 60),
  sector      text not null default '' check (length(sector) <= 60),
  place       text not null default '' check (length(place) <= 200),
  budget      int check (budget between 0 and 4),   -- decade bands: 0–10 k, 10–100 k, 100 k–1 M, 1–10 M, more
  staff       int check (staff between 0 and 4),    -- 0, 1, 2–10, 11–100, more
  languages   text not null default '' check (length(languages) <= 200),
  about       text not null default '' check (length(about) <= 2000),
  begun_by    uuid not null references people.person,
  begun_at    timestamptz not null,
  version     bigint not null default 0
);

-- A place or a shared identity; no legal form.
create table directory.community (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  about       text not null default '' check (length(about) <= 2000),
  place       text not null default '' check (length(place) <= 200),
  begun_by    uuid not null references people.person,
  begun_at    timestamptz not null,
  version     bigint not null default 0
);

-- Who belongs to an organisation, and since when until when. Nobody is attached without saying yes (said_yes_at);
-- once an organisation has people here, one of them confirms newcomers (confirmed_at).
create table directory.affiliation (
  id              uuid primary key,
  person_id       uuid not null references people.person,
  organisation_id uuid not null references directory.organisation,
  role            text not null default '' check (length(role) <= 120),
  since           date not null,
  until           date,
  said_yes_at     timestamptz,
  confirmed_at    timestamptz,
  confirmed_by    uuid references people.person,
  version         bigint not null default 0,
  check (until is null or until >= since)
);
create index on directory.affiliation (person_id);
create index on directory.affiliation (organisation_id);

-- The organisations to which the asking person belongs today (by the day given to the session, else the server's).
create function directory.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select organisation_id from directory.affiliation
  where person_id = ground.asking() and said_yes_at is not null and confirmed_at is not null
    and (until is null or until > ground.today()) $$;
create function directory.my_colleagues() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from directory.affiliation
  where organisation_id in (select directory.mine()) and said_yes_at is not null $$;
-- Whether an organisation has someone here who has said yes and been confirmed.
create function directory.has_people(organisation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.affiliation where organisation_id = organisation
    and said_yes_at is not null and confirmed_at is not null and (until is null or until > ground.today())) $$;

alter table directory.organisation enable row level security;
alter table directory.community enable row level security;
alter table directory.affiliation enable row level security;
grant select, insert, update on directory.organisation, directory.community to longtable_people;
grant select, insert, update, delete on directory.affiliation to longtable_people;

create policy begun_by_me on directory.organisation for select using (begun_by = ground.asking());
create policy begin_one on directory.organisation for insert with check (begun_by = ground.asking());
create policy my_own on directory.organisation for select using (id in (select directory.mine()));
create policy my_own_change on directory.organisation for update
  using (id in (select directory.mine()) or (begun_by = ground.asking() and not directory.has_people(id)));
create policy begun_by_me on directory.community for select using (begun_by = ground.asking());
create policy begin_one on directory.community for insert with check (begun_by = ground.asking());
create policy begun_by_me_change on directory.community for update using (begun_by = ground.asking());

-- Oneself: every affiliation of one's own. Colleagues: those of one's organisations, so that a newcomer can be
-- confirmed and a departure be seen.
create policy oneself on directory.affiliation using (person_id = ground.asking())
  with check (person_id = ground.asking() and (confirmed_at is null or not directory.has_people(organisation_id)
    or organisation_id in (select directory.mine())));
create policy colleagues on directory.affiliation for select
  using (organisation_id in (select directory.mine()) and said_yes_at is not null);
create policy confirm_newcomers on directory.affiliation for update
  using (organisation_id in (select directory.mine()) and said_yes_at is not null and confirmed_at is null)
  with check (confirmed_by = ground.asking());

-- Colleagues see each other's names, and what each lets their tables and colleagues see.
create policy colleagues on people.person for select using (id in (select directory.my_colleagues()));
create policy colleagues on people.detail for select
  using (seen_by = 'tables' and person_id in (select directory.my_colleagues()));
