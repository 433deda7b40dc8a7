create schema relationships;
grant usage on schema relationships to longtable_people;

-- A moment: when and what kind. That it happened is for everyone inside the table and for those who were there.
create table relationships.moment (
  id        uuid primary key,
  table_id  uuid not null references tables.longtable,
  kind      text not null check (kind in ('meal', 'long_talk', 'their_event', 'helping_out', 'visiting_work',
                                          'listening', 'workshop', 'call')),
  on_day    date not null,
  noted_by  uuid not null references people.person,
  noted_at  timestamptz not null,
  plan_id   uuid references tables.plan,
  young     int not null default 0 check (young between 0 and 100000),   -- young people are counts (C6)
  version   bigint not null default 0,
  removed_at timestamptz
);
create index on relationships.moment (table_id, on_day desc);
create unique index on relationships.moment (plan_id) where plan_id is not null and removed_at is null;

-- Which partners were there, for everyone inside.
create table relationships.side (
  moment_id  uuid not null references relationships.moment on delete cascade,
  partner_id uuid not null references tables.partner,
  primary key (moment_id, partner_id)
);

-- Who was there. Without a person it is someone from that partner (C1).
create table relationships.presence (
  id           uuid primary key,
  moment_id    uuid not null references relationships.moment on delete cascade,
  partner_id   uuid not null references tables.partner,
  person_id    uuid references people.person,
  confirmed_at timestamptz,
  left_out_at  timestamptz,         -- chose to be left out: from then on someone from the partner
  reminded_at  timestamptz
);
create index on relationships.presence (moment_id);
create index on relationships.presence (person_id);
create unique index on relationships.presence (moment_id, person_id) where person_id is not null;

-- What those present and their own people see besides: hours and the place with its cost and access.
create table relationships.detail (
  moment_id  uuid primary key references relationships.moment on delete cascade,
  hours      numeric(7,2) check (hours >= 0),
  place      text not null default '' check (length(place) <= 300),
  cents      bigint check (cents >= 0),
  access     text not null default '' check (length(access) <= 500)
);

-- Notes are their writer's: for themselves, or for those who were there.
create table relationships.note (
  id         uuid primary key,
  moment_id  uuid not null references relationships.moment on delete cascade,
  writer     uuid not null references people.person,
  note       text not null default '' check (length(note) <= 4000),
  learned    text not null default '' check (length(learned) <= 2000),
  seen_by    text not null check (seen_by in ('me', 'present')),
  version    bigint not null default 0,
  unique (moment_id, writer)
);

-- A partner in their own right may note who would know if they were away.
create table relationships.absence (
  partner_id uuid primary key references tables.partner,
  words      text not null check (length(words) between 1 and 500),
  version    bigint not null default 0
);

-- Moments at which the asking person was named, and had not been left out.
create function relationships.present_at() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select moment_id from relationships.presence
  where person_id = ground.asking() and left_out_at is null $$;
-- Moments that the asking person noted.
create function relationships.noted_by_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from relationships.moment where noted_by = ground.asking() $$;
-- Moments at which a partner was, for whom the asking person sits today as more than a funder (own people).
create function relationships.of_my_partners() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select moment_id from relationships.side
  where partner_id in (select partner_id from tables.my_seats() where inside) $$;
create function relationships.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select * from relationships.present_at() union select * from relationships.noted_by_me()
  union select * from relationships.of_my_partners() $$;

do $$ declare name text; begin
  foreach name in array array['moment', 'side', 'presence', 'detail', 'note', 'absence'] loop
    execute format('alter table relationships.%I enable row level security', name);
    execute format('grant select, insert, update, delete on relationships.%I to longtable_people', name);
  end loop;
end $$;

create policy inside on relationships.moment for select
  using (table_id in (select tables.mine_inside()) or id in (select relationships.present_at()));
create policy note_one on relationships.moment for insert
  with check (noted_by = ground.asking() and table_id in (select tables.mine_inside()));
create policy those_there on relationships.moment for update
  using (id in (select relationships.present_at()) or noted_by = ground.asking());
create policy inside on relationships.side for select
  using (moment_id in (select id from relationships.moment));
create policy writer on relationships.side for insert with check (moment_id in (select relationships.mine()));
create policy writer_removes on relationships.side for delete using (moment_id in (select relationships.mine()));
create policy own_eyes on relationships.presence for select using (moment_id in (select relationships.mine()));
create policy writer on relationships.presence for insert with check (moment_id in (select relationships.mine()));
create policy those_there on relationships.presence for update
  using (moment_id in (select relationships.present_at() union select relationships.noted_by_me()));
create policy those_there_remove on relationships.presence for delete
  using (moment_id in (select relationships.present_at() union select relationships.noted_by_me()));
create policy own_eyes on relationships.detail for select using (moment_id in (select relationships.mine()));
create policy those_there on relationships.detail
  using (moment_id in (select relationships.present_at() union select relationships.noted_by_me()))
  with check (moment_id in (select relationships.present_at() union select relationships.noted_by_me()));
create policy writer on relationships.note using (writer = ground.asking()) with check (writer = ground.asking());
create policy shared on relationships.note for select
  using (seen_by = 'present' and moment_id in (select relationships.present_at()));
create policy inside on relationships.absence for select
  using (partner_id in (select id from tables.partner where table_id in (select tables.mine_inside())));
create policy own on relationships.absence using (partner_id in (select tables.my_partners()))
  with check (partner_id in (select tables.my_partners()));

-- People of moments one was at stay known by name, also after leaving a table.
create function relationships.people_of_my_moments() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select person_id from relationships.presence p
  where moment_id in (select relationships.present_at()) and left_out_at is null and person_id is not null
    and not exists (select from people.person w where w.id = p.person_id and w.invited_by is not null) $$;
create policy moments_shared on people.person for select
  using (id in (select relationships.people_of_my_moments()));

-- What two people shared, for the figures of a table (F1, F2): every moment, at any table, of each pair of people
-- who hold or held a seat there. Only for someone who sits inside that table; Java lets each viewer read of the
-- result what care.md allows (C2) and nothing else.
create function relationships.shared_among(
  at_table uuid, out one uuid, out other uuid, out kind text, out on_day date, out yeses int)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as (
    select distinct s.person_id from tables.seat s
    where s.table_id = at_table and at_table in (select tables.mine_inside()))
  select a.person_id, b.person_id, m.kind, m.on_day,
    (a.confirmed_at is not null)::int + (b.confirmed_at is not null)::int
  from relationships.presence a
    join relationships.presence b on b.moment_id = a.moment_id and a.person_id < b.person_id
    join relationships.moment m on m.id = a.moment_id and m.removed_at is null
  where a.person_id in (select person_id from seated) and b.person_id in (select person_id from seated)
    and a.left_out_at is null and b.left_out_at is null $$;

-- An invited name that becomes a person takes its moments along; they still confirm each themselves.
create or replace function tables.merge_invited(stub uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update tables.plan_asked a set person_id = person where person_id = stub
    and not exists (select from tables.plan_asked b where b.plan_id = a.plan_id and b.person_id = person);
  update relationships.presence a set person_id = person where person_id = stub
    and not exists (select from relationships.presence b where b.moment_id = a.moment_id and b.person_id = person);
  update people.person set merged_into = person where id = stub and invited_by is not null;
end $$;

-- … and one that does not falls back to someone from the partner.
create or replace function tables.forget_invited(invitation uuid, outcome text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
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
