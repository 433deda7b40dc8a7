-- What is gone when a table becomes quiet (C7): each module has a trigger of its own on that moment, instead of one function
-- that every module rewrote whole.
create function tables.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from tables.plan_asked where plan_id in (select id from tables.plan where table_id = new.id);
  delete from tables.history where table_id = new.id and tables.tells_of_moments(what);
  return null;
end $$;
revoke all on function tables.forget_when_quiet() from public;
create trigger forget_when_quiet_plans after update of quiet_since on tables.longtable for each row
  when (old.quiet_since is null and new.quiet_since is not null)
  execute function tables.forget_when_quiet();

create or replace function tables.become_quiet(at_table uuid, on_day date) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  if at_table not in (select tables.mine_inside()) then return false; end if;
  -- An update alone would let those go on who are writing something that hangs on this row.
  perform 1 from tables.longtable where id = at_table for update;
  update tables.longtable set quiet_since = on_day, version = version + 1
    where id = at_table and quiet_since is null;
  return found;
end $$;
