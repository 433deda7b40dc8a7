-- A place may be offered to someone who has no e-mail or wants none: an invitation without an address. Its person comes
-- in with a code on paper, asks as themselves from then on, and reaches the invitation by its id.
create or replace function tables.invitation_by(token bytea, invitation uuid) returns uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select i.id from tables.invitation i
  where i.token_hash = token
    or i.id = invitation and i.email = (select email from people.account where person_id = ground.asking())
    or i.id = invitation and i.email is null and i.person_id = ground.asking() $$;

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
          where o.table_id = t.id and o.state = 'seated' order by o.since, o.id),
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

-- Without an address nobody gets an account; the name that was given becomes the person all the same.
create or replace function tables.take_place(
  token bytea, invitation uuid, chosen_name text, speaks_for_partner boolean, on_day date, at timestamptz, new_id uuid,
  out person uuid, out at_table uuid, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare
  i tables.invitation;
  p tables.partner;
  owner uuid;
  belongs boolean;
  may_confirm boolean;
begin
  select * into i from tables.invitation x where x.id = tables.invitation_by(token, invitation) for update;
  if i.id is null or i.state = 'waiting' then refusal := 'unknown'; return; end if;
  at_table := i.table_id;
  select person_id into owner from people.account where email = i.email;
  if i.state in ('accepted', 'declined') then refusal := 'used'; return; end if;
  if i.state <> 'open' or i.expires_at <= at then refusal := 'expired'; return; end if;
  if ground.asking() is null and owner is not null then refusal := 'sign_in_first'; return; end if;
  if i.email is not null and ground.asking() is not null and owner is distinct from ground.asking() then
    refusal := 'other_person';
    return;
  end if;
  select * into p from tables.partner where id = i.partner_id for update;
  if p.state not in ('invited', 'seated') then refusal := 'expired'; return; end if;
  if exists (select from tables.seat s where s.table_id = i.table_id and s.person_id = owner
             and (s.until is null or s.until > on_day)) then
    person := owner;
    refusal := 'already_there';
    return;
  end if;
  if owner is null then
    update people.person set invited_by = null, invited_on = null, name = chosen_name where id = i.person_id;
    if i.email is not null then
      insert into people.account (person_id, email, language, welcomed, begun_at)
        values (i.person_id, i.email, i.language, true, at);
    end if;
    person := i.person_id;
  else
    person := owner;
    if i.person_id <> owner then
      perform tables.merge_invited(i.person_id, owner);
      update tables.partner set person_id = owner where id = p.id and person_id = i.person_id;
    end if;
  end if;
  update tables.invitation set state = 'accepted', answered_at = at, person_id = person, version = version + 1
    where id = i.id;
  insert into tables.seat (id, table_id, partner_id, person_id, since)
    values (new_id, i.table_id, i.partner_id, person, on_day);
  if p.organisation_id is not null then
    perform 1 from directory.organisation where id = p.organisation_id for update;
    belongs := exists (select from directory.affiliation a where a.person_id = person
      and a.organisation_id = p.organisation_id and a.confirmed_at is not null
      and (a.until is null or a.until > on_day));
    may_confirm := exists (select from directory.affiliation a where a.person_id = i.by_person
      and a.organisation_id = p.organisation_id and a.confirmed_at is not null
      and (a.until is null or a.until > on_day));
    speaks_for_partner := speaks_for_partner and not directory.has_people(p.organisation_id);
    if not exists (select from directory.affiliation a where a.person_id = person
        and a.organisation_id = p.organisation_id and (a.until is null or a.until > on_day)) then
      insert into directory.affiliation
          (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
        values (new_id, person, p.organisation_id, on_day, at,
          case when may_confirm or speaks_for_partner then at end,
          case when may_confirm then i.by_person when speaks_for_partner then person end);
    elsif not belongs and (may_confirm or speaks_for_partner) then
      update directory.affiliation set confirmed_at = at, version = version + 1,
          confirmed_by = case when may_confirm then i.by_person else person end
        where person_id = person and organisation_id = p.organisation_id and confirmed_at is null;
    end if;
    belongs := belongs or may_confirm or speaks_for_partner;
  end if;
  if p.state = 'invited' and (p.organisation_id is null or belongs) then
    update tables.partner set state = 'seated', since = on_day, version = version + 1 where id = p.id;
  end if;
end $$;

-- There is no letter to someone without an address.
create or replace function tables.letter_for(token bytea, out email text, out language text, out words text, out inviter text,
  out inviter_partner text, out table_name text, out purpose text)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select i.email::text, i.language, i.words, w.name, tables.partner_name(s.partner_id), t.name, t.purpose
  from tables.invitation i
    join people.person w on w.id = i.by_person
    join tables.longtable t on t.id = i.table_id
    left join lateral (select x.partner_id from tables.seat x
      where x.table_id = t.id and x.person_id = i.by_person order by x.since desc limit 1) s on true
  where i.token_hash = token and i.state = 'open' and i.email is not null $$;

-- Whether someone who is asked to a planned moment said that they come. Each answers for themselves.
alter table tables.plan_asked add column coming boolean;
grant update (coming) on tables.plan_asked to longtable_people;
create policy answer on tables.plan_asked for update using (person_id = ground.asking());
create policy own_answer on tables.plan_asked as restrictive for update using (person_id = ground.asking());
