-- Who watched whom at work, and what one let count of the time before a table, tell of people too: a quiet table keeps
-- neither (C7).
create function relationships.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from relationships.watched where moment_id in (select id from relationships.moment where table_id = new.id);
  delete from relationships.door_counted where table_id = new.id;
  return null;
end $$;
revoke all on function relationships.forget_when_quiet() from public;
create trigger forget_when_quiet after update of quiet_since on tables.longtable for each row
  when (old.quiet_since is null and new.quiet_since is not null)
  execute function relationships.forget_when_quiet();
create trigger nobody_at_quiet before insert or update on relationships.watched
  for each row execute function relationships.nobody_at_quiet();

delete from relationships.watched where moment_id in (select m.id from relationships.moment m
  join tables.longtable t on t.id = m.table_id where t.quiet_since is not null);
delete from relationships.door_counted where table_id in (select id from tables.longtable where quiet_since is not null);
