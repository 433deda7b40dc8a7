-- Who takes part where people answer alone and open together: those who sit inside, for the partners whose yes is needed.
-- Whoever is there only as a funder takes no part and sees nothing of it (C4).
create or replace function envelopes.my_places(out table_id uuid, out partner_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.table_id, s.partner_id from tables.my_seats() s where s.inside $$;
create or replace function envelopes.partners_at(at_table uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select tables.voters(at_table) $$;
