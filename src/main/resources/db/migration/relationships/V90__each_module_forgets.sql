-- All that this module forgets when a table becomes quiet (C7), in its own trigger.
create or replace function relationships.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from relationships.presence where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.left_out where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.extent where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.place where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.note where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.watched where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.side where moment_id in (select id from relationships.moment where table_id = new.id)
    and partner_id in (select id from tables.partner where person_id is not null);
  delete from relationships.absence where partner_id in (select id from tables.partner where table_id = new.id);
  delete from relationships.handover_line where line = 'introductions'
    and handover_id in (select id from relationships.handover where table_id = new.id);
  delete from relationships.door_counted where table_id = new.id;
  update relationships.moment set noted_by = null, plan_id = null, version = version + 1 where table_id = new.id;
  return null;
end $$;

-- A door counts at a table before it becomes quiet, and is forgotten with the rest, or after, and then it does not count.
create function relationships.no_doors_at_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from tables.longtable where id = new.table_id for key share;
  if tables.is_quiet(new.table_id) then return null; end if;
  return new;
end $$;
revoke all on function relationships.no_doors_at_quiet() from public;
create trigger no_doors_at_quiet before insert or update on relationships.door_counted
  for each row execute function relationships.no_doors_at_quiet();
