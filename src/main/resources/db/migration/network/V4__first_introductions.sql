-- Who knows nobody yet from whom a way leads may be introduced by someone who looks after the installation, if they said
-- that they may be asked for that (R106). Whether the one at the end wants no introductions is not told: it ends in silence, as a no does.
create function network.first_way(of_person uuid, of_organisation uuid) returns uuid[] language sql stable
security definer set search_path = pg_catalog, public as $$
  select array[h.person_id, e.id] from people.host h,
    (select w.id from people.person w join people.account a on a.person_id = w.id
      where w.id = of_person and w.id <> ground.asking() and w.seen_by in ('everyone', 'anyone')
        and w.invited_by is null and w.merged_into is null
     union all select p from network.to_meet_at(of_organisation) p) e
  where h.person_id not in (ground.asking(), e.id) and network.wishes(h.person_id, 'first_introductions')
    and h.person_id not in (select network.not_again(of_person, of_organisation))
  order by h.person_id, e.id limit 1 $$;
revoke all on function network.first_way(uuid, uuid) from public;
-- Who may be asked as a host says so for everyone here to read.
create function network.host_called(who uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select w.name from people.person w join people.host h on h.person_id = w.id
  where w.id = who and network.wishes(who, 'first_introductions') $$;
create function network.i_host() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$ select exists (select from people.host where person_id = ground.asking()) $$;
revoke all on function network.host_called(uuid), network.i_host() from public;
grant execute on function network.first_way(uuid, uuid), network.host_called(uuid), network.i_host() to longtable_people;

alter function network.holds(uuid, uuid, uuid[]) rename to is_living;
create function network.holds(of_person uuid, of_organisation uuid, way uuid[]) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select coalesce(network.is_living(of_person, of_organisation, way), false)
    or coalesce(way = network.first_way(of_person, of_organisation), false) $$;
revoke all on function network.is_living(uuid, uuid, uuid[]), network.holds(uuid, uuid, uuid[]) from public;
grant execute on function network.holds(uuid, uuid, uuid[]) to longtable_people;
revoke execute on function network.is_living(uuid, uuid, uuid[]) from longtable_people;

-- Whether it was asked of someone as a host, and not of one's own connection.
alter table network.request add column by_host boolean not null default false;
create function network.note_host() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  new.by_host := exists (select from people.host where person_id = new.first)
    and not network.lives_between(new.asker, new.first);
  return new;
end $$;
revoke all on function network.note_host() from public;
create trigger note_host before insert on network.request for each row execute function network.note_host();

-- A host is not told who of an organisation it goes to.
create or replace function network.asked_of_me(out id uuid, out asker uuid, out asker_name text, out about uuid,
  out about_name text, out organisation uuid, out next_name text, out next_is_about boolean, out through_name text, out why text, out hope text,
  out asked_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, r.asker, a.name, r.person_id, coalesce(o.name, w.name), r.organisation_id,
    case when r.by_host and r.organisation_id is not null and next.id is not null then '' else n.name end,
    coalesce(next.person_id = r.person_id, false), case when next.id is null then t.name end, r.why, r.hope, s.asked_at
  from network.step s join network.request r on r.id = s.request_id join people.person a on a.id = r.asker
    left join people.person w on w.id = r.person_id left join directory.organisation o on o.id = r.organisation_id
    left join network.step next on next.request_id = s.request_id and next.nth = s.nth + 1
    left join people.person n on n.id = next.person_id
    left join network.step before on before.request_id = s.request_id and before.nth = s.nth - 1
    left join people.person t on t.id = before.person_id
  where s.person_id = ground.asking() and s.asked_at > network.now() - interval '30 days' and s.answer is null
    and r.withdrawn_at is null
    and not exists (select from network.not_from f where f.person_id = s.person_id and f.asker = r.asker)
    and case when next.id is null then not network.wishes(s.person_id, 'no_introductions')
      when r.by_host then network.wishes(s.person_id, 'first_introductions') else network.is_willing(s.person_id) end
  order by s.asked_at, s.id $$;

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
        or r.by_host and exists (select from people.host where person_id = mine.person_id))
      and (case when exists (select from network.step where request_id = r.id and nth = next.nth + 1)
        then network.is_willing(next.person_id) else not network.wishes(next.person_id, 'no_introductions') end)
      and not exists (select from network.step s join network.request o on o.id = s.request_id
        where s.person_id = next.person_id and s.asked_at > at - interval '365 days' and o.asker = r.asker
          and (o.person_id = r.person_id or o.organisation_id = r.organisation_id)) then
    update network.step set asked_at = at where id = next.id;
  end if;
  return true;
end $$;

create or replace function network.choose(what text, chosen boolean, line uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null or what not in ('may_introduce', 'no_introductions', 'no_matching', 'first_introductions') then
    raise exception 'not a choice';
  end if;
  delete from directory.line where person_id = ground.asking() and field = what;
  if chosen then
    insert into directory.line (id, person_id, field, value, seen_by) values (line, ground.asking(), what, 'yes', 'me');
  end if;
end $$;
