create schema relationships;
grant usage on schema relationships to longtable_people;

-- A moment: when and what kind. That it happened is for everyone inside the table and for those who were there.
create table relationships.moment (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  kind       text not null check (kind in ('meal', 'long_talk', 'their_event', 'helping_out', 'visiting_work',
                                           'listening', 'workshop', 'call')),
  on_day     date not null,
  noted_by   uuid not null references people.person,
  noted_at   timestamptz not null,
  plan_id    uuid references tables.plan,
  version    bigint not null default 0,
  removed_at timestamptz
);
create index on relationships.moment (table_id, on_day desc, id desc);
create index on relationships.moment (noted_by);
create unique index on relationships.moment (plan_id) where plan_id is not null and removed_at is null;

-- Which partners were there, for everyone inside.
create table relationships.side (
  moment_id  uuid not null references relationships.moment on delete cascade,
  partner_id uuid not null references tables.partner,
  primary key (moment_id, partner_id)
);
create index on relationships.side (partner_id);

-- Who was there. Without a person it is someone from that partner (C1).
create table relationships.presence (
  id           uuid primary key,
  moment_id    uuid not null references relationships.moment on delete cascade,
  partner_id   uuid not null references tables.partner,
  person_id    uuid references people.person,
  confirmed_at timestamptz,
  check (person_id is not null or confirmed_at is null)
);
create index on relationships.presence (moment_id);
create index on relationships.presence (person_id);
create unique index on relationships.presence (moment_id, person_id) where person_id is not null;

-- Who chose to be left out of a moment, so that nobody names them there again. For that person alone.
create table relationships.left_out (
  moment_id uuid not null references relationships.moment on delete cascade,
  person_id uuid not null references people.person,
  primary key (moment_id, person_id)
);

-- What the partners who were there see besides: how long it took, and young people as a count (C6).
create table relationships.extent (
  moment_id uuid primary key references relationships.moment on delete cascade,
  hours     numeric(8,2) check (hours >= 0),
  young     int not null default 0 check (young between 0 and 100000)
);

-- For those who were there: the place with its cost and access.
create table relationships.place (
  moment_id uuid primary key references relationships.moment on delete cascade,
  place     text not null default '' check (length(place) <= 300),
  cents     bigint check (cents >= 0),
  access    text not null default '' check (length(access) <= 500)
);

-- Notes are their writer's: for themselves, or for those who were there.
create table relationships.note (
  id        uuid primary key,
  moment_id uuid not null references relationships.moment on delete cascade,
  writer    uuid not null references people.person,
  note      text not null default '' check (length(note) <= 4000),
  learned   text not null default '' check (length(learned) <= 2000),
  seen_by   text not null check (seen_by in ('me', 'present')),
  version   bigint not null default 0,
  unique (moment_id, writer)
);

-- A partner in their own right may note who would know if they were away.
create table relationships.absence (
  partner_id uuid primary key references tables.partner,
  words      text not null check (length(words) between 1 and 500),
  version    bigint not null default 0
);

-- Moments at which the asking person is named.
create function relationships.present_at() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select moment_id from relationships.presence where person_id = ground.asking() $$;
-- Moments that the asking person noted, at tables where they still sit.
create function relationships.noted_by_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from relationships.moment
  where noted_by = ground.asking() and table_id in (select tables.mine_inside()) $$;
-- Moments at which a partner was, for whom the asking person sits today as more than a funder (own people).
create function relationships.of_my_partners() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select moment_id from relationships.side
  where partner_id in (select partner_id from tables.my_seats() where inside) $$;
create function relationships.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select * from relationships.present_at() union select * from relationships.noted_by_me()
  union select * from relationships.of_my_partners() $$;
create function relationships.there_or_noted() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select * from relationships.present_at() union select * from relationships.noted_by_me() $$;

-- Nobody who chose to be left out is named again, whoever writes.
create function relationships.stay_left_out() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if new.person_id is not null and exists (select from relationships.left_out l
      where l.moment_id = new.moment_id and l.person_id = new.person_id) then
    new.person_id := null;
    new.confirmed_at := null;
  end if;
  return new;
end $$;
create trigger stay_left_out before insert or update of person_id on relationships.presence
  for each row execute function relationships.stay_left_out();

do $$ declare name text; begin
  foreach name in array array['moment', 'side', 'presence', 'left_out', 'extent', 'place', 'note', 'absence'] loop
    execute format('alter table relationships.%I enable row level security', name);
    execute format('grant select, insert, update, delete on relationships.%I to longtable_people', name);
  end loop;
end $$;

create policy inside on relationships.moment for select
  using (table_id in (select tables.mine_inside()) or id in (select relationships.present_at()));
create policy note_one on relationships.moment for insert
  with check (noted_by = ground.asking() and table_id in (select tables.mine_inside()));
create policy those_there on relationships.moment for update
  using (id in (select relationships.there_or_noted()));
create policy inside on relationships.side for select
  using (exists (select from relationships.moment m where m.id = moment_id));
create policy those_there_add on relationships.side for insert
  with check (moment_id in (select relationships.there_or_noted()));
create policy those_there_remove on relationships.side for delete
  using (moment_id in (select relationships.there_or_noted()));
create policy own_eyes on relationships.presence for select using (moment_id in (select relationships.mine()));
-- Those who were there say who else was; each confirms for themselves alone.
create policy those_there_add on relationships.presence for insert
  with check (moment_id in (select relationships.there_or_noted())
    and (confirmed_at is null or person_id = ground.asking()));
create policy those_there on relationships.presence for update
  using (moment_id in (select relationships.there_or_noted()))
  with check (confirmed_at is null or person_id = ground.asking());
create policy those_there_remove on relationships.presence for delete
  using (moment_id in (select relationships.there_or_noted()));
create policy oneself on relationships.left_out
  using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy own_eyes on relationships.extent for select using (moment_id in (select relationships.mine()));
create policy those_there on relationships.extent
  using (moment_id in (select relationships.there_or_noted()))
  with check (moment_id in (select relationships.there_or_noted()));
create policy those_there on relationships.place
  using (moment_id in (select relationships.there_or_noted()))
  with check (moment_id in (select relationships.there_or_noted()));
create policy writer on relationships.note using (writer = ground.asking())
  with check (writer = ground.asking() and moment_id in (select relationships.there_or_noted()));
create policy shared on relationships.note for select
  using (seen_by = 'present' and moment_id in (select relationships.present_at()));
create policy inside on relationships.absence for select
  using (partner_id in (select id from tables.partner where table_id in (select tables.mine_inside())));
create policy own on relationships.absence
  using (partner_id in (select id from tables.partner where person_id = ground.asking()))
  with check (partner_id in (select id from tables.partner where person_id = ground.asking()));

-- People of moments one was at stay known by name, also after leaving a table.
create function relationships.people_of_my_moments() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from relationships.presence p
  where moment_id in (select relationships.present_at()) and person_id is not null
    and not exists (select from people.person w where w.id = p.person_id and w.invited_by is not null) $$;
create policy moments_shared on people.person for select
  using (id in (select relationships.people_of_my_moments()));

-- The partners of moments that the asking person may see, by name: also for someone who has left the table.
create function relationships.sides_of(
  moments uuid[], out moment_id uuid, out partner_id uuid, out name text, out tone int) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.moment_id, p.id, tables.partner_name(p.id), p.tone
  from relationships.side s join tables.partner p on p.id = s.partner_id
  where s.moment_id = any(moments)
    and (p.table_id in (select tables.mine_inside()) or s.moment_id in (select relationships.present_at()))
  order by p.since, p.id $$;

-- What two people shared, for the figures of a table (F1, F2): every moment, at any table, of each pair of people
-- who hold or held a seat there. Only for someone who sits inside that table; Java lets each viewer read of the
-- result what care.md allows (C2) and nothing else.
create function relationships.shared_among(
  at_table uuid, out one uuid, out other uuid, out kind text, out on_day date, out yeses int)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as materialized (
    select distinct s.person_id from tables.seat s
    where s.table_id = at_table and at_table in (select tables.mine_inside())),
  there as materialized (
    select p.moment_id, p.person_id, p.confirmed_at is not null as yes
    from relationships.presence p where p.person_id in (select person_id from seated))
  select a.person_id, b.person_id, m.kind, m.on_day, a.yes::int + b.yes::int
  from there a join there b on b.moment_id = a.moment_id and a.person_id < b.person_id
    join relationships.moment m on m.id = a.moment_id and m.removed_at is null $$;

-- The first moment of the seven kinds that people of two partners had at a table and both confirmed (F3).
create function relationships.first_between_partners(at_table uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(m.on_day)
  from relationships.moment m
    join relationships.presence a on a.moment_id = m.id and a.confirmed_at is not null
    join relationships.presence b on b.moment_id = m.id and b.confirmed_at is not null
      and b.partner_id <> a.partner_id
  where m.table_id = at_table and at_table in (select tables.mine()) and m.removed_at is null and m.kind <> 'call' $$;

-- Which of the seven kinds people of a table have confirmed, both of a pair.
create function relationships.kinds_had(at_table uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct m.kind from relationships.moment m
  where m.table_id = at_table and at_table in (select tables.mine_inside()) and m.removed_at is null
    and (select count(*) from relationships.presence p where p.moment_id = m.id and p.confirmed_at is not null) >= 2 $$;

-- Partners whose people have noted or confirmed something at a table.
create function relationships.active_partners(at_table uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.partner_id from tables.seat s
  where s.table_id = at_table and at_table in (select tables.mine_inside())
    and (exists (select from relationships.moment m
           where m.table_id = at_table and m.noted_by = s.person_id and m.removed_at is null)
      or exists (select from relationships.presence p join relationships.moment m on m.id = p.moment_id
           where m.table_id = at_table and p.person_id = s.person_id and p.confirmed_at is not null
             and m.removed_at is null)) $$;

-- An invited name that becomes a person takes its moments along; they still confirm each themselves.
create or replace function tables.merge_invited(stub uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  update tables.plan_asked a set person_id = person where person_id = stub
    and not exists (select from tables.plan_asked b where b.plan_id = a.plan_id and b.person_id = person);
  update relationships.presence a set person_id = person where person_id = stub
    and not exists (select from relationships.presence b where b.moment_id = a.moment_id and b.person_id = person);
  delete from relationships.presence where person_id = stub;
  update people.person set merged_into = merge_invited.person where id = stub and invited_by is not null;
end $$;

-- … and one that does not falls back to someone from the partner.
create or replace function tables.forget_invited(invitation uuid, outcome text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare i tables.invitation;
begin
  select * into i from tables.invitation where id = invitation;
  update tables.invitation set state = outcome, answered_at = at, person_id = null, email = null,
    version = version + 1 where id = invitation;
  if exists (select from people.person p where p.id = i.person_id and p.invited_by is not null) then
    delete from tables.plan_asked where person_id = i.person_id;
    update relationships.presence set person_id = null where person_id = i.person_id;
    update people.person set name = '', invited_by = null where id = i.person_id;
  end if;
  update tables.partner p set state = 'declined', version = version + 1
    where p.id = i.partner_id and p.state = 'invited'
      and not exists (select from tables.invitation o where o.partner_id = p.id and o.state in ('open', 'waiting'))
      and not exists (select from tables.seat s where s.partner_id = p.id);
end $$;
