-- How often people met at a table, and the hours of those moments whose hours the asking person may see: as the policies
-- of moments and their extent say, asked once and not for every row.
create function relationships.met_at(at_table uuid, out times int, out calls int, out first date, out last date,
  out hours numeric)
language sql stable security definer set search_path = pg_catalog, public as $$
  with seen as materialized (
    select m.id, m.kind, m.on_day, m.noted_by is null or m.noted_by = ground.asking()
        or m.id in (select p.moment_id from relationships.presence p where p.person_id = ground.asking())
        or m.id in (select s.moment_id from relationships.side s
          where s.partner_id = any (array(select t.partner_id from tables.my_seats() t
            where t.inside and t.table_id = at_table))) as its_hours
    from relationships.moment m
    where m.table_id = at_table and m.removed_at is null
      and at_table = any (array(select tables.mine_inside())))
  select count(*) filter (where kind <> 'call')::int, count(*) filter (where kind = 'call')::int,
    min(on_day) filter (where kind <> 'call'), max(on_day) filter (where kind <> 'call'),
    case when count(e.hours) > 0 then least(sum(e.hours), 100000) end
  from seen left join relationships.extent e on e.moment_id = seen.id and its_hours $$;
revoke all on function relationships.met_at(uuid) from public;
grant execute on function relationships.met_at(uuid) to longtable_people;

-- The copy of what is one's own.
create index on relationships.left_out (person_id);
do $$ declare
  was text := pg_get_functiondef('relationships.own_data()'::regprocedure);
  quickly text := replace(was, 'where m.noted_by = ground.asking() or p.id is not null order by',
    'where m.id in (select n.id from relationships.moment n where n.noted_by = ground.asking()
        union select a.moment_id from relationships.presence a where a.person_id = ground.asking()) order by');
begin
  if quickly = was then raise 'relationships.own_data() is another one'; end if;
  execute quickly;
end $$;
