-- Whoever left a table and not their organisation has not gone elsewhere: it is no place where they may be found anew.
drop function relationships.my_departures();
create function relationships.my_departures(out id uuid, out table_id uuid, out table_name text, out partner_name text,
  out last_day date, out over boolean, out organisation_id uuid, out may_invite boolean, out answered boolean,
  out sat_for uuid, out stays boolean)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id, t.id, t.name, tables.partner_name(h.partner_id), h.last_day, h.last_day <= tables.today_at(t.zone),
    w.organisation_id, coalesce(w.may_invite, false), w.handover_id is not null, p.organisation_id,
    exists (select from directory.affiliation a
      where a.person_id = h.person_id and a.organisation_id = p.organisation_id and a.said_yes_at is not null
        and a.since <= ground.today() and (a.until is null or a.until > ground.today()))
  from relationships.handover h join tables.longtable t on t.id = h.table_id
    join tables.partner p on p.id = h.partner_id
    left join relationships.whereabouts w on w.handover_id = h.id
  where h.person_id = ground.asking() and h.state = 'open' order by h.last_day desc, h.id $$;
revoke all on function relationships.my_departures() from public;
grant execute on function relationships.my_departures() to longtable_people;
