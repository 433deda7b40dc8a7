create index on tables.seat (table_id);
create index on tables.promise (partner_id);
create index on tables.plan_asked (person_id);
create index on tables.proposal (partner_id) where partner_id is not null;
create index on tables.invitation (partner_id);
create index on tables.duty (person_id);
-- Who wrote at a table is asked at each look at its page.
create index on tables.history (table_id, by_person);

-- How many rows to expect, so that PostgreSQL goes by index from these to what they name.
alter function tables.my_seats() rows 10;
alter function tables.mine() rows 10;
alter function tables.mine_inside() rows 10;
alter function tables.my_partners() rows 10;
alter function tables.plans_i_am_asked_to() rows 20;
alter function tables.organisations_at_my_tables() rows 50;
alter function tables.communities_at_my_tables() rows 10;
alter function tables.voters(uuid) rows 5;
alter function tables.offered_places(uuid) rows 5;
alter function directory.people_near_me() rows 200;
alter function directory.organisations_near_me() rows 50;

-- … and the same people as before, found by index from one's own seats instead of by a look at every seat.
create or replace function tables.people_at_my_tables() returns setof uuid language sql stable rows 200 security definer
set search_path = pg_catalog, public as $$
  with mine as materialized (select * from tables.my_seats())
  select s.person_id from tables.seat s where s.table_id = any (array(select table_id from mine where inside))
  union
  select s.person_id from tables.seat s where s.partner_id = any (array(select partner_id from mine))
  union
  select p.person_id from tables.partner p
  where p.table_id = any (array(select table_id from mine)) and p.person_id is not null
    and p.state in ('seated', 'left') $$;
create or replace function tables.people_at_my_tables_today() returns setof uuid
language sql stable rows 200 security definer set search_path = pg_catalog, public as $$
  with mine as materialized (select * from tables.my_seats()),
  seated as (
    select s.* from tables.seat s where s.table_id = any (array(select table_id from mine where inside))
    union
    select s.* from tables.seat s where s.partner_id = any (array(select partner_id from mine)))
  select s.person_id from seated s join tables.longtable t on t.id = s.table_id
    cross join lateral (select tables.today_at(t.zone) as today) d
  where s.since <= d.today and (s.until is null or s.until > d.today) $$;

-- Partners for whom the asking person sits as more than a funder.
create function tables.my_partners_inside() returns setof uuid language sql stable rows 10 security definer
set search_path = pg_catalog, public as $$ select partner_id from tables.my_seats() where inside $$;

select ground.policies_by_index();
