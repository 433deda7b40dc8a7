-- Nobody keeps a demonstration; there, whoever said that newcomers may ask them gives first introductions in a host's place.
-- It gives them nothing else that a host has.
create function network.gives_first_introductions(who uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select network.wishes(who, 'first_introductions')
    and (ground.is_demonstration() or exists (select from people.host where person_id = who)) $$;
create function network.hosts() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from people.host
  union select person_id from directory.line
    where ground.is_demonstration() and field = 'first_introductions' and person_id is not null $$;
revoke all on function network.gives_first_introductions(uuid), network.hosts() from public;

create or replace function network.first_way(of_person uuid, of_organisation uuid) returns uuid[] language sql stable
security definer set search_path = pg_catalog, public as $$
  select array[h.id, e.id] from network.hosts() h(id),
    (select w.id from people.person w join people.account a on a.person_id = w.id
      where w.id = of_person and w.id <> ground.asking() and w.seen_by in ('everyone', 'anyone')
        and w.invited_by is null and w.merged_into is null
     union all select p from network.to_meet_at(of_organisation) p) e
  where h.id not in (ground.asking(), e.id) and network.gives_first_introductions(h.id)
    and h.id not in (select network.not_again(of_person, of_organisation))
  order by h.id, e.id limit 1 $$;

create or replace function network.host_called(who uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select w.name from people.person w where w.id = who and network.gives_first_introductions(who) $$;

create or replace function network.i_host() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$ select ground.asking() in (select network.hosts()) $$;

create or replace function network.note_host() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  new.by_host := new.first in (select network.hosts()) and not network.lives_between(new.asker, new.first);
  return new;
end $$;

create or replace function network.answer(which uuid, yes boolean, no_more boolean, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine network.step; r network.request; next network.step; before uuid;
begin
  select s.* into mine from network.step s where s.id = which and s.person_id = ground.asking() for update;
  if mine.id is null or which not in (select a.id from network.asked_of_me() a) then return false; end if;
  select * into r from network.request where id = mine.request_id for update;
  if r.withdrawn_at is not null then return false; end if;
  update network.step set answer = case when yes then 'yes' else 'no' end, answered_at = at where id = mine.id;
  if no_more then
    insert into network.not_from (person_id, asker, said_at) values (ground.asking(), r.asker, at) on conflict do nothing;
  end if;
  if not yes then return true; end if;
  select * into next from network.step where request_id = r.id and nth = mine.nth + 1;
  if next.id is null then
    update network.request set agreed_at = at where id = r.id;
    select person_id into before from network.step where request_id = r.id and nth = mine.nth - 1;
    perform relationships.are_introduced(r.asker, r.first, mine.person_id, before, at);
  elsif (network.lives_between(mine.person_id, next.person_id)
        or r.by_host and mine.person_id in (select network.hosts()))
      and (case when exists (select from network.step where request_id = r.id and nth = next.nth + 1)
        then network.is_willing(next.person_id) else not network.wishes(next.person_id, 'no_introductions') end)
      and not exists (select from network.step s join network.request o on o.id = s.request_id
        where s.person_id = next.person_id and s.asked_at > at - interval '365 days' and o.asker = r.asker
          and (o.person_id = r.person_id or o.organisation_id = r.organisation_id)) then
    update network.step set asked_at = at where id = next.id;
  end if;
  return true;
end $$;
