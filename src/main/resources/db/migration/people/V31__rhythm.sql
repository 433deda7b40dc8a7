-- How often the weekly letter comes, for those who want it (R34): every week, or in the week of each month's first
-- Tuesday.
alter table people.account
  add column digest_every text not null default 'week' check (digest_every in ('week', 'month'));
grant update (digest_every) on people.account to longtable_people;

create or replace function people.due_for_digest(of_week date, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id from people.account a
  where a.digest and a.welcomed and a.begun_at < of_week and (after is null or a.person_id > after)
    and (a.digest_every = 'week' or extract(day from of_week + 1) <= 7)
    and not exists (select from letters.digest d where d.person_id = a.person_id and d.week = of_week)
  order by a.person_id limit most $$;
