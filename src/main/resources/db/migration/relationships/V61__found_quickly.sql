create index on relationships.note (writer);

-- As before, but the moments are looked up one by one, and nothing is sorted.
create or replace function relationships.moments_among(at_tables uuid[],
  out at_table uuid, out kind text, out on_day date, out people uuid[], out confirmed boolean[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as materialized (
    select distinct s.table_id, s.person_id from tables.seat s
    where s.table_id = any (array(select t from unnest(at_tables) t where t in (select tables.mine_inside())))
      and s.table_id <> all (array(select tables.quiet_ones()))),
  met as materialized (
    select s.table_id, p.moment_id, array_agg(p.person_id) as people, array_agg(p.confirmed_at is not null) as confirmed
    from seated s join relationships.presence p on p.person_id = s.person_id
    group by s.table_id, p.moment_id having count(*) > 1)
  select met.table_id, m.kind, m.on_day, met.people, met.confirmed
  from met cross join lateral (
    select x.kind, x.on_day, x.table_id from relationships.moment x
    where x.id = met.moment_id and x.removed_at is null offset 0) m
  where m.table_id <> all (array(select tables.quiet_ones())) $$;

-- The first moment of the seven kinds that people of two partners had at each of these tables and confirmed (F3): looked
-- for from the first on, for all tables at once.
create function relationships.first_between_partners_at(at_tables uuid[], out at_table uuid, out first date)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, f.on_day
  from unnest(array(select x from unnest(at_tables) x where x in (select tables.mine()))) as t(id)
    cross join lateral (
      select m.on_day from relationships.moment m
      where m.table_id = t.id and m.removed_at is null and m.kind <> 'call'
        and (select count(distinct p.partner_id) from relationships.presence p
             where p.moment_id = m.id and p.confirmed_at is not null) > 1
      order by m.on_day limit 1) f
  where t.id <> all (array(select tables.quiet_ones())) $$;
create or replace function relationships.first_between_partners(at_table uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select first from relationships.first_between_partners_at(array[at_table]) $$;

-- As before, each part found by index.
create or replace function tables.words_left_behind(
  out id uuid, out table_name text, out zone text, out at timestamptz, out by_me boolean, out what text, out words text[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id, t.name, t.zone, h.at, h.by_person is not distinct from ground.asking(), h.what, h.words
  from tables.history h join tables.longtable t on t.id = h.table_id
  where (h.by_person = ground.asking() or h.about_person = ground.asking()) and h.removed_at is null and h.words <> '{}'
    and t.id not in (select tables.mine_inside())
  union all
  select r.id, t.name, t.zone, r.at, true, 'tables.words.question', array[r.reason]
  from questions.rest r join tables.longtable t on t.id = r.table_id
  where r.by_person = ground.asking() and r.reason <> '' and t.id not in (select tables.mine_inside())
  union all
  select o.id, t.name, t.zone, o.asked_at, true, 'tables.words.open-question', array[o.words]
  from relationships.open_question o join tables.longtable t on t.id = o.table_id
  where o.writer = ground.asking() and t.id not in (select tables.mine_inside())
  union all
  select n.id, t.name, t.zone, m.noted_at, true, 'tables.words.note', array[concat_ws(' ', n.note, n.learned)]
  from relationships.note n join relationships.moment m on m.id = n.moment_id
    join tables.longtable t on t.id = m.table_id
  where n.writer = ground.asking() and t.id not in (select tables.mine_inside())
    and m.id not in (select relationships.present_at())
  order by at desc, id desc limit 500 $$;

create or replace function relationships.shared_with_me(out other uuid, out kind text, out on_day date, out yeses int)
returns setof record language sql stable rows 500 security definer set search_path = pg_catalog, public as $$
  select theirs.person_id, m.kind, m.on_day,
    (mine.confirmed_at is not null)::int + (theirs.confirmed_at is not null)::int
  from relationships.presence mine
    cross join lateral (select x.id, x.kind, x.on_day from relationships.moment x
      where x.id = mine.moment_id and x.removed_at is null offset 0) m
    cross join lateral (select p.person_id, p.confirmed_at from relationships.presence p
      where p.moment_id = m.id and p.person_id <> mine.person_id offset 0) theirs
  where mine.person_id = ground.asking() $$;
