-- A seat of someone without an account begins and ends with the day at its table, as every other seat.
create or replace function places.side_of(person uuid, at_table uuid) returns uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.partner_id from tables.seat s join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where s.person_id = person and s.table_id = at_table and s.since <= d.today
    and (s.until is null or s.until > d.today) $$;

create or replace function places.may_make(person uuid, at_table uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select not exists (select from people.account a where a.person_id = person) and (
    person = ground.asking()
    or places.is_own_side(person, at_table) or places.helps(person, at_table)
    or at_table in (select tables.mine()) and exists (select from tables.invitation i
      where i.person_id = person and i.table_id = at_table and i.by_person = ground.asking() and i.email is null
        and (i.state = 'open' or i.state = 'accepted'
          and not exists (select from tables.seat s where s.partner_id = places.side_of(person, at_table)
            and s.person_id <> person and places.side_of(s.person_id, at_table) = s.partner_id)
          and not exists (select from places.helper h where h.person_id = person and h.ended_at is null)))) $$;
