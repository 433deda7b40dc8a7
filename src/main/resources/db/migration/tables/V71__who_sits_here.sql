-- Whoever is offered a place reads of every partner whose people sit at the table and will see them, also of one that
-- nobody has spoken for yet.
create or replace function tables.read_invitation(
  token bytea, invitation uuid, at timestamptz,
  out table_id uuid, out state text, out words text, out invited_name text, out inviter text,
  out inviter_partner text, out table_name text, out purpose text, out partner_name text, out partner_kind text,
  out partner_has_people boolean, out partners text[], out roles text[], out expires_at timestamptz, out zone text, out reader text)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select i.table_id, case when i.state = 'open' and i.expires_at <= at then 'expired' else i.state end,
    i.words, coalesce(who.name, ''), inviter.name, tables.partner_name(theirs.partner_id), t.name, t.purpose,
    case when p.person_id is null then tables.partner_name(p.id) else '' end,
    case when p.organisation_id is not null then 'organisation'
         when p.community_id is not null then 'community' else 'person' end,
    p.organisation_id is not null and directory.has_people(p.organisation_id),
    array(select tables.partner_name(o.id) from tables.partner o
          where o.table_id = t.id and (o.state = 'seated' or o.state = 'invited' and exists (select from tables.seat s
            where s.partner_id = o.id and (s.until is null or s.until > (at at time zone t.zone)::date)))
          order by o.since, o.id),
    p.roles, i.expires_at, t.zone,
    case when ground.asking() is null then
        case when exists (select from people.account a where a.email = i.email) then 'sign_in_first' else 'stranger' end
      when i.email is null and ground.asking() = i.person_id then 'invited'
      when ground.asking() = (select a.person_id from people.account a where a.email = i.email) then 'invited'
      else 'other_person' end
  from tables.invitation i
    join tables.longtable t on t.id = i.table_id
    join tables.partner p on p.id = i.partner_id
    join people.person inviter on inviter.id = i.by_person
    left join people.person who on who.id = i.person_id
    left join lateral (select s.partner_id from tables.seat s
      where s.table_id = t.id and s.person_id = i.by_person order by s.since desc limit 1) theirs on true
  where i.id = tables.invitation_by(token, invitation) and i.state <> 'waiting' $$;
