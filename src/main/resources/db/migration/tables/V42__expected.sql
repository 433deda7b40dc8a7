-- An address to which a place is offered is expected here.
create or replace function people.is_expected(address citext, at timestamptz) returns boolean language sql stable
set search_path = pg_catalog, public as $$
  select exists (select from tables.invitation i where i.email = address and i.state = 'open' and i.expires_at > at) $$;
