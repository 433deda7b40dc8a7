-- Whoever was asked to a planned moment both by name and as themselves is asked once.
create or replace function tables.merge_invited(stub uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  update tables.plan_asked a set person_id = person where person_id = stub
    and not exists (select from tables.plan_asked b where b.plan_id = a.plan_id and b.person_id = person);
  delete from tables.plan_asked where person_id = stub;
  update relationships.presence a set person_id = person where person_id = stub
    and not exists (select from relationships.presence b where b.moment_id = a.moment_id and b.person_id = person);
  delete from relationships.presence where person_id = stub;
  update people.person set merged_into = merge_invited.person where id = stub and invited_by is not null;
end $$;
