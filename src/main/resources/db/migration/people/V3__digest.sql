-- Who is due for the weekly letter of the week that begins on this Monday: ids alone, in batches. Whoever began in
-- that very week has their first one in the next.
create function people.due_for_digest(of_week date, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id from people.account a
  where a.digest and a.welcomed and a.begun_at < of_week and (after is null or a.person_id > after)
    and not exists (select from letters.digest d where d.person_id = a.person_id and d.week = of_week)
  order by a.person_id limit most $$;
revoke all on function people.due_for_digest(date, uuid, int) from public;
grant execute on function people.due_for_digest(date, uuid, int) to longtable_works;
