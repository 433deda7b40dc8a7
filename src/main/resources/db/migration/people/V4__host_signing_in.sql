-- Whether this is a site host's address. Without a mail server a host has no other way in than the console, and nobody
-- is signed in yet who could be asked.
create function people.is_host_address(address citext) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from people.account a join people.host h on h.person_id = a.person_id where a.email = address) $$;
revoke all on function people.is_host_address(citext) from public;
grant execute on function people.is_host_address(citext) to longtable_people;
