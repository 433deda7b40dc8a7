create schema assumptions;
grant usage on schema assumptions to longtable_people;

-- What a table takes for granted (R42): where it comes from, whether it holds, and what changed it.
create table assumptions.assumption (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  words      text not null check (length(words) <= 400),
  source     text not null default '' check (length(source) <= 300),
  state      text not null default 'held' check (state in ('held', 'changed', 'dropped')),
  became     text not null default '' check (length(became) <= 400),
  why        text not null default '' check (length(why) <= 400),
  moment_id  uuid references relationships.moment on delete set null,
  changed_on date,
  changed_by uuid references people.person,
  written_by uuid not null references people.person,
  written_on date not null,
  removed_on date,                          -- when its writer took the words back (C5)
  version    bigint not null default 0,
  check (state = 'held' or changed_on is not null)
);
create index on assumptions.assumption (table_id);
create index on assumptions.assumption (written_by);
create index on assumptions.assumption (changed_by) where changed_by is not null;
create index on assumptions.assumption (moment_id) where moment_id is not null;

-- The plan of a table in words, version by version; what is written stays as it was.
create table assumptions.plan_version (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  number     int not null check (number > 0),
  words      text not null check (length(words) <= 8000),
  written_by uuid not null references people.person,
  written_on date not null,
  removed_on date,
  unique (table_id, number)
);
create index on assumptions.plan_version (written_by);

-- What was learned, and what it changes in the plan (R13); the version of the plan that took it in.
create table assumptions.lesson (
  id              uuid primary key,
  table_id        uuid not null references tables.longtable,
  learned         text not null check (length(learned) <= 400),
  changes         text not null check (length(changes) <= 400),
  on_day          date not null,
  moment_id       uuid references relationships.moment on delete set null,
  assumption_id   uuid references assumptions.assumption,
  plan_version_id uuid references assumptions.plan_version,
  written_by      uuid not null references people.person,
  removed_on      date
);
create index on assumptions.lesson (table_id);
create index on assumptions.lesson (written_by);
create index on assumptions.lesson (moment_id) where moment_id is not null;
create index on assumptions.lesson (assumption_id) where assumption_id is not null;
create index on assumptions.lesson (plan_version_id) where plan_version_id is not null;

do $$ declare name text; begin
  foreach name in array array['assumption', 'plan_version', 'lesson'] loop
    execute format('alter table assumptions.%I enable row level security', name);
    execute format('grant select, insert on assumptions.%I to longtable_people', name);
    execute format('create policy inside on assumptions.%I for select
      using (table_id = any (array(select tables.mine_inside())))', name);
    execute format('create policy inside_write on assumptions.%I for insert
      with check (written_by = ground.asking() and table_id = any (array(select tables.mine_inside())))', name);
    execute format('create policy inside_change on assumptions.%I for update
      using (table_id = any (array(select tables.mine_inside())))
      with check (table_id = any (array(select tables.mine_inside())))', name);
  end loop;
end $$;
grant update (words, source, state, became, why, moment_id, changed_on, changed_by, removed_on, version)
  on assumptions.assumption to longtable_people;
grant update (words, removed_on) on assumptions.plan_version to longtable_people;
grant update (learned, changes, removed_on, plan_version_id) on assumptions.lesson to longtable_people;

create function assumptions.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'assumptions', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, a.state, a.written_on, a.changed_on, a.removed_on,
        case when a.written_by = ground.asking() then a.words end as my_words,
        case when a.written_by = ground.asking() then a.source end as my_source,
        case when a.changed_by = ground.asking() then a.became end as what_i_wrote_it_became,
        case when a.changed_by = ground.asking() then a.why end as what_i_wrote_changed_it
      from assumptions.assumption a join tables.longtable t on t.id = a.table_id
      where a.written_by = ground.asking() or a.changed_by = ground.asking() order by a.written_on, a.id) x),
    'learned', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, l.learned, l.changes, l.on_day, l.removed_on
      from assumptions.lesson l join tables.longtable t on t.id = l.table_id
      where l.written_by = ground.asking() order by l.on_day, l.id) x),
    'plans', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.number, p.words, p.written_on, p.removed_on
      from assumptions.plan_version p join tables.longtable t on t.id = p.table_id
      where p.written_by = ground.asking() order by p.written_on, p.number) x)) $$;
revoke all on function assumptions.own_data() from public;
grant execute on function assumptions.own_data() to longtable_people;
