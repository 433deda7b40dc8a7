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
  seen_by     text not null default 'tables' check (seen_by in ('tables', 'everyone')),
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

-- The organisations to which the asking person belongs today.
create function directory.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select organisation_id from directory.affiliation
  where person_id = ground.asking() and said_yes_at is not null and confirmed_at is not null
    and since <= ground.today() and (until is null or until > ground.today()) $$;
-- … and those to which they ever said that they belong, so that what is their own keeps its name.
create function directory.ever_mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select organisation_id from directory.affiliation where person_id = ground.asking() $$;
-- Those who belong, belonged or say that they belong to my organisations: known to me by name.
create function directory.my_colleagues() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from directory.affiliation
  where organisation_id in (select directory.mine()) and said_yes_at is not null $$;
-- … and those of them who are confirmed and belong today.
create function directory.my_colleagues_today() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from directory.affiliation
  where organisation_id in (select directory.mine()) and said_yes_at is not null and confirmed_at is not null
    and since <= ground.today() and (until is null or until > ground.today()) $$;
-- Whether an organisation has someone here who has said yes and been confirmed.
create function directory.has_people(organisation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.affiliation where organisation_id = organisation
    and said_yes_at is not null and confirmed_at is not null and (until is null or until > ground.today())) $$;

-- Those one works with: the people of my organisations; the people at my tables and their organisations extend this.
create function directory.people_near_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$ select directory.my_colleagues_today() $$;
create function directory.organisations_near_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$ select directory.ever_mine() $$;

-- Whether the asking person may change what is written about a community; the tables at which it sits extend this.
create function directory.is_my_community(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.community c where c.id = which and c.begun_by = ground.asking()) $$;

alter table directory.organisation enable row level security;
alter table directory.community enable row level security;
alter table directory.affiliation enable row level security;
grant select, insert, update on directory.organisation, directory.community to longtable_people;
grant select, insert, delete on directory.affiliation to longtable_people;
-- What was confirmed cannot be turned into belonging elsewhere.
grant update (role, since, until, version) on directory.affiliation to longtable_people;

create policy begun_by_me on directory.organisation for select using (begun_by = ground.asking());
create policy begin_one on directory.organisation for insert with check (begun_by = ground.asking());
create policy my_own on directory.organisation for select using (id in (select directory.ever_mine()));
create policy for_everyone on directory.organisation for select
  using (seen_by = 'everyone' and ground.asking() is not null);
create policy my_own_change on directory.organisation for update
  using (id in (select directory.mine()) or (begun_by = ground.asking() and not directory.has_people(id)));
create policy begun_by_me on directory.community for select using (begun_by = ground.asking());
create policy begin_one on directory.community for insert with check (begun_by = ground.asking());
create policy mine_change on directory.community for update using (directory.is_my_community(id));

-- Oneself: every affiliation of one's own, entered by nobody else. Colleagues: those of one's organisations, so that
-- a newcomer can be confirmed and a departure be seen.
create policy oneself on directory.affiliation using (person_id = ground.asking())
  with check (person_id = ground.asking());
create policy say_so on directory.affiliation as restrictive for insert
  with check (confirmed_at is null and confirmed_by is null
    and organisation_id in (select id from directory.organisation));
create policy colleagues on directory.affiliation for select
  using (organisation_id in (select directory.mine()) and said_yes_at is not null);

-- Confirms one's own affiliation where nobody is yet, or a newcomer's to an organisation of one's own.
create function directory.confirm(which uuid, at timestamptz) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare claim directory.affiliation;
begin
  select * into claim from directory.affiliation where id = which;
  -- Two who speak for the same organisation at once come one after the other.
  perform 1 from directory.organisation where id = claim.organisation_id for update;
  select * into claim from directory.affiliation where id = which for update;
  if claim.id is null or claim.said_yes_at is null or claim.confirmed_at is not null then return false; end if;
  if not (claim.organisation_id in (select directory.mine())
      or (claim.person_id = ground.asking() and not directory.has_people(claim.organisation_id))) then
    return false;
  end if;
  update directory.affiliation set confirmed_at = at, confirmed_by = ground.asking(), version = version + 1
    where id = which;
  return true;
end $$;
-- Someone who is not one of ours: what they said is gone, and nothing else of theirs.
create function directory.not_one_of_ours(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from directory.affiliation where id = which and confirmed_at is null and said_yes_at is not null
    and organisation_id in (select directory.mine()) and person_id <> ground.asking();
  return found;
end $$;
revoke all on function directory.confirm(uuid, timestamptz) from public;
revoke all on function directory.not_one_of_ours(uuid) from public;
grant execute on function directory.confirm(uuid, timestamptz) to longtable_people;
grant execute on function directory.not_one_of_ours(uuid) to longtable_people;

-- Colleagues see each other's names, and what each lets their tables and colleagues see.
create policy colleagues on people.person for select using (id in (select directory.my_colleagues()));
create policy colleagues on people.detail for select
  using (seen_by = 'tables' and person_id in (select directory.my_colleagues_today()));
