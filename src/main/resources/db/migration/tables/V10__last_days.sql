-- The day it is at a table, in its own time zone: a last day takes effect when that date begins there.
create function tables.today_at(zone text) returns date language sql stable parallel safe
set search_path = pg_catalog, public as $$
  select coalesce((nullif(current_setting('longtable.now', true), '')::timestamptz at time zone zone)::date,
    ground.today()) $$;

-- The seats of the asking person, as of today at each table.
create or replace function tables.my_seats(out table_id uuid, out partner_id uuid, out inside boolean)
returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.table_id, s.partner_id, p.roles <> '{funder}'
  from tables.seat s join tables.partner p on p.id = s.partner_id join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where s.person_id = ground.asking() and s.since <= d.today
    and (s.until is null or s.until > d.today) and p.state <> 'left' $$;
create or replace function tables.has_seats(partner uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.seat s join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
    where s.partner_id = partner and s.since <= d.today and (s.until is null or s.until > d.today)) $$;
create or replace function tables.people_at_my_tables_today() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.person_id from tables.seat s join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where (s.table_id in (select tables.mine_inside()) or s.partner_id in (select tables.my_partners()))
    and s.since <= d.today and (s.until is null or s.until > d.today) $$;

-- One says when the own seat ends: on a day to come, or today. It is the day from which the seat no longer holds.
create function tables.end_seat_on(at_table uuid, last_day date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update tables.seat s set until = last_day from tables.longtable t
    where t.id = s.table_id and s.table_id = at_table and s.person_id = ground.asking()
      and (s.until is null or s.until > tables.today_at(t.zone))
      and last_day >= tables.today_at(t.zone) and last_day >= s.since;
  return found;
end $$;
-- … or that it goes on after all, as long as that day has not begun.
create function tables.keep_seat(at_table uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update tables.seat s set until = null from tables.longtable t
    where t.id = s.table_id and s.table_id = at_table and s.person_id = ground.asking()
      and s.until > tables.today_at(t.zone);
  return found;
end $$;

-- The last person of a partner may leave alone, so that its place stands open, or take the partner along.
drop function tables.leave(uuid, date, timestamptz);
create function tables.leave(at_table uuid, on_day date, at timestamptz, whole boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid; i record;
begin
  update tables.seat set until = on_day
    where table_id = at_table and person_id = ground.asking() and (until is null or until > on_day)
    returning partner_id into mine;
  if mine is null then return; end if;
  delete from tables.duty where partner_id = mine and person_id = ground.asking();
  delete from tables.plan_asked where person_id = ground.asking()
    and plan_id in (select id from tables.plan where table_id = at_table and state = 'open');
  if exists (select from tables.seat where partner_id = mine and (until is null or until > on_day)) then return; end if;
  if not whole and not exists (select from tables.partner where id = mine and person_id is not null) then return; end if;
  update tables.partner set state = 'left', until = on_day, version = version + 1 where id = mine;
  for i in select id from tables.invitation where partner_id = mine and state in ('open', 'waiting') loop
    perform tables.forget_invited(i.id, 'withdrawn', at);
  end loop;
end $$;

-- Anyone inside may offer the place of a partner that has nobody here any more.
drop policy invite on tables.invitation;
create policy invite on tables.invitation for insert
  with check (by_person = ground.asking() and (partner_id in (select tables.my_partners())
    or table_id in (select tables.mine_inside()) and not tables.has_seats(partner_id)
      and (state = 'waiting'
        or partner_id in (select id from tables.partner
          where state = 'invited' or state = 'seated' and person_id is null))));
