-- Words at tables that someone has left are read leaf by leaf, to the last.
do $$ declare
  was text := pg_get_functiondef('tables.words_left_behind()'::regprocedure);
  whole text := replace(was, 'order by at desc, id desc limit 500', '');
begin
  if whole = was then raise 'tables.words_left_behind() is another one'; end if;
  execute whole;
end $$;
