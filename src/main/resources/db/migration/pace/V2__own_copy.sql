-- The grants and dates that the asking person entered; also of tables they have left.
create function pace.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'grants_entered', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.name, f.cents, f.currency, f.made_at, f.removed_at
      from pace.funding f join tables.longtable t on t.id = f.table_id
      where f.made_by = ground.asking() order by f.made_at, f.id) x),
    'dates_set', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, d.kind, d.words, d.on_day, d.set_at
      from pace.due d join pace.funding f on f.id = d.funding_id join tables.longtable t on t.id = f.table_id
      where d.set_by = ground.asking() order by d.set_at, d.id) x),
    'familiarity_set', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.how, f.set_at from pace.familiarity f join tables.longtable t on t.id = f.table_id
      where f.set_by = ground.asking() order by f.set_at) x)) $$;
revoke all on function pace.own_data() from public;
grant execute on function pace.own_data() to longtable_people;
