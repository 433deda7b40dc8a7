-- What two people do at the same moment comes out as if one had come after the other.

-- One change of form waits at a time.
create unique index one_form_at_a_time on tables.proposal (table_id) where kind = 'form' and settled_at is null;

-- Who looks after what is written by several people of a partner, each on the form as they read it.
alter table tables.partner add column duties_version bigint not null default 0;
grant update (duties_version) on tables.partner to longtable_people;

-- The last two people of a partner who leave at once, or one who leaves while another sits down, come one after the other.
create or replace function tables.leave(at_table uuid, on_day date, at timestamptz, whole boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid; i record;
begin
  perform 1 from tables.partner where id in (select s.partner_id from tables.seat s
    where s.table_id = at_table and s.person_id = ground.asking() and (s.until is null or s.until > on_day))
    for update;
  update tables.seat set until = on_day
    where table_id = at_table and person_id = ground.asking() and (until is null or until > on_day)
    returning partner_id into mine;
  if mine is null then return; end if;
  delete from tables.duty where partner_id = mine and person_id = ground.asking();
  delete from tables.plan_asked where person_id = ground.asking()
    and plan_id in (select id from tables.plan where table_id = at_table and state = 'open');
  if exists (select from tables.seat where partner_id = mine and (until is null or until > on_day)) then return; end if;
  if not whole and not exists (select from tables.partner where id = mine and person_id is not null) then return; end if;
  update tables.partner set state = 'left', until = on_day, version = version + 1 where id = mine;
  for i in select id from tables.invitation where partner_id = mine and state in ('open', 'waiting') loop
    perform tables.forget_invited(i.id, 'withdrawn', at);
  end loop;
end $$;

-- A table begins for an organisation or a community of one's own, and for nobody else's.
create or replace function tables.start(
  id uuid, name text, purpose text, zone text, on_day date, at timestamptz,
  partner uuid, organisation uuid, community uuid, roles text[], seat uuid, stage uuid)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null then raise exception 'nobody asks'; end if;
  if organisation is not null and organisation not in (select directory.mine()) then
    raise exception 'not of this organisation';
  end if;
  if community is not null and not directory.is_my_community(community) then
    raise exception 'not of this community';
  end if;
  insert into tables.longtable (id, name, purpose, zone, started_on, started_by, begun_at)
    values (id, name, purpose, zone, on_day, ground.asking(), at);
  insert into tables.stage (id, table_id, stage, since, at, by_person)
    values (stage, id, 'getting_to_know', on_day, at, ground.asking());
  insert into tables.partner (id, table_id, organisation_id, community_id, person_id, roles, state, tone, since)
    values (partner, id, organisation, community,
      case when organisation is null and community is null then ground.asking() end, roles, 'seated', 0, on_day);
  insert into tables.seat (id, table_id, partner_id, person_id, since)
    values (seat, id, partner, ground.asking(), on_day);
end $$;

-- What was proposed is settled on behalf of someone who sits at its table, or who has just left it.
create or replace function tables.settle(the_proposal uuid, token bytea, expires timestamptz, at timestamptz,
  out outcome text, out invitation uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p tables.proposal;
begin
  select * into p from tables.proposal where id = the_proposal for update;
  if p.id is null or p.settled_at is not null then return; end if;
  if not exists (select from tables.seat s where s.table_id = p.table_id and s.person_id = ground.asking()) then
    return;
  end if;
  if not exists (select from tables.voters(p.table_id)) then return; end if;
  if exists (select from tables.answer a where a.proposal_id = p.id and not a.yes
      and a.partner_id in (select tables.voters(p.table_id))) then
    outcome := 'declined';
  elsif not exists (select from tables.voters(p.table_id) v
      where v not in (select a.partner_id from tables.answer a where a.proposal_id = p.id and a.yes)) then
    outcome := 'agreed';
  else
    return;
  end if;
  invitation := tables.carry_out(p.id, outcome, token, expires, at);
end $$;
