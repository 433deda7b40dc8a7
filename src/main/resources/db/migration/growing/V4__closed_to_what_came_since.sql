-- The same for what came between: nothing new at a closed table.
do $$ declare it record; begin
  for it in
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'table_id' and a.attnum > 0
    where c.relkind = 'r' and c.relrowsecurity and n.nspname in ('fears', 'conversations', 'policies', 'agreements')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'not_at_a_closed_table')
  loop
    execute format('create policy not_at_a_closed_table on %I.%I as restrictive for insert
      with check (not tables.is_closed(table_id))', it.schema, it.name);
  end loop;
end $$;
