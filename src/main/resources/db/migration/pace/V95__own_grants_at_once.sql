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
