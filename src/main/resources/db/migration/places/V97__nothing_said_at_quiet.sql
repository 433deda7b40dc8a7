-- Whoever was left out of a moment is tied to it as much as whoever was there: what a helper entered goes in either case
-- when the table becomes quiet (C7).
create or replace function places.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said where table_id = new.id and kind <> 'proposal';
  return null;
end $$;

-- A helper enters something before a table becomes quiet, and it is forgotten with the rest, or after, and then it is not
-- kept.
create function places.nothing_said_at_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from tables.longtable where id = new.table_id for key share;
  if tables.is_quiet(new.table_id) then return null; end if;
  return new;
end $$;
revoke all on function places.nothing_said_at_quiet() from public;
create trigger nothing_said_at_quiet before insert on places.said for each row when (new.kind <> 'proposal')
  execute function places.nothing_said_at_quiet();

delete from places.said where kind <> 'proposal'
  and table_id in (select id from tables.longtable where quiet_since is not null);
