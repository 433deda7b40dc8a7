-- Whatever a module keeps in settings of the transaction for the length of a reading; nothing, until one says so.
create function ground.begin_reading() returns void language sql as $$ select $$;
grant execute on function ground.begin_reading() to public;

-- Begins a transaction: who asks, which day it is, what time. One that only reads, and from one snapshot, begins its
-- reading.
create function ground.tell(person text, today text, at text, reads boolean) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform set_config('longtable.person', person, true), set_config('longtable.today', today, true),
    set_config('longtable.now', at, true);
  if reads then perform ground.begin_reading(); end if;
end $$;
grant execute on function ground.tell(text, text, text, boolean) to public;
