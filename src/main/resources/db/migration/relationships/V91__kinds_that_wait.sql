-- Which kinds of moment a table noted: had, as confirmed by both of a pair; or waiting for the yes of someone named there.
create function relationships.kinds_noted(at_table uuid, out kind text, out had boolean, out waits boolean)
returns setof record language sql stable security definer rows 8 set search_path = pg_catalog, public as $$
  select m.kind,
    bool_or((select count(*) from relationships.presence p where p.moment_id = m.id and p.confirmed_at is not null) >= 2),
    bool_or(exists (select from relationships.presence p
      where p.moment_id = m.id and p.person_id is not null and p.confirmed_at is null))
  from relationships.moment m
  where m.table_id = at_table and at_table in (select tables.mine_inside()) and m.removed_at is null
  group by m.kind $$;
revoke all on function relationships.kinds_noted(uuid) from public;
grant execute on function relationships.kinds_noted(uuid) to longtable_people;
drop function relationships.kinds_had(uuid);
