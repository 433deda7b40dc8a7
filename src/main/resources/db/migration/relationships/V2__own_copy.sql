-- The moments the asking person was at or noted, with their own notes and nobody else's; also of tables they have left.
-- Who else was there is told to those who were there; whoever chose to be left out of a moment has only that.
create function relationships.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'moments', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.kind, m.on_day, m.noted_by = ground.asking() as noted_by_me, m.noted_at, m.removed_at,
        p.confirmed_at, e.hours, pl.place,
        (select json_agg(w.name order by w.name)
         from relationships.presence o join people.person w on w.id = o.person_id
         where o.moment_id = m.id and o.person_id <> ground.asking()
           and w.invited_by is null and p.id is not null) as with
      from relationships.moment m join tables.longtable t on t.id = m.table_id
        left join relationships.presence p on p.moment_id = m.id and p.person_id = ground.asking()
        left join relationships.extent e on e.moment_id = m.id
        left join relationships.place pl on pl.moment_id = m.id and p.id is not null
      where m.noted_by = ground.asking() or p.id is not null order by m.on_day, m.id) x),
    'notes', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.on_day, n.note, n.learned, n.seen_by
      from relationships.note n join relationships.moment m on m.id = n.moment_id
        join tables.longtable t on t.id = m.table_id
      where n.writer = ground.asking() order by m.on_day, n.id) x),
    'left_out_of', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.on_day, m.kind
      from relationships.left_out l join relationships.moment m on m.id = l.moment_id
        join tables.longtable t on t.id = m.table_id
      where l.person_id = ground.asking() order by m.on_day, m.id) x)) $$;
revoke all on function relationships.own_data() from public;
grant execute on function relationships.own_data() to longtable_people;
