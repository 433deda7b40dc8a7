-- One suggestion at a time: of two at the same moment the later takes the place of the earlier.
delete from closeness.choice c using closeness.choice later
  where c.settled_on is null and later.settled_on is null and later.table_id = c.table_id and (later.at, later.id) > (c.at, c.id);
create unique index on closeness.choice (table_id) where settled_on is null;
do $$ declare
  was text := pg_get_functiondef('closeness.choose(uuid,uuid,int,text,date,timestamptz)'::regprocedure);
  whole text := replace(was, 'for key share', 'for no key update');
begin
  if whole = was then raise 'closeness.choose() is another one'; end if;
  execute whole;
end $$;
