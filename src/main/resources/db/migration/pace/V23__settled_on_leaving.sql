-- A visit that waited only for a partner who has left, or whose last day has come, is agreed on by those who remain. ids:
-- two fresh ones for each visit, for what is planned and for the history. Communities first holds as before, because
-- nobody's yes may be missing.
create function pace.settle_all_visits(at_table uuid, ids uuid[], at timestamptz) returns int language plpgsql
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare v pace.visit; taken int := 0;
begin
  for v in select * from pace.visit x where x.state = 'asked' and (at_table is null or x.table_id = at_table)
      and exists (select from tables.partner p where p.id = x.partner_id and p.state = 'seated' and tables.has_seats(p.id))
      and exists (select from tables.voters(x.table_id) w where w <> x.partner_id)
      and not exists (select from tables.voters(x.table_id) w where w <> x.partner_id
        and not exists (select from pace.visit_answer a where a.visit_id = x.id and a.partner_id = w and a.yes))
      order by x.proposed_at, x.id for update of x skip locked loop
    exit when 2 * taken + 2 > array_length(ids, 1);
    insert into tables.plan (id, table_id, what, kind, on_day, made_by, made_at)
      values (ids[2 * taken + 1], v.table_id, v.purpose, 'visiting_work', v.on_day, v.proposed_by, at);
    if not tables.is_quiet(v.table_id) then
      insert into tables.plan_asked (plan_id, person_id) values (ids[2 * taken + 1], v.proposed_by);
    end if;
    update pace.visit x set state = 'agreed', settled_at = at, plan_id = ids[2 * taken + 1] where x.id = v.id;
    insert into tables.history (id, table_id, at, what)
      values (ids[2 * taken + 2], v.table_id, at, 'pace.history.visit.agreed');
    taken := taken + 1;
  end loop;
  return taken;
end $$;
revoke all on function pace.settle_all_visits(uuid, uuid[], timestamptz) from public;

-- For whoever sits at the table, or has just left it.
create function pace.settle_visits(at_table uuid, ids uuid[], at timestamptz) returns int language plpgsql
security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  if not exists (select from tables.seat s where s.table_id = at_table and s.person_id = ground.asking()) then return 0; end if;
  return pace.settle_all_visits(at_table, ids, at);
end $$;
revoke all on function pace.settle_visits(uuid, uuid[], timestamptz) from public;
grant execute on function pace.settle_visits(uuid, uuid[], timestamptz) to longtable_people;

-- For the works, where a last day that was said ahead has come.
create function pace.settle_visits_everywhere(ids uuid[], at timestamptz) returns int language plpgsql
security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  perform set_config('longtable.now', at::text, true);
  return pace.settle_all_visits(null, ids, at);
end $$;
revoke all on function pace.settle_visits_everywhere(uuid[], timestamptz) from public;
grant usage on schema pace to longtable_works;
grant execute on function pace.settle_visits_everywhere(uuid[], timestamptz) to longtable_works;
