-- Moments that wait for the word of those whom the asking person helps: who, where and how many, and not what they are.
-- What was entered for them already waits to be checked, and not to be said.
create function places.words_awaited() returns table (person uuid, name text, at_table uuid, table_name text, moments int,
  latest uuid) language sql stable security definer set search_path = pg_catalog, public as $$
  select h.person_id, w.name, h.table_id, t.name, count(*)::int, (max(m.id::text))::uuid
  from places.helper h
    join people.person w on w.id = h.person_id
    join tables.longtable t on t.id = h.table_id
    join relationships.moment m on m.table_id = h.table_id and m.removed_at is null
    join relationships.presence x on x.moment_id = m.id and x.person_id = h.person_id and x.confirmed_at is null
  where h.helper_id = ground.asking() and h.ended_at is null and h.table_id in (select tables.mine_inside())
    and places.side_of(h.person_id, h.table_id) is not null
    and not exists (select from places.said s where s.person_id = h.person_id and s.target = m.id
      and s.kind in ('moment', 'absence') and s.checked_at is null)
  group by h.person_id, w.name, h.table_id, t.name order by t.name, w.name, h.person_id limit 20 $$;
revoke all on function places.words_awaited() from public;
grant execute on function places.words_awaited() to longtable_people;
