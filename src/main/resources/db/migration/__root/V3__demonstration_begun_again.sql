-- A demonstration that begins again has also not invited anyone yet, however often it was told today.
create or replace function ground.empty_demonstration() returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
declare tables text;
begin
  if not ground.is_demonstration() then raise exception 'this is not a demonstration'; end if;
  select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables
    where schemaname not in ('ground', 'sessions', 'jobs', 'public', 'information_schema')
      and schemaname not like 'pg\_%';
  execute 'truncate ' || tables;
  delete from ground.sent_once;
  delete from ground.allowance;
end $$;
