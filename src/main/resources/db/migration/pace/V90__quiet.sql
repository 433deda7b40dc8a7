-- What a letter that asks for time rested on tells when people first met and what time they gave before: a quiet table
-- keeps neither (C7).
create function pace.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update pace.evidence set first_moment = null, given_from = null, given_to = null, given_hours = null
    where request_id in (select r.id from pace.request r
      join pace.funding f on f.id = r.funding_id where f.table_id = new.id);
  return null;
end $$;
revoke all on function pace.forget_when_quiet() from public;
create trigger forget_when_quiet_evidence after update of quiet_since on tables.longtable for each row
  when (old.quiet_since is null and new.quiet_since is not null)
  execute function pace.forget_when_quiet();

-- Whoever sends a letter comes before or after a table's becoming quiet, never in between.
create function pace.no_days_at_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare at_table uuid;
begin
  select f.table_id into at_table from pace.request r join pace.funding f on f.id = r.funding_id
    where r.id = new.request_id;
  perform 1 from tables.longtable where id = at_table for key share;
  if tables.is_quiet(at_table) then
    new.first_moment := null;
    new.given_from := null;
    new.given_to := null;
    new.given_hours := null;
  end if;
  return new;
end $$;
revoke all on function pace.no_days_at_quiet() from public;
create trigger no_days_at_quiet before insert or update on pace.evidence
  for each row execute function pace.no_days_at_quiet();

update pace.evidence set first_moment = null, given_from = null, given_to = null, given_hours = null
  where request_id in (select r.id from pace.request r
    join pace.funding f on f.id = r.funding_id join tables.longtable t on t.id = f.table_id
    where t.quiet_since is not null);
