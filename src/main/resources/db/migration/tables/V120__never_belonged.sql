-- Whoever never belonged to an organisation sits for it nowhere: their places end, and a partner for whom nobody sits
-- any more has left.
create or replace function directory.never_belonged(organisation uuid, people uuid[], on_day date) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  update tables.seat s set until = greatest(on_day, s.since)
    from tables.partner p
    where p.id = s.partner_id and p.organisation_id = never_belonged.organisation and s.person_id = any (people)
      and (s.until is null or s.until > on_day);
  delete from tables.duty d using tables.partner p
    where p.id = d.partner_id and p.organisation_id = never_belonged.organisation and d.person_id = any (people);
  update tables.partner p set state = 'left', until = greatest(on_day, p.since), version = version + 1
    where p.organisation_id = never_belonged.organisation and p.state = 'seated'
      and not exists (select from tables.seat s where s.partner_id = p.id and (s.until is null or s.until > on_day));
end $$;
