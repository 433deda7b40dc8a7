create schema tables;
grant usage on schema tables to longtable_people;

create table tables.longtable (
  id              uuid primary key,
  name            text not null check (length(name) between 1 and 120),
  purpose         text not null default '' check (length(purpose) <= 500),
  form            text not null default 'collaboration' check (form in ('collaboration', 'partnership')),
  zone            text not null,
  started_on      date not null,
  started_by      uuid not null references people.person,
  two_reps        boolean not null default true,     -- each partner has two representatives (R32)
  two_reps_reason text not null default '' check (length(two_reps_reason) <= 500),
  version         bigint not null default 0,
  begun_at        timestamptz not null
);

-- Stages may repeat; the latest is the current one.
create table tables.stage (
  id        uuid primary key,
  table_id  uuid not null references tables.longtable,
  stage     text not null check (stage in
              ('getting_to_know', 'working_it_out', 'doing_it', 'looking_back', 'what_next')),
  since     date not null,
  at        timestamptz not null,
  by_person uuid references people.person
);
create index on tables.stage (table_id, at desc);

-- A partner is an organisation, a community or a person in their own right. It is shown as invited until someone
-- who may has said yes for it.
create table tables.partner (
  id              uuid primary key,
  table_id        uuid not null references tables.longtable,
  organisation_id uuid references directory.organisation,
  community_id    uuid references directory.community,
  person_id       uuid references people.person,
  roles           text[] not null default '{}',
  state           text not null check (state in ('proposed', 'invited', 'seated', 'left', 'declined')),
  tone            int not null default 0,
  since           date not null,
  until           date,
  version         bigint not null default 0,
  check (num_nonnulls(organisation_id, community_id, person_id) = 1)
);
create index on tables.partner (table_id);
create unique index on tables.partner (table_id, organisation_id) where state in ('proposed', 'invited', 'seated');
create index on tables.partner (organisation_id);

create table tables.seat (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null references tables.partner,
  person_id  uuid not null references people.person,
  since      date not null,
  until      date,                                   -- the day on which it no longer holds
  check (until is null or until >= since)
);
create unique index one_seat_each on tables.seat (table_id, person_id) where until is null;
create index on tables.seat (person_id);
create index on tables.seat (partner_id);

-- A place that was offered. The name and address are for the one who wrote them until the invited says yes (C1).
create table tables.invitation (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  partner_id  uuid not null references tables.partner,
  person_id   uuid references people.person,         -- the name that was given; emptied when it falls back
  email       citext,
  words       text not null default '' check (length(words) <= 1000),
  by_person   uuid not null references people.person,
  token_hash  bytea unique,
  language    text not null default 'en' check (language in ('en', 'fr')),
  state       text not null check (state in ('waiting', 'open', 'accepted', 'declined', 'withdrawn', 'expired')),
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  answered_at timestamptz,
  told_at     timestamptz,                           -- when its writer was told of the answer
  version     bigint not null default 0
);
create index on tables.invitation (table_id);
create index on tables.invitation (by_person);
create index on tables.invitation (email) where state = 'open';
create index on tables.invitation (expires_at) where state = 'open';

-- What changes the table for others waits for each partner's yes.
create table tables.proposal (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  kind       text not null check (kind in ('partner', 'form')),
  partner_id uuid references tables.partner,
  form       text check (form in ('collaboration', 'partnership')),
  by_partner uuid not null references tables.partner,
  by_person  uuid not null references people.person,
  made_at    timestamptz not null,
  settled_at timestamptz,
  outcome    text check (outcome in ('agreed', 'declined', 'withdrawn')),
  check ((kind = 'partner') = (partner_id is not null) and (kind = 'form') = (form is not null))
);
create index on tables.proposal (table_id);
create table tables.answer (
  proposal_id uuid not null references tables.proposal,
  partner_id  uuid not null references tables.partner,
  person_id   uuid not null references people.person,
  yes         boolean not null,
  at          timestamptz not null,
  primary key (proposal_id, partner_id)
);

-- Who looks after what for a partner.
create table tables.duty (
  partner_id uuid not null references tables.partner,
  duty       text not null check (duty in ('contact', 'signing', 'money', 'safeguarding', 'knows_the_agreement')),
  person_id  uuid not null references people.person,
  primary key (partner_id, duty, person_id)
);

-- I said I would.
create table tables.promise (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null references tables.partner,
  person_id  uuid references people.person,
  what       text not null check (length(what) between 1 and 300),
  by_when    date,
  kind       text not null default 'deed' check (kind in ('deed', 'fee')),
  cents      bigint check (cents >= 0),
  currency   text not null default 'CAD',
  done_on    date,
  dropped_at timestamptz,
  made_by    uuid not null references people.person,
  made_at    timestamptz not null,
  version    bigint not null default 0
);
create index on tables.promise (table_id);

-- A moment that is planned. When it has happened it becomes a moment that is noted.
create table tables.plan (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  what       text not null default '' check (length(what) <= 200),
  kind       text not null default '' check (length(kind) <= 20),
  on_day     date not null,
  at_time    time,
  place      text not null default '' check (length(place) <= 300),
  state      text not null default 'open' check (state in ('open', 'happened', 'called_off')),
  made_by    uuid not null references people.person,
  made_at    timestamptz not null,
  version    bigint not null default 0
);
create index on tables.plan (table_id, on_day);
create table tables.plan_asked (
  plan_id   uuid not null references tables.plan on delete cascade,
  person_id uuid not null references people.person,
  primary key (plan_id, person_id)
);

-- What happened at a table. The words can be taken back for good (C5); that something happened stays.
-- for_partners: only people of these partners see the line; not_for_partners: everyone else inside does.
create table tables.history (
  id               uuid primary key,
  table_id         uuid not null references tables.longtable,
  at               timestamptz not null,
  by_person        uuid references people.person,
  what             text not null,
  words            text[] not null default '{}',
  about_person     uuid references people.person,
  funders_too      boolean not null default false,
  for_partners     uuid[],
  not_for_partners uuid[],
  removed_at       timestamptz,
  removed_by       uuid references people.person
);
create index on tables.history (table_id, at desc);

-- The seats of the asking person, as of today.
create function tables.my_seats(out table_id uuid, out partner_id uuid, out inside boolean) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.table_id, s.partner_id, p.roles <> '{funder}'
  from tables.seat s join tables.partner p on p.id = s.partner_id
  where s.person_id = ground.asking() and s.since <= ground.today()
    and (s.until is null or s.until > ground.today()) and p.state <> 'left' $$;
-- Tables at which the asking person sits, in whatever role.
create function tables.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$ select table_id from tables.my_seats() $$;
-- … for a partner that is there as more than a funder.
create function tables.mine_inside() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$ select table_id from tables.my_seats() where inside $$;
create function tables.my_partners() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$ select partner_id from tables.my_seats() $$;
-- People who sit or sat at tables of mine, as I may see them: everyone inside, only our own for a funder, and those
-- who are partners in their own right.
create function tables.people_at_my_tables() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.person_id from tables.seat s
  where s.table_id in (select tables.mine_inside()) or s.partner_id in (select tables.my_partners())
  union
  select p.person_id from tables.partner p
  where p.table_id in (select tables.mine()) and p.person_id is not null and p.state in ('seated', 'left') $$;
-- A function, because the policies of a plan and of who is asked to it would otherwise need each other.
create function tables.plans_i_am_asked_to() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select plan_id from tables.plan_asked where person_id = ground.asking() $$;
create function tables.organisations_at_my_tables() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select organisation_id from tables.partner
  where table_id in (select tables.mine()) and organisation_id is not null $$;
create function tables.communities_at_my_tables() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select community_id from tables.partner where table_id in (select tables.mine()) and community_id is not null $$;

-- Whether anyone sits for a partner today.
create function tables.has_seats(partner uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.seat s where s.partner_id = partner
    and s.since <= ground.today() and (s.until is null or s.until > ground.today())) $$;
-- Partners whose yes is needed at a table: those with someone seated, but for those who are there only as a funder (C4).
create function tables.voters(at_table uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.id from tables.partner p where p.table_id = at_table and p.state = 'seated' and p.roles <> '{funder}'
    and tables.has_seats(p.id) $$;
revoke all on function tables.voters(uuid) from public;
-- Whether the asking person's partner is the only one whose yes is needed.
create function tables.alone(at_table uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select at_table in (select tables.mine_inside())
    and not exists (select from tables.voters(at_table) v where v not in (select tables.my_partners())) $$;
-- How many places were offered and not yet answered, partner by partner, at a table of mine; not to whom.
create function tables.offered_places(at_table uuid, out partner_id uuid, out places int) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.partner_id, count(*)::int from tables.invitation i
  where i.table_id = at_table and i.state = 'open' and at_table in (select tables.mine_inside())
  group by i.partner_id $$;

do $$ declare name text; begin
  foreach name in array array['longtable', 'stage', 'partner', 'seat', 'invitation', 'proposal', 'answer', 'duty',
                              'promise', 'plan', 'plan_asked', 'history'] loop
    execute format('alter table tables.%I enable row level security', name);
    execute format('grant select on tables.%I to longtable_people', name);
  end loop;
end $$;
grant insert on tables.stage, tables.partner, tables.invitation, tables.proposal, tables.answer, tables.duty,
  tables.promise, tables.plan, tables.plan_asked, tables.history to longtable_people;
grant delete on tables.duty, tables.plan_asked to longtable_people;
-- What needs every partner's yes, a seat and an answer change through functions alone.
grant update (name, purpose, two_reps, two_reps_reason, version) on tables.longtable to longtable_people;
grant update (roles, version) on tables.partner to longtable_people;
grant update (token_hash, expires_at, version) on tables.invitation to longtable_people;
grant update (person_id, what, by_when, kind, cents, done_on, dropped_at, version) on tables.promise to longtable_people;
grant update (what, kind, on_day, at_time, place, state, version) on tables.plan to longtable_people;
grant update (words, removed_at, removed_by) on tables.history to longtable_people;

create policy seated on tables.longtable for select using (id in (select tables.mine()));
create policy inside on tables.longtable for update using (id in (select tables.mine_inside()));
create policy seated on tables.stage for select using (table_id in (select tables.mine()));
create policy inside on tables.stage for insert
  with check (table_id in (select tables.mine_inside()) and by_person = ground.asking());
create policy seated on tables.partner for select using (table_id in (select tables.mine()));
create policy inside on tables.partner for insert with check (table_id in (select tables.mine_inside())
  and (state = 'proposed' or state = 'invited' and tables.alone(table_id)));
-- Whoever is there only as a funder does not make themselves more than that.
create policy own_partner on tables.partner for update
  using (id in (select tables.my_partners()) and table_id in (select tables.mine_inside()));
create policy inside on tables.seat for select using (table_id in (select tables.mine_inside()));
create policy own_people on tables.seat for select using (partner_id in (select tables.my_partners()));
create policy oneself on tables.seat for select using (person_id = ground.asking());
create policy writer on tables.invitation for select using (by_person = ground.asking());
-- One invites further people for one's own partner, and the first person of a partner that was agreed on.
create policy invite on tables.invitation for insert
  with check (by_person = ground.asking() and (partner_id in (select tables.my_partners())
    or table_id in (select tables.mine_inside()) and not tables.has_seats(partner_id)
      and (state = 'waiting' or partner_id in (select id from tables.partner where state = 'invited'))));
create policy send_again on tables.invitation for update
  using (by_person = ground.asking() and state = 'open' and table_id in (select tables.mine()));
create policy inside on tables.proposal for select using (table_id in (select tables.mine_inside()));
create policy propose on tables.proposal for insert
  with check (table_id in (select tables.mine_inside()) and by_partner in (select tables.my_partners())
    and by_person = ground.asking() and settled_at is null);
create policy inside on tables.answer for select
  using (proposal_id in (select id from tables.proposal));
create policy own_partner on tables.answer for insert
  with check (partner_id in (select tables.my_partners()) and person_id = ground.asking()
    and proposal_id in (select id from tables.proposal where settled_at is null));
create policy inside on tables.duty for select
  using (partner_id in (select id from tables.partner where table_id in (select tables.mine_inside())));
create policy own_partner on tables.duty using (partner_id in (select tables.my_partners()))
  with check (partner_id in (select tables.my_partners()));
create policy inside on tables.promise for select using (table_id in (select tables.mine_inside()));
create policy own_partner on tables.promise using (partner_id in (select tables.my_partners()))
  with check (partner_id in (select tables.my_partners())
    and table_id = (select table_id from tables.partner p where p.id = partner_id));
create policy inside on tables.plan using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside()));
create policy asked on tables.plan for select
  using (table_id in (select tables.mine()) and id in (select tables.plans_i_am_asked_to()));
create policy inside on tables.plan_asked
  using (plan_id in (select id from tables.plan where table_id in (select tables.mine_inside())));
create policy oneself on tables.plan_asked for select using (person_id = ground.asking());
create policy inside on tables.history for select
  using (table_id in (select tables.mine_inside())
    and (for_partners is null or for_partners && array(select tables.my_partners()))
    and (not_for_partners is null or not not_for_partners && array(select tables.my_partners())));
create policy funders on tables.history for select using (funders_too and table_id in (select tables.mine()));
create policy write on tables.history for insert
  with check (table_id in (select tables.mine()) and by_person = ground.asking());
create policy take_back on tables.history for update
  using (by_person = ground.asking() or about_person = ground.asking())
  with check (removed_by = ground.asking() and words = '{}');

-- People at a table know each other's names and what each lets their tables see.
create policy at_my_tables on people.person for select using (id in (select tables.people_at_my_tables()));
-- Names stay known after someone left; what they let their tables see does not.
create function tables.people_at_my_tables_today() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.person_id from tables.seat s
  where (s.table_id in (select tables.mine_inside()) or s.partner_id in (select tables.my_partners()))
    and s.since <= ground.today() and (s.until is null or s.until > ground.today()) $$;
create or replace function directory.people_near_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select directory.my_colleagues_today() union select tables.people_at_my_tables_today() $$;
create or replace function directory.organisations_near_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select directory.ever_mine() union select tables.organisations_at_my_tables() $$;
create policy at_my_tables on people.detail for select
  using (seen_by = 'tables' and person_id in (select tables.people_at_my_tables_today()));
create policy at_my_tables on directory.organisation for select
  using (id in (select tables.organisations_at_my_tables()));
create policy at_my_tables on directory.community for select using (id in (select tables.communities_at_my_tables()));
-- A community is described by those who sit for it.
create or replace function directory.is_my_community(which uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select exists (select from directory.community c where c.id = which and c.begun_by = ground.asking())
    or which in (select community_id from tables.partner where id in (select tables.my_partners())) $$;
-- Which organisation someone comes from is seen where both sit.
create policy at_my_tables on directory.affiliation for select
  using (said_yes_at is not null and person_id in (select tables.people_at_my_tables())
    and organisation_id in (select tables.organisations_at_my_tables()));

-- Questions belong to a table; those for one person to that person.
create policy inside on questions.rest for select
  using (table_id in (select tables.mine_inside()) and (only_for is null or only_for = ground.asking()));
create policy put_aside on questions.rest for insert
  with check (table_id in (select tables.mine_inside()) and by_person = ground.asking()
    and (only_for is null or only_for = ground.asking()));
-- Anyone inside may ask again what another put aside; the words that were given can only go.
create policy ask_again on questions.rest for update
  using (table_id in (select tables.mine_inside()) and (only_for is null or only_for = ground.asking()))
  with check (table_id in (select tables.mine_inside()) and reason = '');

-- Starting a table: nobody sits there yet, so the first seat needs a door of its own. The table begins with the
-- one who starts it, for an organisation of theirs, a community, or in their own right.
create function tables.start(
  id uuid, name text, purpose text, zone text, on_day date, at timestamptz,
  partner uuid, organisation uuid, community uuid, roles text[], seat uuid, stage uuid)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null then raise exception 'nobody asks'; end if;
  if organisation is not null and organisation not in (select directory.mine()) then
    raise exception 'not of this organisation';
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

create function tables.partner_name(partner uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select coalesce(o.name, c.name, w.name) from tables.partner p
    left join directory.organisation o on o.id = p.organisation_id
    left join directory.community c on c.id = p.community_id
    left join people.person w on w.id = p.person_id
  where p.id = partner $$;
revoke all on function tables.partner_name(uuid) from public;

-- An invitation is reached by the secret of its letter, or by its id for the person whose address it was sent to.
create function tables.invitation_by(token bytea, invitation uuid) returns uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select i.id from tables.invitation i
  where i.token_hash = token
    or i.id = invitation and i.email = (select email from people.account where person_id = ground.asking()) $$;
revoke all on function tables.invitation_by(bytea, uuid) from public;

-- What someone who holds an invitation may read before signing in; reader says how they stand to it: stranger (nobody
-- is signed in and the address is new), sign_in_first, invited, or other_person.
create function tables.read_invitation(
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

-- Invitations that wait for the asking person, by their address.
create function tables.invitations_for_me(
  at timestamptz, out invitation uuid, out table_name text, out purpose text, out inviter text)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, t.name, t.purpose, inviter.name
  from people.account a
    join tables.invitation i on i.email = a.email and i.state = 'open' and i.expires_at > at
    join tables.longtable t on t.id = i.table_id
    join people.person inviter on inviter.id = i.by_person
  where a.person_id = ground.asking() order by i.made_at $$;

-- Taking a place. Someone signed in must be the one whose address was invited; someone who is not gets an account
-- with that address, which the invitation proves (it was sent there). The name that was given becomes that person.
-- An organisation is seated once someone sits there who may say yes for it: its first person, who says that they may,
-- or one of those whom it has here already. Answers with the person and the table, or with a refusal:
-- unknown, used, expired, other_person, sign_in_first, already_there.
create function tables.take_place(
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
  if ground.asking() is not null and owner is distinct from ground.asking() then
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
    insert into people.account (person_id, email, language, welcomed, begun_at)
      values (i.person_id, i.email, i.language, true, at);
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

-- Someone who sits for an organisation that is only invited says yes for it, once they may.
create function tables.speak_for(partner uuid, on_day date, at timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p tables.partner;
begin
  select * into p from tables.partner where id = partner and id in (select tables.my_partners()) for update;
  if p.id is null or p.state <> 'invited' or p.organisation_id is null then return false; end if;
  perform 1 from directory.organisation where id = p.organisation_id for update;
  if not directory.has_people(p.organisation_id) then
    update directory.affiliation set confirmed_at = at, confirmed_by = ground.asking(), version = version + 1
      where person_id = ground.asking() and organisation_id = p.organisation_id and said_yes_at is not null;
  end if;
  if p.organisation_id not in (select directory.mine()) then return false; end if;
  update tables.partner set state = 'seated', since = on_day, version = version + 1 where id = partner;
  return true;
end $$;

-- Declining needs no account and no reason. The name that was given is forgotten.
create function tables.decline_place(
  token bytea, invitation uuid, at timestamptz, out at_table uuid, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare i tables.invitation;
begin
  select * into i from tables.invitation x where x.id = tables.invitation_by(token, invitation) for update;
  if i.id is null or i.state = 'waiting' then refusal := 'unknown'; return; end if;
  at_table := i.table_id;
  if i.state in ('accepted', 'declined') then refusal := 'used'; return; end if;
  if i.state <> 'open' or i.expires_at <= at then refusal := 'expired'; return; end if;
  perform tables.forget_invited(i.id, 'declined', at);
end $$;

-- The writer takes an invitation back; name and address are forgotten.
create function tables.withdraw_invitation(invitation uuid, at timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  perform 1 from tables.invitation i where i.id = invitation and i.by_person = ground.asking() and i.state = 'open'
    for update;
  if not found then return false; end if;
  perform tables.forget_invited(invitation, 'withdrawn', at);
  return true;
end $$;
-- The writer has read what became of an invitation.
create function tables.told(the_invitation uuid, at timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  update tables.invitation set told_at = at
  where id = the_invitation and by_person = ground.asking() and answered_at is not null $$;

-- Does what a proposal asks for as soon as every partner has said yes, or lays it aside at the first no. Nothing
-- happens while an answer is missing. For a new partner it answers with where the invitation is to be sent.
create function tables.settle(the_proposal uuid, token bytea, expires timestamptz, at timestamptz,
  out outcome text, out invitation uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p tables.proposal;
begin
  select * into p from tables.proposal where id = the_proposal for update;
  if p.id is null or p.settled_at is not null then return; end if;
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

create function tables.carry_out(the_proposal uuid, what text, token bytea, expires timestamptz, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p tables.proposal; i uuid;
begin
  select * into p from tables.proposal where id = the_proposal;
  update tables.proposal set settled_at = at, outcome = what where id = p.id;
  select id into i from tables.invitation where partner_id = p.partner_id and state = 'waiting';
  if p.kind = 'form' and what = 'agreed' then
    update tables.longtable set form = p.form, version = version + 1 where id = p.table_id;
  elsif p.kind = 'partner' and what = 'agreed' then
    update tables.partner set state = 'invited', version = version + 1 where id = p.partner_id and state = 'proposed';
    update tables.invitation set state = 'open', token_hash = token, expires_at = expires, version = version + 1
      where id = i;
    return i;
  elsif p.kind = 'partner' then
    update tables.partner set state = 'declined', version = version + 1 where id = p.partner_id and state = 'proposed';
    if i is not null then perform tables.forget_invited(i, 'withdrawn', at); end if;
  end if;
  return null;
end $$;

-- Taken back by the partner that proposed it.
create function tables.withdraw_proposal(the_proposal uuid, at timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  perform 1 from tables.proposal p where p.id = the_proposal and p.settled_at is null
    and p.by_partner in (select tables.my_partners()) for update;
  if not found then return false; end if;
  perform tables.carry_out(the_proposal, 'withdrawn', null, null, at);
  return true;
end $$;

-- Where the letter of an invitation that was just agreed on goes, for whoever said the last yes; once.
create function tables.letter_for(token bytea, out email text, out language text, out words text, out inviter text,
  out inviter_partner text, out table_name text, out purpose text)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select i.email::text, i.language, i.words, w.name, tables.partner_name(s.partner_id), t.name, t.purpose
  from tables.invitation i
    join people.person w on w.id = i.by_person
    join tables.longtable t on t.id = i.table_id
    left join lateral (select x.partner_id from tables.seat x
      where x.table_id = t.id and x.person_id = i.by_person order by x.since desc limit 1) s on true
  where i.token_hash = token and i.state = 'open' $$;

-- One leaves a table: the own seat ends on this day. The last person of a partner takes the partner along.
create function tables.leave(at_table uuid, on_day date, at timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, public as $$
declare mine uuid; i record;
begin
  update tables.seat set until = on_day
    where table_id = at_table and person_id = ground.asking() and (until is null or until > on_day)
    returning partner_id into mine;
  if mine is null then return; end if;
  delete from tables.duty where partner_id = mine and person_id = ground.asking();
  delete from tables.plan_asked where person_id = ground.asking()
    and plan_id in (select id from tables.plan where table_id = at_table and state = 'open');
  if exists (select from tables.seat where partner_id = mine and (until is null or until > on_day)) then return; end if;
  update tables.partner set state = 'left', until = on_day, version = version + 1 where id = mine;
  for i in select id from tables.invitation where partner_id = mine and state in ('open', 'waiting') loop
    perform tables.forget_invited(i.id, 'withdrawn', at);
  end loop;
end $$;

-- A name that was given to invite someone leads on to the person who they are; later modules extend this.
create function tables.merge_invited(stub uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  update tables.plan_asked a set person_id = person where person_id = stub
    and not exists (select from tables.plan_asked b where b.plan_id = a.plan_id and b.person_id = person);
  update people.person set merged_into = merge_invited.person where id = stub and invited_by is not null;
end $$;

-- An invitation that ended without a yes: name and address are gone, the place is open again.
create function tables.forget_invited(invitation uuid, outcome text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare i tables.invitation;
begin
  select * into i from tables.invitation where id = invitation;
  update tables.invitation set state = outcome, answered_at = at, person_id = null, email = null,
    version = version + 1 where id = invitation;
  delete from tables.plan_asked where person_id = i.person_id
    and exists (select from people.person p where p.id = i.person_id and p.invited_by is not null);
  update people.person set name = '', invited_by = null where id = i.person_id and invited_by is not null;
  update tables.partner p set state = 'declined', version = version + 1
    where p.id = i.partner_id and p.state = 'invited'
      and not exists (select from tables.invitation o where o.partner_id = p.id and o.state in ('open', 'waiting'))
      and not exists (select from tables.seat s where s.partner_id = p.id);
end $$;

-- After 30 days without an answer (C1); run by the works.
create function tables.forget_unanswered(at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare i record; n bigint := 0;
begin
  for i in select id from tables.invitation where state = 'open' and expires_at <= at for update skip locked loop
    perform tables.forget_invited(i.id, 'expired', at);
    n := n + 1;
  end loop;
  return n;
end $$;

revoke all on function tables.carry_out(uuid, text, bytea, timestamptz, timestamptz) from public;
revoke all on function tables.merge_invited(uuid, uuid) from public;
revoke all on function tables.forget_invited(uuid, text, timestamptz) from public;
revoke all on function tables.forget_unanswered(timestamptz) from public;
grant usage on schema tables to longtable_works;
grant execute on function tables.forget_unanswered(timestamptz) to longtable_works;
