-- Who of a running round still sits at its table is asked for all rounds at once, and not for each envelope. The module
-- of tables says who takes part.
create function envelopes.partners_at(at_tables uuid[], out table_id uuid, out partner_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select null::uuid, null::uuid where false $$;
revoke all on function envelopes.partners_at(uuid[]) from public;

create function envelopes.still_here(out round_id uuid, out partner_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  with running as materialized (
    select r.id, r.table_id from envelopes.round r
    where r.closed_at is null and r.table_id = any (array(select m.table_id from envelopes.my_places() m)))
  select e.round_id, e.partner_id
  from running join envelopes.partners_at(array(select table_id from running)) h on h.table_id = running.table_id
    join envelopes.envelope e on e.round_id = running.id and e.partner_id = h.partner_id $$;
revoke all on function envelopes.still_here() from public;
grant execute on function envelopes.still_here() to longtable_people;
revoke all on function envelopes.still_here(uuid) from longtable_people;

-- An envelope is seen by whoever sees its round: asked of that round, and not of all of them first.
alter policy at_my_tables on envelopes.envelope
  using (exists (select from envelopes.round r where r.id = round_id));
alter policy at_my_tables on envelopes.round
  using (table_id = any (array(select m.table_id from envelopes.my_places() m)));

-- The copy of what is one's own.
create index on envelopes.round (begun_by);
