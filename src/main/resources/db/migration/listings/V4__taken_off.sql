-- What was taken off the list is counted and compared no more.
create or replace function listings.nobody_yet() returns bigint language sql stable security definer
set search_path = pg_catalog, public as $$
  select count(*) from directory.organisation o where directory.is_host() and o.listed and o.merged_into is null and o.taken_off_at is null
    and not exists (select from directory.affiliation a where a.organisation_id = o.id and a.said_yes_at is not null
      and a.confirmed_at is not null and (a.until is null or a.until > ground.today())) $$;

create or replace function listings.take(most int, out organisation_id uuid, out name text, out place text, out websites text[],
  out emails text[], out numbers text[])
returns setof record language sql security definer set search_path = pg_catalog, public as $$
  with taken as (
    delete from listings.changed c where c.organisation_id in (
      select organisation_id from listings.changed order by organisation_id limit most for update skip locked)
    returning c.organisation_id)
  select t.organisation_id, o.name, coalesce(l.place, ''), coalesce(l.websites, '{}'),
    coalesce(l.emails, '{}'), array(select i.scheme || ':' || i.value from directory.identifier i
      where i.organisation_id = t.organisation_id)
  from taken t
    left join directory.organisation o on o.id = t.organisation_id and o.merged_into is null
      and o.taken_off_at is null
    left join lateral (
      select max(value) filter (where field = 'place') as place,
        array_agg(value) filter (where field = 'website') as websites,
        array_agg(value) filter (where field = 'email') as emails
      from directory.line x where x.organisation_id = t.organisation_id and x.field in ('place', 'website', 'email')) l
      on true $$;
