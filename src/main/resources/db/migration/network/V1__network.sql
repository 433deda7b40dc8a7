create schema network;
grant usage on schema network to longtable_people, longtable_works;

-- What each node's picture of living connections is made of: two people with an account and one number, and who may be
-- asked to introduce people. For the works alone, which hold it in memory and show it to nobody: what a person is shown
-- is verified below, on their behalf.
create view network.living as
  select c.one, c.other, c.weight from relationships.connection c
    join people.account a on a.person_id = c.one join people.account b on b.person_id = c.other;
create view network.willing as
  select l.person_id from directory.line l join people.account a on a.person_id = l.person_id
  where l.field = 'may_introduce' and l.value = 'yes' and l.person_id is not null;
create view network.graph as
  select one, other, weight from network.living
  union all select person_id, null, null from network.willing;
grant select on network.living, network.willing, network.graph to longtable_works;
create index on directory.line (field, person_id) where field in ('may_introduce', 'no_introductions', 'no_matching');

-- What changed since: each row under the transaction that wrote it, so that a node which remembers the snapshot it has
-- read misses nothing, in whichever order transactions end. Kept for a day; a node that slept longer reads everything.
create table network.change (
  id    bigint generated always as identity primary key,
  xid   xid8 not null default pg_current_xact_id(),
  at    timestamptz not null default now(),
  one   uuid not null,
  other uuid
);
create index on network.change (xid);
create index on network.change (at);
alter table network.change enable row level security;

create function network.note_connections() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into network.change (one, other) select one, other from changed;
  return null;
end $$;
create function network.note_weights() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into network.change (one, other)
    select c.one, c.other from changed c join before b on b.one = c.one and b.other = c.other
    where c.weight is distinct from b.weight;
  return null;
end $$;
create function network.note_person() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then insert into network.change (one) select old.person_id where old.person_id is not null; end if;
  if tg_op <> 'DELETE' then insert into network.change (one) select new.person_id where new.person_id is not null; end if;
  return null;
end $$;
create trigger note_begun after insert on relationships.connection
  referencing new table as changed for each statement execute function network.note_connections();
create trigger note_changed after update on relationships.connection
  referencing new table as changed old table as before for each statement execute function network.note_weights();
create trigger note_ended after delete on relationships.connection
  referencing old table as changed for each statement execute function network.note_connections();
create trigger note_willing after insert or update on directory.line for each row
  when (new.field = 'may_introduce') execute function network.note_person();
create trigger note_unwilling after delete on directory.line for each row
  when (old.field = 'may_introduce') execute function network.note_person();
create trigger note_account after insert or delete on people.account for each row
  execute function network.note_person();

create function network.changed_since(snapshot_then pg_snapshot, out as_of text, out one uuid, out other uuid)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select pg_current_snapshot()::text, c.one, c.other
  from (select) once left join network.change c
    on c.xid >= pg_snapshot_xmin(snapshot_then) and not pg_visible_in_snapshot(c.xid, snapshot_then) $$;
create function network.forget_changes() returns void language sql security definer
set search_path = pg_catalog, public as $$ delete from network.change where at < now() - interval '1 day' $$;
revoke all on function network.changed_since(pg_snapshot) from public;
revoke all on function network.forget_changes() from public;
grant execute on function network.changed_since(pg_snapshot), network.forget_changes() to longtable_works;

-- An introduction that someone asks for. It says nothing of how it stands with others: until both ends agree, silence,
-- a no and being on its way look the same.
create table network.request (
  id              uuid primary key,
  asker           uuid not null references people.person on delete cascade,
  person_id       uuid references people.person on delete cascade,           -- whom they would like to meet …
  organisation_id uuid references directory.organisation on delete cascade,  -- … or someone of whom
  first           uuid not null references people.person on delete cascade,  -- whom they ask
  nearby          boolean not null,
  why             text not null check (length(why) between 1 and 1000),
  hope            text not null default '' check (length(hope) <= 1000),
  sent_at         timestamptz not null,
  withdrawn_at    timestamptz,
  agreed_at       timestamptz,
  check (num_nonnulls(person_id, organisation_id) = 1)
);
create index on network.request (asker, sent_at);
create index on network.request (person_id);
create index on network.request (organisation_id);
create index on network.request (first);

-- The way of a request, person by person, the last one being whom it is about. Each sees their own step once it has
-- reached them, and no other.
create table network.step (
  id          uuid primary key,
  request_id  uuid not null references network.request on delete cascade,
  nth    int not null check (nth between 1 and 4),
  person_id   uuid not null references people.person on delete cascade,
  asked_at    timestamptz,
  answer      text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  unique (request_id, nth),
  check (asked_at is not null or answer is null),
  check ((answer is null) = (answered_at is null))
);
create index on network.step (person_id);

-- Whose requests someone does not want to read any more.
create table network.not_from (
  person_id uuid not null references people.person on delete cascade,
  asker     uuid not null references people.person on delete cascade,
  said_at   timestamptz not null,
  primary key (person_id, asker)
);
create index on network.not_from (asker);

alter table network.request enable row level security;
alter table network.step enable row level security;
alter table network.not_from enable row level security;
grant select on network.request, network.step to longtable_people;
grant select, delete on network.not_from to longtable_people;
create policy asker on network.request for select using (asker = ground.asking());
create policy own on network.step for select using (person_id = ground.asking() and asked_at is not null);
create policy own on network.not_from using (person_id = ground.asking());

create function network.now() returns timestamptz language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('longtable.now', true), '')::timestamptz, now()) $$;

-- Whether two people are at least in touch (F1), and both here.
create function network.lives_between(a uuid, b uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from network.living c where c.one = least(a, b) and c.other = greatest(a, b)
    and c.weight * power(2::float8, (date '2020-01-01' - ground.today()) / 180.0::float8) >= 1 - 1e-9) $$;
create function network.is_willing(who uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$ select exists (select from network.willing where person_id = who) $$;
-- What someone said of themselves: no more introductions, not suggested as a partner.
create function network.wishes(who uuid, what text) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.line where subject = who and field = what and value = 'yes') $$;

-- Someone whom the asking person may find and ask to meet. Whom not everybody finds is met through someone who knows
-- them, so that no one else on the way learns of them.
create function network.to_meet(who uuid, out name text, out open boolean) returns setof record language sql stable
security definer set search_path = pg_catalog, public as $$
  select w.name, w.seen_by in ('everyone', 'anyone')
  from people.person w join people.account a on a.person_id = w.id
  where w.id = who and w.id <> ground.asking() and w.invited_by is null and w.merged_into is null
    and (w.seen_by in ('everyone', 'anyone') or w.id in (select directory.people_near_me()))
    and not network.wishes(w.id, 'no_introductions') $$;
-- Those of an organisation who may be asked, where the organisation may be found by all. Their names are not told: that
-- someone belongs somewhere is theirs to say.
create function network.to_meet_at(organisation uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select a.person_id from directory.affiliation a
  where a.organisation_id = organisation and a.said_yes_at is not null and a.confirmed_at is not null
    and a.since <= ground.today() and (a.until is null or a.until > ground.today())
    and a.person_id <> ground.asking() and network.is_willing(a.person_id)
    and not network.wishes(a.person_id, 'no_introductions')
    and exists (select from directory.organisation o where o.id = organisation and o.seen_by in ('everyone', 'anyone')) $$;
-- Whom the asking person asked about the same within a year; they are not asked again, whatever they said.
create function network.not_again(of_person uuid, of_organisation uuid) returns setof uuid language sql stable
security definer set search_path = pg_catalog, public as $$
  select first from network.request
  where asker = ground.asking() and sent_at > network.now() - interval '365 days'
    and (person_id = of_person or organisation_id = of_organisation) $$;

-- Whether a way that was found in memory holds in the database, now and for the asking person.
create function network.holds(of_person uuid, of_organisation uuid, way uuid[]) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select cardinality(way) between 2 and 4
    and (select count(distinct p) from unnest(way || ground.asking()) p) = cardinality(way) + 1
    and (select bool_and(network.is_willing(p)) from unnest(way[:cardinality(way) - 1]) p)
    and (select bool_and(network.lives_between(x.one, x.other))
         from unnest(ground.asking() || way[:cardinality(way) - 1], way) x(one, other))
    and way[1] not in (select network.not_again(of_person, of_organisation))
    and case when of_person is not null
      then way[cardinality(way)] = of_person
        and exists (select from network.to_meet(of_person) t where t.open or cardinality(way) = 2)
      else way[cardinality(way)] in (select network.to_meet_at(of_organisation)) end $$;

-- Sends a request. @return what became of it: sent, no_way, already or too_many
create function network.ask(request uuid, of_person uuid, of_organisation uuid, way uuid[], steps uuid[],
  why text, hope text, at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform from people.account where person_id = ground.asking() for update;
  if not found then return 'no_way'; end if;
  if exists (select from network.request r where r.asker = ground.asking() and r.withdrawn_at is null
      and r.agreed_at is null and r.sent_at > at - interval '30 days'
      and (r.person_id = of_person or r.organisation_id = of_organisation)) then return 'already'; end if;
  if (select count(*) from network.request r where r.asker = ground.asking() and r.withdrawn_at is null
        and r.agreed_at is null and r.sent_at > at - interval '30 days') >= 3
      or (select count(*) from network.request r where r.asker = ground.asking()
        and r.sent_at > at - interval '7 days') >= 3 then return 'too_many'; end if;
  if not network.holds(of_person, of_organisation, way) then return 'no_way'; end if;
  insert into network.request (id, asker, person_id, organisation_id, first, nearby, why, hope, sent_at)
    values (request, ground.asking(), of_person, of_organisation, way[1], cardinality(way) < 4, why, hope, at);
  insert into network.step (id, request_id, nth, person_id, asked_at)
    select steps[i], request, i, way[i], case when i = 1 then at end from generate_subscripts(way, 1) i;
  return 'sent';
end $$;
create function network.withdraw(which uuid, at timestamptz) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update network.request set withdrawn_at = at
    where id = which and asker = ground.asking() and withdrawn_at is null and agreed_at is null;
  return found;
end $$;

-- What waits for the asking person's answer: who asks, about whom, and who would be next, who is a connection of their
-- own. Whom it is about reads who handed it on, who said yes to that.
create function network.asked_of_me(out id uuid, out asker uuid, out asker_name text, out about uuid,
  out about_name text, out organisation uuid, out next_name text, out next_is_about boolean, out through_name text, out why text, out hope text,
  out asked_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, r.asker, a.name, r.person_id, coalesce(o.name, w.name), r.organisation_id, n.name,
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
      else network.is_willing(s.person_id) end
  order by s.asked_at, s.id $$;

-- A yes hands the request on, if the way still holds; the last yes is that of whom it is about. A no, and a way that no
-- longer holds, end it in silence.
create function network.answer(which uuid, yes boolean, no_more boolean, at timestamptz) returns boolean
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
  elsif network.lives_between(mine.person_id, next.person_id)
      and (case when exists (select from network.step where request_id = r.id and nth = next.nth + 1)
        then network.is_willing(next.person_id) else not network.wishes(next.person_id, 'no_introductions') end)
      and not exists (select from network.step s join network.request o on o.id = s.request_id
        where s.person_id = next.person_id and s.asked_at > at - interval '365 days' and o.asker = r.asker
          and (o.person_id = r.person_id or o.organisation_id = r.organisation_id)) then
    update network.step set asked_at = at where id = next.id;
  end if;
  return true;
end $$;

-- Both ends said yes: each reads the other's name and address, and through whom it came to them.
create function network.agreed_with_me(out request uuid, out person uuid, out name text, out email text,
  out through_name text, out i_asked boolean, out agreed_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, w.id, w.name, a.email::text, t.name, r.asker = ground.asking(), r.agreed_at
  from network.request r
    join lateral (select s.person_id from network.step s where s.request_id = r.id order by s.nth desc limit 1) last on true
    join people.person w on w.id = case ground.asking() when r.asker then last.person_id else r.asker end
    join people.account a on a.person_id = w.id
    left join relationships.introduced i on i.person_id = ground.asking() and i.other_id = w.id
    left join people.person t on t.id = i.through
  where r.agreed_at is not null and ground.asking() in (r.asker, last.person_id)
    and r.id in (select id from network.request where asker = ground.asking()
      union all select request_id from network.step where person_id = ground.asking())
  order by r.agreed_at desc, r.id $$;

create function network.unwelcome(out name text) returns setof text language sql stable security definer
set search_path = pg_catalog, public as $$
  select w.name from network.not_from f join people.person w on w.id = f.asker
  where f.person_id = ground.asking() order by f.said_at, w.id $$;

-- What someone chooses about being introduced and suggested; kept with the rest of what they tell, for themselves alone.
create function network.choose(what text, chosen boolean, line uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null or what not in ('may_introduce', 'no_introductions', 'no_matching') then
    raise exception 'not a choice';
  end if;
  delete from directory.line where person_id = ground.asking() and field = what;
  if chosen then
    insert into directory.line (id, person_id, field, value, seen_by) values (line, ground.asking(), what, 'yes', 'me');
  end if;
end $$;

create function network.own_data() returns json language sql stable security definer
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
    'no_more_requests_from', (select coalesce(json_agg(x), '[]') from (
      select a.name, f.said_at from network.not_from f join people.person a on a.id = f.asker
      where f.person_id = ground.asking() order by f.said_at, a.id) x)) $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'network' loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function network.now(), network.to_meet(uuid), network.to_meet_at(uuid), network.not_again(uuid, uuid),
  network.holds(uuid, uuid, uuid[]), network.ask(uuid, uuid, uuid, uuid[], uuid[], text, text, timestamptz),
  network.withdraw(uuid, timestamptz), network.asked_of_me(), network.answer(uuid, boolean, boolean, timestamptz),
  network.agreed_with_me(), network.unwelcome(), network.choose(text, boolean, uuid), network.own_data() to longtable_people;
