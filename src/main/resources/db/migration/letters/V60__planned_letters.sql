-- A weekly letter is planned first, for everyone who is due and many at a time, and written afterwards, each on its
-- reader's behalf. Until it is done the row waits; whatever dies in between, it waits still.
alter table letters.digest add column done_at timestamptz;
update letters.digest set done_at = at;
create index on letters.digest (week, person_id) where done_at is null;
grant update (done_at) on letters.digest to longtable_people;

-- Whose planned letter of a week is not written yet: ids alone, in batches.
create function letters.planned(of_week date, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select person_id from letters.digest
  where week = of_week and done_at is null and (after is null or person_id > after)
  order by person_id limit most $$;
revoke all on function letters.planned(date, uuid, int) from public;
grant execute on function letters.planned(date, uuid, int) to longtable_works;
