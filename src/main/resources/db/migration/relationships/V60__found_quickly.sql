-- Moments that wait for someone's yes.
create index on relationships.presence (person_id) where confirmed_at is null;

alter function relationships.present_at() rows 300;
alter function relationships.noted_by_me() rows 200;
alter function relationships.of_my_partners() rows 500;
alter function relationships.mine() rows 500;
alter function relationships.there_or_noted() rows 300;
alter function relationships.sides_of(uuid[]) rows 50;
alter function relationships.kinds_had(uuid) rows 8;
alter function relationships.active_partners(uuid) rows 5;

-- Whether the asking person was at a moment, and whether they were or noted it: asked of each moment that is looked at,
-- which is quicker than gathering all they ever were at. (plpgsql keeps its plan from one call to the next.)
create function relationships.was_at(which uuid) returns boolean language plpgsql stable cost 20 security definer
set search_path = pg_catalog, public as $$
begin
  return exists (select from relationships.presence p where p.moment_id = which and p.person_id = ground.asking());
end $$;
create function relationships.was_at_or_noted(which uuid) returns boolean
language plpgsql stable cost 30 security definer set search_path = pg_catalog, public as $$
begin
  return relationships.was_at(which)
    or exists (select from relationships.moment m
      where m.id = which and (m.noted_by is null or m.noted_by = ground.asking())
        and m.table_id = any (array(select tables.mine_inside())));
end $$;

-- Policies that say "moment_id in (select relationships.present_at())" say it with these instead, whatever else they say.
-- Moments of one's own partners are found through one's partners, which are gathered once for a statement. But which
-- moments someone may see at all is asked of very many at once, so there what they were at is gathered first.
create function relationships.policies_by_moment() returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  p record;
  sets text := '\(([\w.]+) IN \( SELECT relationships\.%s\(\)(?: AS \w+)?\)\)';
  own text := '(relationships.was_at_or_noted(%1$I.\1) OR EXISTS (SELECT FROM relationships.side s
    WHERE s.moment_id = %1$I.\1 AND s.partner_id = ANY (ARRAY(SELECT tables.my_partners_inside()))))';
begin
  for p in
    select o.schemaname, o.tablename, o.policyname, x.seen, x.kept
    from pg_policies o cross join lateral (select
      regexp_replace(regexp_replace(regexp_replace(o.qual,
        format(sets, 'there_or_noted'), 'relationships.was_at_or_noted(\1)', 'g'),
        format(sets, 'present_at'), 'relationships.was_at(\1)', 'g'),
        format(sets, 'mine'), format(own, o.tablename), 'g') as seen,
      regexp_replace(regexp_replace(regexp_replace(o.with_check,
        format(sets, 'there_or_noted'), 'relationships.was_at_or_noted(\1)', 'g'),
        format(sets, 'present_at'), 'relationships.was_at(\1)', 'g'),
        format(sets, 'mine'), format(own, o.tablename), 'g') as kept) x
    where o.schemaname in ('relationships', 'places') and (o.tablename, o.policyname) <> ('moment', 'inside')
      and (x.seen is distinct from o.qual or x.kept is distinct from o.with_check)
  loop
    execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
      || coalesce(' using (' || p.seen || ')', '') || coalesce(' with check (' || p.kept || ')', '');
  end loop;
end $$;
revoke all on function relationships.policies_by_moment() from public;
select relationships.policies_by_moment();

create or replace function relationships.people_of_my_moments() returns setof uuid
language sql stable rows 200 security definer set search_path = pg_catalog, public as $$
  select distinct p.person_id
  from relationships.presence mine join relationships.presence p on p.moment_id = mine.moment_id
  where mine.person_id = ground.asking() and p.person_id is not null
    and not exists (select from people.person w where w.id = p.person_id and w.invited_by is not null) $$;
-- PostgreSQL asks policies in the reverse order of their names; this one, the dearest, comes last.
alter policy moments_shared on people.person rename to also_of_my_moments;

-- What people shared who hold or held a seat at these tables, for the figures of each (F1, F2): every moment, at any
-- table, of two or more of them. Only for someone who sits inside that table; Java makes the pairs, and lets each viewer
-- read of the result what the rules of care allow (C2) and nothing else. Neither of a quiet table nor for one (C7).
create function relationships.moments_among(at_tables uuid[],
  out at_table uuid, out kind text, out on_day date, out people uuid[], out confirmed boolean[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as materialized (
    select distinct s.table_id, s.person_id from tables.seat s
      join tables.longtable t on t.id = s.table_id and t.quiet_since is null
    where s.table_id = any (at_tables) and s.table_id = any (array(select tables.mine_inside()))),
  met as materialized (
    select s.table_id, p.moment_id, array_agg(p.person_id order by p.person_id) as people,
      array_agg(p.confirmed_at is not null order by p.person_id) as confirmed
    from seated s join relationships.presence p on p.person_id = s.person_id
    group by s.table_id, p.moment_id having count(*) > 1)
  select met.table_id, m.kind, m.on_day, met.people, met.confirmed
  from met join relationships.moment m on m.id = met.moment_id and m.removed_at is null
    join tables.longtable t on t.id = m.table_id and t.quiet_since is null $$;
drop function relationships.shared_among(uuid);

-- What the asking person shared, with whom: they may read all of the moments they were at.
create function relationships.shared_with_me(out other uuid, out kind text, out on_day date, out yeses int)
returns setof record language sql stable rows 500 security definer set search_path = pg_catalog, public as $$
  select theirs.person_id, m.kind, m.on_day,
    (mine.confirmed_at is not null)::int + (theirs.confirmed_at is not null)::int
  from relationships.presence mine
    join relationships.moment m on m.id = mine.moment_id and m.removed_at is null
    join relationships.presence theirs on theirs.moment_id = m.id and theirs.person_id <> mine.person_id
  where mine.person_id = ground.asking() $$;

select ground.policies_by_index();
