-- Doors knocked on before there is a table: a list of one's own that nobody else ever reads (C1).
create table relationships.door (
  id         uuid primary key,
  person_id  uuid not null references people.person,
  on_day     date not null,
  way        text not null check (way in ('call', 'message', 'letter', 'visit', 'coffee', 'event')),
  came_of_it text check (came_of_it in ('no_answer', 'come_back', 'not_now', 'table')),
  whom       text not null default '' check (length(whom) <= 200),
  place      text not null default '' check (length(place) <= 200),
  hours      numeric(8,2) check (hours >= 0),
  note       text not null default '' check (length(note) <= 4000),
  noted_at   timestamptz not null,
  version    bigint not null default 0
);
create index on relationships.door (person_id, on_day desc, id desc);

-- Which of them whoever began a table lets count there. A door counts once.
create table relationships.door_counted (
  door_id  uuid primary key references relationships.door on delete cascade,
  table_id uuid not null references tables.longtable
);
create index on relationships.door_counted (table_id);

-- Tables that the asking person began and still sits at; a quiet one keeps nothing of what came before it (C7).
create function relationships.begun_by_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from tables.longtable where started_by = ground.asking() and quiet_since is null
    and id in (select tables.mine_inside()) $$;

alter table relationships.door enable row level security;
alter table relationships.door_counted enable row level security;
grant select, insert, update, delete on relationships.door to longtable_people;
grant select, insert, delete on relationships.door_counted to longtable_people;

create policy own on relationships.door
  using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy own on relationships.door_counted for select
  using (door_id in (select id from relationships.door));
create policy began_the_table on relationships.door_counted for insert
  with check (door_id in (select id from relationships.door) and table_id in (select relationships.begun_by_me()));
create policy take_back on relationships.door_counted for delete
  using (door_id in (select id from relationships.door));

-- All that a table learns of them, for people inside: between which days, and how many hours. Nothing is told of a
-- time after the table began.
create function relationships.time_before(
  at_table uuid, since date, until date, out first_day date, out last_day date, out hours numeric) returns record
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(d.on_day), max(d.on_day), case when count(d.hours) > 0 then least(sum(d.hours), 100000) end
  from relationships.door_counted c join relationships.door d on d.id = c.door_id
    join tables.longtable t on t.id = c.table_id
  where c.table_id = at_table and at_table in (select tables.mine_inside())
    and t.quiet_since is null and d.on_day <= t.started_on and d.on_day between since and until $$;

create function relationships.own_doors() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object('doors', (select coalesce(json_agg(x), '[]') from (
    select d.on_day, d.way, d.whom, d.place, d.hours, d.came_of_it, d.note, t.name as counts_at, d.noted_at
    from relationships.door d left join relationships.door_counted c on c.door_id = d.id
      left join tables.longtable t on t.id = c.table_id
    where d.person_id = ground.asking() order by d.on_day, d.id) x)) $$;

do $$ declare name text; begin
  foreach name in array array['begun_by_me()', 'time_before(uuid, date, date)', 'own_doors()'] loop
    execute format('revoke all on function relationships.%s from public', name);
    execute format('grant execute on function relationships.%s to longtable_people', name);
  end loop;
end $$;
