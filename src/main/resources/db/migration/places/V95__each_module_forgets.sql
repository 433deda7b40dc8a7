-- What a helper entered for someone about a moment says who was there, so it goes when the table becomes quiet (C7).
create function places.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said where table_id = new.id and kind in ('moment', 'plan');
  return null;
end $$;
revoke all on function places.forget_when_quiet() from public;
create trigger forget_when_quiet_said after update of quiet_since on tables.longtable for each row
  when (old.quiet_since is null and new.quiet_since is not null)
  execute function places.forget_when_quiet();

-- The last module that rewrote it now has its own.
drop function tables.forget_who_was_there(uuid);
