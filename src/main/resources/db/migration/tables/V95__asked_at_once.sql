-- As tables.voters, for many tables at once.
create function tables.voters(at_tables uuid[], out table_id uuid, out partner_id uuid)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select p.table_id, p.id
  from tables.partner p join tables.longtable t on t.id = p.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where p.table_id = any (at_tables) and p.state = 'seated' and p.roles <> '{funder}'
    and exists (select from tables.seat s
      where s.partner_id = p.id and s.since <= d.today and (s.until is null or s.until > d.today)) $$;
revoke all on function tables.voters(uuid[]) from public;
create or replace function envelopes.partners_at(at_tables uuid[], out table_id uuid, out partner_id uuid)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select v.table_id, v.partner_id from tables.voters(at_tables) v $$;

-- Nearly every policy asks where the asking person sits. A page is read from one snapshot: it is looked up once at its
-- beginning, and kept to its end. Should another person ask before that, as behind a link in a letter, it is not theirs.
create function tables.seats_of_today(out table_id uuid, out partner_id uuid, out inside boolean)
returns setof record language sql stable security definer rows 10 set search_path = pg_catalog, public as $$
  select s.table_id, s.partner_id, p.roles <> '{funder}'
  from tables.seat s join tables.partner p on p.id = s.partner_id join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where s.person_id = ground.asking() and s.since <= d.today
    and (s.until is null or s.until > d.today) and p.state <> 'left' $$;
revoke all on function tables.seats_of_today() from public;
create or replace function ground.begin_reading() returns void
language sql security definer set search_path = pg_catalog, public as $$
  select set_config('longtable.tables', coalesce(array_agg(s.table_id)::text, '{}'), true),
    set_config('longtable.partners', coalesce(array_agg(s.partner_id)::text, '{}'), true),
    set_config('longtable.insides', coalesce(array_agg(s.inside)::text, '{}'), true),
    set_config('longtable.seats_of', coalesce(ground.asking()::text, 'nobody'), true)
  from tables.seats_of_today() s;
  select $$;
create or replace function tables.my_seats(out table_id uuid, out partner_id uuid, out inside boolean)
returns setof record language plpgsql stable security definer rows 10 set search_path = pg_catalog, public as $$
begin
  if current_setting('longtable.seats_of', true) = coalesce(ground.asking()::text, 'nobody') then
    return query select * from unnest(current_setting('longtable.tables')::uuid[],
      current_setting('longtable.partners')::uuid[], current_setting('longtable.insides')::boolean[]);
  else
    return query select * from tables.seats_of_today();
  end if;
end $$;

-- As before, without a search path of its own, so that it is not called for every row but becomes part of the query.
create or replace function tables.today_at(zone text) returns date language sql stable parallel safe as $$
  select coalesce((nullif(current_setting('longtable.now', true), '')::timestamptz at time zone zone)::date,
    ground.today()) $$;

-- The copy of what is one's own looks for one person in every table: by these.
create index on tables.history (removed_by) where removed_by is not null;
create index on tables.promise (person_id);
create index on tables.promise (made_by);
create index on tables.stage (by_person);
create index on tables.longtable (started_by);
create index on tables.plan (made_by);
create index on tables.note (by_person);
create index on tables.invitation (person_id);
create index on tables.proposal (by_person);
do $$ declare
  was text := pg_get_functiondef('tables.own_data()'::regprocedure);
  quickly text := replace(was, 'ground.asking() in (h.by_person, h.about_person, h.removed_by)',
    '(h.by_person = ground.asking() or h.about_person = ground.asking() or h.removed_by = ground.asking())');
begin
  if quickly = was then raise 'tables.own_data() is another one'; end if;
  execute quickly;
end $$;

-- Policies of one table are tried in the order of their names, the last first. Nearly everyone whose name is read sits
-- at a table of the reader's, so that the rarer reasons need not be looked into.
alter policy colleagues on people.person rename to among_colleagues;
