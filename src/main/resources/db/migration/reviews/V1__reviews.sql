create schema reviews;
grant usage on schema reviews to longtable_people;

-- How often a table looks back, and the day of the next time where one was chosen.
create table reviews.rhythm (
  table_id   uuid primary key references tables.longtable,
  every_days int not null check (every_days between 14 and 400),
  next_on    date,
  set_by     uuid not null references people.person,
  set_on     date not null,
  version    bigint not null default 0
);
create index on reviews.rhythm (set_by);

-- One look back under the four standing headings, and at how the partners worked. Each is a version; none is lost.
create table reviews.review (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  number      int not null check (number > 0),
  on_day      date not null,
  at          timestamptz not null,
  by_person   uuid not null references people.person,
  language    text not null default '' check (length(language) <= 2000),
  process     text not null default '' check (length(process) <= 2000),
  outcomes    text not null default '' check (length(outcomes) <= 2000),
  constraints text not null default '' check (length(constraints) <= 2000),
  how         text not null default '' check (length(how) <= 2000),
  removed_on  date,                              -- when its writer took the words back (C5)
  unique (table_id, number)
);
create index on reviews.review (by_person);

alter table reviews.rhythm enable row level security;
alter table reviews.review enable row level security;
grant select, insert on reviews.rhythm, reviews.review to longtable_people;
grant update (every_days, next_on, set_by, set_on, version) on reviews.rhythm to longtable_people;
grant update (language, process, outcomes, constraints, how, removed_on) on reviews.review to longtable_people;
create policy inside on reviews.rhythm for select using (table_id = any (array(select tables.mine_inside())));
create policy begin on reviews.rhythm for insert
  with check (table_id = any (array(select tables.mine_inside())) and set_by = ground.asking());
create policy change on reviews.rhythm for update using (table_id = any (array(select tables.mine_inside())))
  with check (table_id = any (array(select tables.mine_inside())) and set_by = ground.asking());
create policy inside on reviews.review for select using (table_id = any (array(select tables.mine_inside())));
create policy write on reviews.review for insert
  with check (table_id = any (array(select tables.mine_inside())) and by_person = ground.asking());
create policy take_back on reviews.review for update using (by_person = ground.asking())
  with check (language = '' and process = '' and outcomes = '' and constraints = '' and how = ''
    and removed_on is not null);

-- What the asking person wrote when a table looked back, and the rhythms they set; also at tables they have left.
create function reviews.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'reviews_written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, r.number, r.on_day, r.language, r.process, r.outcomes, r.constraints, r.how, r.removed_on
      from reviews.review r join tables.longtable t on t.id = r.table_id
      where r.by_person = ground.asking() order by r.at, r.id) x),
    'rhythms_set', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, r.every_days, r.next_on, r.set_on from reviews.rhythm r
        join tables.longtable t on t.id = r.table_id
      where r.set_by = ground.asking() order by r.set_on, r.table_id) x)) $$;
revoke all on function reviews.own_data() from public;
grant execute on function reviews.own_data() to longtable_people;
