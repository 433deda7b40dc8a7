create schema offers;
grant usage on schema offers to longtable_people, longtable_works;

-- What someone offers or looks for (R96): for themselves, an organisation or a community of theirs. The concepts of its
-- words are kept beside it, with the edition of the vocabulary by which they were found.
create table offers.offer (
  id              uuid primary key,
  organisation_id uuid references directory.organisation on delete cascade,
  community_id    uuid references directory.community on delete cascade,
  person_id       uuid references people.person on delete cascade,
  subject         uuid not null generated always as (coalesce(organisation_id, community_id, person_id)) stored,
  by_person       uuid references people.person on delete set null,
  side            text not null check (side in ('offer', 'request')),
  kind            text not null check (kind in ('space', 'equipment', 'time', 'knowledge', 'promotion', 'translation',
                    'childcare', 'transport', 'ideas', 'other')),
  words           text not null check (length(words) between 1 and 1000),
  language        text not null check (language in ('en', 'fr')),
  place           text not null default '' check (length(place) <= 200),  -- a number of the gazetteer, else own words
  at_distance     boolean not null default false,
  from_day        date,
  until_day       date,
  access          text not null default '' check (length(access) <= 1000),
  seen_by         text not null check (seen_by in ('tables', 'everyone', 'anyone')),
  given           text[] not null default '{}',
  about           text[] not null default '{}',
  edition         bigint not null default 0,
  made_at         timestamptz not null,
  fulfilled_at    timestamptz,
  withdrawn_at    timestamptz,
  version         bigint not null default 0,
  changed_in      xid8 not null default pg_current_xact_id(),
  check (num_nonnulls(organisation_id, community_id, person_id) = 1),
  check (until_day >= from_day)
);
create index on offers.offer (made_at desc, id desc);
create index on offers.offer (organisation_id) where organisation_id is not null;
create index on offers.offer (community_id) where community_id is not null;
create index on offers.offer (person_id) where person_id is not null;
create index on offers.offer (by_person);
create index on offers.offer (changed_in);

create function offers.note_change() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger note_change before update on offers.offer for each row execute function offers.note_change();

alter table offers.offer enable row level security;
grant select, insert on offers.offer to longtable_people;
grant update (side, kind, words, language, place, at_distance, from_day, until_day, access, seen_by, given, about, edition,
  fulfilled_at, withdrawn_at, version) on offers.offer to longtable_people;

create policy own on offers.offer
  using (organisation_id in (select directory.mine()) or community_id in (select directory.communities_i_write())
    or person_id = ground.asking())
  with check (organisation_id in (select directory.mine()) or community_id in (select directory.communities_i_write())
    or person_id = ground.asking());
create policy say_so on offers.offer as restrictive for insert with check (by_person = ground.asking());
create policy near_me on offers.offer for select
  using (withdrawn_at is null and (organisation_id in (select directory.organisations_near_me())
    or community_id in (select directory.communities_near_me())
    or person_id in (select directory.people_near_me())));
create policy for_everyone on offers.offer for select
  using (withdrawn_at is null and seen_by in ('everyone', 'anyone') and ground.asking() is not null
    and (exists (select from directory.organisation o where o.id = organisation_id)
      or exists (select from directory.community c where c.id = community_id)
      or exists (select from people.person p where p.id = person_id)));
create policy for_anyone on offers.offer for select
  using (withdrawn_at is null and seen_by = 'anyone'
    and (exists (select from directory.organisation o where o.id = organisation_id)
      or exists (select from directory.community c where c.id = community_id)
      or exists (select from people.person p where p.id = person_id)));
select ground.policies_by_index();

-- For the works, which keep all that is open in memory, to be looked up by meaning; who reads gets to see of it what the
-- policies above let them. Everything that a transaction changed that was not over at the time named.
create function offers.changed_since(then_open xid8, out id uuid, out side text, out words text, out language text,
  out open boolean) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.side, o.words, o.language, o.withdrawn_at is null and o.fulfilled_at is null
  from offers.offer o where o.changed_in >= then_open $$;
-- What everyone signed in may see, as concepts, for matching in bulk.
create function offers.open_to_everyone(on_day date, out id uuid, out subject uuid, out subject_kind text, out side text,
  out kind text, out given text[], out about text[]) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.subject,
    case when o.organisation_id is not null then 'organisation' when o.community_id is not null then 'community'
      else 'person' end,
    o.side, o.kind, o.given, o.about
  from offers.offer o
    left join directory.organisation g on g.id = o.organisation_id
    left join directory.community c on c.id = o.community_id
    left join people.person p on p.id = o.person_id
  where o.withdrawn_at is null and o.fulfilled_at is null and o.seen_by in ('everyone', 'anyone')
    and (o.from_day is null or o.from_day <= on_day) and (o.until_day is null or o.until_day >= on_day)
    and coalesce(g.seen_by, c.seen_by, p.seen_by) in ('everyone', 'anyone') $$;
-- Those whose words were read with an older edition of the vocabulary, and what they mean by the new one.
create function offers.read_before(edition_now bigint, most int, out id uuid, out side text, out words text,
  out language text) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.side, o.words, o.language from offers.offer o where o.edition <> edition_now limit most $$;
create function offers.read_again(which uuid, read_words text, new_given text[], new_about text[], new_edition bigint)
returns void language sql security definer set search_path = pg_catalog, public as $$
  update offers.offer set given = new_given, about = new_about, edition = new_edition
  where id = which and words = read_words $$;
do $$ declare f text; begin
  foreach f in array array['offers.changed_since(xid8)', 'offers.open_to_everyone(date)',
      'offers.read_before(bigint, int)', 'offers.read_again(uuid, text, text[], text[], bigint)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_works', f);
  end loop;
end $$;
-- How widely one is found oneself: what one offers cannot be seen by more people than that.
create function offers.found_by(subject uuid) returns text language sql stable
set search_path = pg_catalog, public as $$
  select coalesce((select seen_by from directory.organisation where id = subject),
    (select seen_by from directory.community where id = subject),
    (select seen_by from people.person where id = subject)) $$;
grant execute on function offers.found_by(uuid) to longtable_people;
