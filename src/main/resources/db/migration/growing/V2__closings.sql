-- Closing well (R133): what all partners say together about it, and each one's own reason and thanks.
create table growing.closing (
  id       uuid primary key,
  table_id uuid not null unique references tables.longtable,
  tells    text not null default '' check (length(tells) <= 300),
  reuse    text not null default '' check (length(reuse) <= 600),
  owed     text not null default '' check (length(owed) <= 600),
  door     text not null default '' check (door in ('', 'open', 'ajar', 'closed')),
  said_by  uuid not null references people.person,
  said_on  date not null,
  version  bigint not null default 0
);
create index on growing.closing (said_by);
create table growing.farewell (
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null,
  reason     text not null default '' check (length(reason) <= 1000),
  thanks     text not null default '' check (length(thanks) <= 1000),
  by_person  uuid not null references people.person,
  on_day     date not null,
  removed_on date,                               -- when its writer took the words back (C5)
  version    bigint not null default 0,
  primary key (table_id, partner_id),
  foreign key (table_id, partner_id) references tables.partner (table_id, id)
);
create index on growing.farewell (partner_id);
create index on growing.farewell (by_person);
alter table growing.closing enable row level security;
alter table growing.farewell enable row level security;
grant select, insert on growing.closing, growing.farewell to longtable_people;
grant update (tells, reuse, owed, door, said_by, said_on, version) on growing.closing to longtable_people;
grant update (reason, thanks, by_person, on_day, removed_on, version) on growing.farewell to longtable_people;
create policy inside on growing.closing for select using (table_id = any (array(select tables.mine_inside())));
create policy say on growing.closing for insert
  with check (table_id = any (array(select tables.mine_inside())) and said_by = ground.asking());
create policy say_anew on growing.closing for update using (table_id = any (array(select tables.mine_inside())))
  with check (table_id = any (array(select tables.mine_inside())) and said_by = ground.asking());
create policy inside on growing.farewell for select using (table_id = any (array(select tables.mine_inside())));
create policy own_side on growing.farewell for insert
  with check (partner_id = any (array(select tables.my_partners_inside())) and by_person = ground.asking()
    and exists (select from tables.partner p where p.id = partner_id and p.table_id = farewell.table_id));
create policy own_side_anew on growing.farewell for update
  using (partner_id = any (array(select tables.my_partners_inside())))
  with check (partner_id = any (array(select tables.my_partners_inside())) and by_person = ground.asking());

-- Nothing new is written at a closed table, whichever module it belongs to; its history, what is proposed about it, who
-- sits there and how it says good-bye go on.
do $$ declare it record; begin
  for it in
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'table_id' and a.attnum > 0
    where c.relkind = 'r' and c.relrowsecurity and n.nspname in ('tables', 'updates', 'relationships', 'understanding', 'reasons',
        'assumptions', 'policies', 'language', 'closeness', 'pace', 'agreements', 'reviews', 'growing', 'envelopes')
      and (n.nspname, c.relname) not in (('tables', 'history'), ('tables', 'proposal'), ('tables', 'seat'),
        ('tables', 'partner'), ('growing', 'farewell'), ('growing', 'closing'))
  loop
    execute format('create policy not_at_a_closed_table on %I.%I as restrictive for insert
      with check (not tables.is_closed(table_id))', it.schema, it.name);
  end loop;
end $$;

-- As before, with what the asking person wrote in closing.
create or replace function growing.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'goals_written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, g.words, g.by_community, g.state, g.written_on, g.removed_on from growing.goal g
        join tables.longtable t on t.id = g.table_id
      where g.written_by = ground.asking() order by g.written_on, g.id) x),
    'years_copied', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, y.plans, y.promises, y.on_day from growing.year y
        join tables.longtable t on t.id = y.table_id
      where y.by_person = ground.asking() order by y.on_day, y.id) x),
    'farewells', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.reason, f.thanks, f.on_day, f.removed_on from growing.farewell f
        join tables.longtable t on t.id = f.table_id
      where f.by_person = ground.asking() order by f.on_day, f.table_id) x),
    'closings', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.tells, c.reuse, c.owed, c.door, c.said_on from growing.closing c
        join tables.longtable t on t.id = c.table_id
      where c.said_by = ground.asking() order by c.said_on, c.id) x)) $$;
