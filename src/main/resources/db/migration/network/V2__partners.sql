-- Possible partners: what everyone signed in may see, in bulk, for the works to hold in memory. Who is shown is found
-- again under row security, on behalf of whoever asks; what is seen by fewer people takes no part. How someone describes
-- who they are, and whom a group works with, takes no part in it at all (R128).
create view network.found as
  select o.id, 'organisation' as kind from directory.organisation o
    where o.seen_by in ('everyone', 'anyone') and o.merged_into is null
  union all select c.id, 'community' from directory.community c where c.seen_by in ('everyone', 'anyone')
  union all select w.id, 'person' from people.person w join people.account a on a.person_id = w.id
    where w.seen_by in ('everyone', 'anyone') and w.invited_by is null and w.merged_into is null;
create view network.told as
  select f.id, f.kind, l.field, l.value from network.found f left join directory.line l on l.subject = f.id
    and (l.seen_by in ('everyone', 'anyone')
        and l.field in ('value', 'issue', 'sector', 'place', 'setting', 'online', 'coordinates')
      or l.field = 'no_matching')
  union all
  select f.id, f.kind, 'place', d.value from network.found f join people.detail d on d.person_id = f.id
  where d.field = 'place' and d.seen_by in ('everyone', 'anyone');
grant select on network.told to longtable_works;

create function network.belonging(on_day date, out person_id uuid, out organisation_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id, a.organisation_id from directory.affiliation a
  where a.said_yes_at is not null and a.confirmed_at is not null
    and a.since <= on_day and (a.until is null or a.until > on_day) $$;

-- That something of it changed; read with the snapshot of whoever asks, as the changes of connections are.
create table network.told_change (
  xid xid8 not null default pg_current_xact_id(),
  at  timestamptz not null default now()
);
create index on network.told_change (xid);
create index on network.told_change (at);
alter table network.told_change enable row level security;
create function network.note_told() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into network.told_change default values;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['directory.line', 'directory.organisation', 'directory.community', 'directory.affiliation',
      'people.person', 'people.detail'] loop
    execute format('create trigger note_told after insert or update or delete on %s for each statement
      execute function network.note_told()', t);
  end loop;
end $$;
create function network.told_changed_since(snapshot_then pg_snapshot, out as_of text, out changed boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select pg_current_snapshot()::text, exists (select from network.told_change c
    where c.xid >= pg_snapshot_xmin(snapshot_then) and not pg_visible_in_snapshot(c.xid, snapshot_then)) $$;
create or replace function network.forget_changes() returns void language sql security definer
set search_path = pg_catalog, public as $$
  delete from network.change where at < now() - interval '1 day';
  delete from network.told_change where at < now() - interval '1 day' $$;
revoke all on function network.belonging(date), network.note_told(), network.told_changed_since(pg_snapshot) from public;
grant execute on function network.belonging(date), network.told_changed_since(pg_snapshot) to longtable_works;

-- Not for us: kept for the side that said it, read and taken back by those who speak for it.
create table network.set_aside (
  id              uuid primary key,
  organisation_id uuid references directory.organisation on delete cascade,
  community_id    uuid references directory.community on delete cascade,
  person_id       uuid references people.person on delete cascade,
  side            uuid not null generated always as (coalesce(organisation_id, community_id, person_id)) stored,
  other_kind      text not null check (other_kind in ('organisation', 'community', 'person')),
  other           uuid not null,
  by_person       uuid not null references people.person on delete cascade,
  at              timestamptz not null,
  unique (side, other),
  check (num_nonnulls(organisation_id, community_id, person_id) = 1)
);
create index on network.set_aside (organisation_id) where organisation_id is not null;
create index on network.set_aside (community_id) where community_id is not null;
create index on network.set_aside (person_id) where person_id is not null;
create index on network.set_aside (by_person);
create index on network.set_aside (other);
alter table network.set_aside enable row level security;
grant select, insert, delete on network.set_aside to longtable_people;
create policy own on network.set_aside
  using (organisation_id in (select directory.mine()) or community_id in (select directory.communities_i_write())
    or person_id = ground.asking())
  with check (organisation_id in (select directory.mine()) or community_id in (select directory.communities_i_write())
    or person_id = ground.asking());
create policy said_by on network.set_aside as restrictive for insert with check (by_person = ground.asking());
select ground.policies_by_index();

create or replace function network.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'introductions_i_asked_for', (select coalesce(json_agg(x), '[]') from (
      select coalesce(o.name, w.name) as about, f.name as asked, r.why, r.hope, r.sent_at, r.withdrawn_at, r.agreed_at
      from network.request r join people.person f on f.id = r.first left join people.person w on w.id = r.person_id
        left join directory.organisation o on o.id = r.organisation_id
      where r.asker = ground.asking() order by r.sent_at, r.id) x),
    'introductions_i_was_asked_about', (select coalesce(json_agg(x), '[]') from (
      select a.name as asker, coalesce(o.name, w.name) as about, s.asked_at, s.answer, s.answered_at
      from network.step s join network.request r on r.id = s.request_id join people.person a on a.id = r.asker
        left join people.person w on w.id = r.person_id left join directory.organisation o on o.id = r.organisation_id
      where s.person_id = ground.asking() and s.asked_at is not null order by s.asked_at, s.id) x),
    'possible_partners_set_aside', (select coalesce(json_agg(x), '[]') from (
      select coalesce(o.name, c.name, w.name) as about, coalesce(mo.name, mc.name) as on_behalf_of, a.at
      from network.set_aside a left join directory.organisation o on o.id = a.other
        left join directory.community c on c.id = a.other left join people.person w on w.id = a.other
        left join directory.organisation mo on mo.id = a.organisation_id
        left join directory.community mc on mc.id = a.community_id
      where a.by_person = ground.asking() order by a.at, a.id) x),
    'no_more_requests_from', (select coalesce(json_agg(x), '[]') from (
      select a.name, f.said_at from network.not_from f join people.person a on a.id = f.asker
      where f.person_id = ground.asking() order by f.said_at, a.id) x)) $$;
