-- The first moment of each table is asked for all grants at once.
do $$ declare
  was text := pg_get_functiondef('pace.times_of_own_grants(date)'::regprocedure);
  quickly text := replace(was,
    'left join lateral (select relationships.first_between_partners(o.table_id) as day) first on first.day <= $1',
    'left join (select f.at_table, f.first as day from relationships.first_between_partners_at(array(select table_id from own)) f)
      first on first.at_table = o.table_id and first.day <= $1');
begin
  if quickly = was then raise 'pace.times_of_own_grants(date) is another one'; end if;
  execute quickly;
end $$;

-- Visits that lack the answer of a partner of the asking person's, as pace.visit_waits_for says of each.
create function pace.visits_waiting_for_me() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  with asked as materialized (
    select v.id, v.table_id, v.partner_id from pace.visit v
    where v.state = 'asked' and v.table_id = any (array(select tables.mine_inside()))),
  missing as materialized (
    select asked.id as visit_id, p.id, p.community_id is not null or 'community' = any (p.roles) as community
    from asked join tables.voters(array(select table_id from asked)) v
        on v.table_id = asked.table_id and v.partner_id <> asked.partner_id
      join tables.partner p on p.id = v.partner_id
    where not exists (select from pace.visit_answer a where a.visit_id = asked.id and a.partner_id = p.id))
  select m.visit_id from missing m
  where m.id = any (array(select tables.my_partners()))
    and (m.community or not exists (select from missing o where o.visit_id = m.visit_id and o.community)) $$;
revoke all on function pace.visits_waiting_for_me() from public;
grant execute on function pace.visits_waiting_for_me() to longtable_people;

-- The copy of what is one's own.
create index on pace.funding (made_by);
create index on pace.due (set_by);
create index on pace.familiarity (set_by);
