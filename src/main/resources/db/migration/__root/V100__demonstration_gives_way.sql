-- Emptying needs every table for itself while pages are being read. It gives way before the server would break off a
-- page (which it does after a second of waiting for each other), and tries again.
create or replace function ground.empty_demonstration() returns void language plpgsql security definer
set search_path = pg_catalog, public set lock_timeout = '300ms' as $$
declare tables text;
begin
  if not ground.is_demonstration() then raise exception 'this is not a demonstration'; end if;
  select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables
    where schemaname not in ('ground', 'sessions', 'jobs', 'public', 'information_schema')
      and schemaname not like 'pg\_%';
  for attempt in 1..100 loop
    begin
      execute 'truncate ' || tables;
      exit;
    exception when lock_not_available or deadlock_detected then
      if attempt = 100 then raise; end if;
    end;
  end loop;
  delete from ground.sent_once;
  delete from ground.allowance;
end $$;
