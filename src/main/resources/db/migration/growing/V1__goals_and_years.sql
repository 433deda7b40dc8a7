create schema growing;
grant usage on schema growing to longtable_people;

-- What partners want to reach together, and who set it: partners, the community, or several of them (R63, R81).
create table growing.goal (
  id           uuid primary key,
  table_id     uuid not null references tables.longtable,
  words        text not null check (length(words) <= 300),
  by_community boolean not null default false,
  partners     uuid[] not null default '{}',
  state        text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  written_by   uuid not null references people.person,
  written_on   date not null,
  changed_on   date not null,
  removed_on   date,                             -- when its writer took the words back (C5)
  version      bigint not null default 0,
  check (by_community or partners <> '{}'),
  check (words <> '' or removed_on is not null)
);
create index on growing.goal (table_id);
create index on growing.goal (written_by);

-- What was copied to the next year.
create table growing.year (
  id        uuid primary key,
  table_id  uuid not null references tables.longtable,
  plans     int not null check (plans >= 0),
  promises  int not null check (promises >= 0),
  by_person uuid not null references people.person,
  on_day    date not null
);
create index on growing.year (table_id);
create index on growing.year (by_person);

alter table growing.goal enable row level security;
alter table growing.year enable row level security;
grant select, insert on growing.goal, growing.year to longtable_people;
grant update (words, by_community, partners, state, changed_on, removed_on, version) on growing.goal to longtable_people;
create policy inside on growing.goal for select using (table_id = any (array(select tables.mine_inside())));
create policy write on growing.goal for insert
  with check (table_id = any (array(select tables.mine_inside())) and written_by = ground.asking());
create policy change on growing.goal for update using (table_id = any (array(select tables.mine_inside())))
  with check (table_id = any (array(select tables.mine_inside())));
create policy inside on growing.year for select using (table_id = any (array(select tables.mine_inside())));
create policy copy on growing.year for insert
  with check (table_id = any (array(select tables.mine_inside())) and by_person = ground.asking());

-- The goals that the asking person wrote and the years they copied; also at tables they have left.
create function growing.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'goals_written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, g.words, g.by_community, g.state, g.written_on, g.removed_on from growing.goal g
        join tables.longtable t on t.id = g.table_id
      where g.written_by = ground.asking() order by g.written_on, g.id) x),
    'years_copied', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, y.plans, y.promises, y.on_day from growing.year y
        join tables.longtable t on t.id = y.table_id
      where y.by_person = ground.asking() order by y.on_day, y.id) x)) $$;
revoke all on function growing.own_data() from public;
grant execute on function growing.own_data() to longtable_people;
