-- A round among those partners of a table who said that they want it, the asking person's own among them. Answers with:
-- begun, unknown, alone (fewer than two of them still sit there, or one's own is not among them), running.
create function envelopes.begin_among(
  the_round uuid, at_table uuid, what text, among uuid[], on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare partners uuid[] := array(select p from envelopes.partners_at(at_table) p where p = any (among));
begin
  if at_table not in (select m.table_id from envelopes.my_places() m) then return 'unknown'; end if;
  if cardinality(partners) < 2 or not partners && array(select m.partner_id from envelopes.my_places() m) then
    return 'alone';
  end if;
  insert into envelopes.round (id, table_id, about, begun_by, begun_at, begun_on)
    values (the_round, at_table, what, ground.asking(), at, on_day)
    on conflict (table_id, about) where closed_at is null do nothing;
  if not found then return 'running'; end if;
  insert into envelopes.envelope (round_id, partner_id) select the_round, unnest(partners);
  return 'begun';
end $$;
revoke all on function envelopes.begin_among(uuid, uuid, text, uuid[], date, timestamptz) from public;
