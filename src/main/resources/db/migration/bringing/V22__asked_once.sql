-- One who is asked by two runs at once is asked by one of them; and nobody is asked about an organisation that was taken off.
drop function bringing.next_to_ask();
create function bringing.next_to_ask(out id uuid, out email text, out language text, out organisation text, out role text,
  out by_name text) returns setof record language sql volatile security definer set search_path = pg_catalog, public as $$
  select a.id, a.email::text, a.language, o.name, a.role, p.name from bringing.asked a
    join directory.organisation o on o.id = a.organisation_id join people.person p on p.id = a.by_person
  where a.by_person = ground.asking() and bringing.is_host() and a.state = 'waiting' and o.taken_off_at is null
  order by a.made_at, a.id limit 1 for update of a skip locked $$;
revoke all on function bringing.next_to_ask() from public;
grant execute on function bringing.next_to_ask() to longtable_people;

create or replace function bringing.meant(longtable text, called text, out organisation uuid, out how_many int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(o.id::text)::uuid, count(*)::int from directory.organisation o
  where (o.seen_by <> 'tables' or o.begun_by = ground.asking()) and o.merged_into is null and o.taken_off_at is null
    and (o.id = case when longtable ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then longtable::uuid end
      or (longtable = '' and lower(o.name) = lower(called))) $$;
