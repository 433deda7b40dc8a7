drop function people.due_for_digest(date, uuid, int);
-- Plans the weekly letter of the week that begins on this Monday for some of those who are due: they want it that
-- week, and began before it. Answers with how many were planned; none when all are.
create function people.plan_digests(of_week date, at timestamptz, most int) returns int
language sql security definer set search_path = pg_catalog, public as $$
  with planned as (
    insert into letters.digest (person_id, week, at)
    select a.person_id, of_week, plan_digests.at from people.account a
    where a.digest and a.welcomed and a.begun_at < of_week
      and (a.digest_every = 'week' or extract(day from of_week + 1) <= 7)
      and not exists (select from letters.digest d where d.person_id = a.person_id and d.week = of_week)
    order by a.person_id limit most
    on conflict do nothing returning 1)
  select count(*)::int from planned $$;
revoke all on function people.plan_digests(date, timestamptz, int) from public;
grant execute on function people.plan_digests(date, timestamptz, int) to longtable_works;

-- A policy that says "table_id in (select tables.mine())" is looked up row by row, in the whole table if need be; one
-- that says "table_id = any (array(select tables.mine()))" means the same and is found by index. This turns the one into
-- the other in all policies there are, wherever the function declares that it returns few rows (rows 100 or less).
-- Those that return many stay as they are: for them a hash is quicker than a long list. Modules call it when they have
-- written their policies; who writes one later writes the second form.
create function ground.policies_by_index() returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  p record;
  few text;
  seen text;
  kept text;
begin
  select string_agg(format('%s\.%s', n.nspname, f.proname), '|') into few
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace
  where f.proretset and f.pronargs = 0 and f.prorows <= 100 and n.nspname not like 'pg\_%'
    and pg_has_role(f.proowner, 'usage');
  if few is null then return; end if;
  few := 'IN \( SELECT (?:(' || few || ')\(\))(?: AS \w+)?\)';
  for p in select * from pg_policies where qual ~ few or with_check ~ few loop
    seen := regexp_replace(p.qual, few, '= ANY (ARRAY(SELECT \1()))', 'g');
    kept := regexp_replace(p.with_check, few, '= ANY (ARRAY(SELECT \1()))', 'g');
    execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
      || coalesce(' using (' || seen || ')', '') || coalesce(' with check (' || kept || ')', '');
  end loop;
end $$;
revoke all on function ground.policies_by_index() from public;
