-- Someone leaves a table, and it is handed over in peace. Entered by the one who leaves, or by someone of their own
-- side, who alone reads it with them until they say yes (C3). The reason is never asked.
create table relationships.handover (
  id             uuid primary key,
  table_id       uuid not null references tables.longtable,
  partner_id     uuid not null references tables.partner,
  person_id      uuid not null references people.person,
  last_day       date not null,                      -- the day from which the seat no longer holds
  affiliation_id uuid references directory.affiliation on delete set null,  -- ends with it
  state          text not null check (state in ('asked', 'open', 'cancelled')),
  own_side       boolean not null default false,     -- their own side may read what would be uncovered (C3)
  by_person      uuid not null references people.person,
  at             timestamptz not null,
  version        bigint not null default 0
);
create index on relationships.handover (table_id);
create index on relationships.handover (person_id);

-- It is done, or the table set it aside.
create table relationships.handover_end (
  handover_id uuid primary key references relationships.handover on delete cascade,
  how         text not null check (how in ('done', 'aside')),
  by_person   uuid not null references people.person,
  at          timestamptz not null
);

-- One line of a handover: someone looks after it, it is done, or it is not needed.
create table relationships.handover_line (
  handover_id uuid not null references relationships.handover on delete cascade,
  line        text not null check (line in
                ('introductions', 'promises', 'duties', 'community', 'pause', 'funder', 'good_bye')),
  state       text not null check (state in ('taken', 'done', 'not_needed')),
  word        text not null default '' check (length(word) <= 300),
  by_when     date,
  by_person   uuid not null references people.person,
  on_day      date not null,
  primary key (handover_id, line)
);

-- A note to the funder, to copy or to mail; everyone inside may change it.
create table relationships.handover_note (
  handover_id uuid primary key references relationships.handover on delete cascade,
  words       text not null check (length(words) between 1 and 4000),
  by_person   uuid not null references people.person,
  version     bigint not null default 0
);

-- Someone is asked whether they take something on; nobody holds it without their yes.
create table relationships.taking_on (
  id          uuid primary key,
  handover_id uuid not null references relationships.handover on delete cascade,
  duty        text check (duty in ('contact', 'signing', 'money', 'safeguarding', 'knows_the_agreement')),
  promise_id  uuid references tables.promise,
  person_id   uuid not null references people.person,
  by_person   uuid not null references people.person,
  at          timestamptz not null,
  answer      text check (answer in ('yes', 'no')),
  check (num_nonnulls(duty, promise_id) = 1)
);
create unique index on relationships.taking_on (handover_id, person_id, duty) where duty is not null;
create unique index on relationships.taking_on (handover_id, person_id, promise_id) where promise_id is not null;
create index on relationships.taking_on (person_id);

-- Where the one who left may be found, if they want to be. Without an organisation they do not.
create table relationships.whereabouts (
  handover_id     uuid primary key references relationships.handover on delete cascade,
  organisation_id uuid references directory.organisation,
  may_invite      boolean not null default false,    -- their address may be used to invite them
  at              timestamptz not null,
  check (organisation_id is not null or not may_invite)
);

-- How a partner goes on: with the organisation, with the person's new one, or both.
create table relationships.way_on (
  handover_id uuid not null references relationships.handover on delete cascade,
  partner_id  uuid not null references tables.partner,
  way         text not null check (way in ('stay', 'follow', 'both')),
  by_person   uuid not null references people.person,
  at          timestamptz not null,
  primary key (handover_id, partner_id)
);

do $$ declare name text; begin
  foreach name in array array['handover', 'handover_end', 'handover_line', 'handover_note', 'taking_on', 'whereabouts',
                              'way_on'] loop
    execute format('alter table relationships.%I enable row level security', name);
    execute format('grant select, insert on relationships.%I to longtable_people', name);
  end loop;
end $$;
grant update (last_day, affiliation_id, state, own_side, version), delete on relationships.handover to longtable_people;
grant delete on relationships.handover_end to longtable_people;
grant update (state, word, by_when, by_person, on_day), delete on relationships.handover_line to longtable_people;
grant update (words, by_person, version), delete on relationships.handover_note to longtable_people;
grant update (answer), delete on relationships.taking_on to longtable_people;
grant update (organisation_id, may_invite, at), delete on relationships.whereabouts to longtable_people;
grant update (way, by_person, at) on relationships.way_on to longtable_people;

create policy inside on relationships.handover for select
  using (state = 'open' and table_id in (select tables.mine_inside()));
create policy oneself on relationships.handover for select using (person_id = ground.asking());
create policy asked on relationships.handover for select using (state = 'asked' and by_person = ground.asking());
create policy announce on relationships.handover for insert
  with check (by_person = ground.asking() and partner_id in (select tables.my_partners())
    and table_id in (select tables.mine_inside())
    and (state = 'open' and person_id = ground.asking()
      or state = 'asked' and person_id in (select s.person_id from tables.seat s where s.partner_id = handover.partner_id)));
create policy oneself_change on relationships.handover for update
  using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy say_no on relationships.handover for delete
  using (state = 'asked' and ground.asking() in (person_id, by_person));

-- Handovers of tables at which the asking person sits inside, for what hangs on them.
create function relationships.handovers_inside() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from relationships.handover where state = 'open' and table_id in (select tables.mine_inside()) $$;
create function relationships.handovers_of_my_side() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from relationships.handover where state = 'open' and partner_id in (select tables.my_partners())
    and table_id in (select tables.mine_inside()) $$;

create policy inside on relationships.handover_end for select
  using (handover_id in (select relationships.handovers_inside()));
create policy inside_add on relationships.handover_end for insert
  with check (handover_id in (select relationships.handovers_inside()) and by_person = ground.asking());
create policy inside_remove on relationships.handover_end for delete
  using (handover_id in (select relationships.handovers_inside()));
create policy inside on relationships.handover_line
  using (handover_id in (select relationships.handovers_inside()))
  with check (handover_id in (select relationships.handovers_inside()) and by_person = ground.asking());
create policy inside on relationships.handover_note
  using (handover_id in (select relationships.handovers_inside()))
  with check (handover_id in (select relationships.handovers_inside()) and by_person = ground.asking());
create policy own_side on relationships.taking_on for select
  using (handover_id in (select relationships.handovers_of_my_side()));
create policy own_side_ask on relationships.taking_on for insert
  with check (handover_id in (select relationships.handovers_of_my_side()) and by_person = ground.asking()
    and (answer is null or person_id = ground.asking())
    and person_id in (select s.person_id from tables.seat s join relationships.handover h on h.partner_id = s.partner_id
      where h.id = handover_id));
create policy answer on relationships.taking_on for update
  using (person_id = ground.asking() and handover_id in (select relationships.handovers_of_my_side()))
  with check (person_id = ground.asking());
create policy own_side_remove on relationships.taking_on for delete
  using (by_person = ground.asking() and handover_id in (select relationships.handovers_of_my_side()));
create policy inside on relationships.whereabouts for select
  using (handover_id in (select relationships.handovers_inside()));
create policy oneself on relationships.whereabouts
  using (handover_id in (select id from relationships.handover where person_id = ground.asking()))
  with check (handover_id in (select id from relationships.handover where person_id = ground.asking())
    and (organisation_id is null or organisation_id in (select directory.mine())));
create policy inside on relationships.way_on for select
  using (handover_id in (select relationships.handovers_inside()) and partner_id in (select tables.my_partners()));
create policy own_partner_add on relationships.way_on for insert
  with check (handover_id in (select relationships.handovers_inside()) and by_person = ground.asking()
    and partner_id in (select tables.my_partners()));
create policy own_partner_change on relationships.way_on for update
  using (handover_id in (select relationships.handovers_inside()) and partner_id in (select tables.my_partners()))
  with check (by_person = ground.asking());

-- The organisation at which someone lets themselves be found is known by name where they left.
create function relationships.organisations_to_find() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select w.organisation_id from relationships.whereabouts w
  where w.organisation_id is not null and w.handover_id in (select relationships.handovers_inside()) $$;
create policy to_find on directory.organisation for select
  using (id in (select relationships.organisations_to_find()));

-- The address of someone who lets themselves be invited, for those whom they left, only to invite them.
create function relationships.address_to_invite(handover uuid, out email text, out language text)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select a.email::text, a.language
  from relationships.whereabouts w join relationships.handover h on h.id = w.handover_id
    join people.account a on a.person_id = h.person_id
  where w.handover_id = handover and w.may_invite and h.id in (select relationships.handovers_inside()) $$;
revoke all on function relationships.address_to_invite(uuid) from public;
grant execute on function relationships.address_to_invite(uuid) to longtable_people;

-- The own departures, also of tables that one no longer sees: the name of the table and where one may be found.
create function relationships.my_departures(out id uuid, out table_id uuid, out table_name text, out partner_name text,
  out last_day date, out over boolean, out organisation_id uuid, out may_invite boolean, out answered boolean)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id, t.id, t.name, tables.partner_name(h.partner_id), h.last_day, h.last_day <= tables.today_at(t.zone),
    w.organisation_id, coalesce(w.may_invite, false), w.handover_id is not null
  from relationships.handover h join tables.longtable t on t.id = h.table_id
    left join relationships.whereabouts w on w.handover_id = h.id
  where h.person_id = ground.asking() and h.state = 'open' order by h.last_day desc, h.id $$;

-- What handovers hold of the asking person: their own, and what they wrote or were asked in those of others.
create function relationships.own_handovers() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'departures', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, tables.partner_name(h.partner_id) as partner, h.last_day, h.state, h.own_side, h.at,
        h.person_id = ground.asking() as mine, o.name as found_at, w.may_invite
      from relationships.handover h join tables.longtable t on t.id = h.table_id
        left join relationships.whereabouts w on w.handover_id = h.id and h.person_id = ground.asking()
        left join directory.organisation o on o.id = w.organisation_id
      where ground.asking() in (h.person_id, h.by_person) order by h.at, h.id) x),
    'handovers_ended', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, e.how, e.at
      from relationships.handover_end e join relationships.handover h on h.id = e.handover_id
        join tables.longtable t on t.id = h.table_id
      where e.by_person = ground.asking() order by e.at) x),
    'handover_lines', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, l.line, l.state, l.word, l.by_when, l.on_day
      from relationships.handover_line l join relationships.handover h on h.id = l.handover_id
        join tables.longtable t on t.id = h.table_id
      where l.by_person = ground.asking() order by l.on_day, l.line) x),
    'handover_notes', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, n.words
      from relationships.handover_note n join relationships.handover h on h.id = n.handover_id
        join tables.longtable t on t.id = h.table_id
      where n.by_person = ground.asking() order by n.handover_id) x),
    'taken_on', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, a.duty, p.what as promise, a.answer, a.at, a.person_id = ground.asking() as mine
      from relationships.taking_on a join relationships.handover h on h.id = a.handover_id
        join tables.longtable t on t.id = h.table_id left join tables.promise p on p.id = a.promise_id
      where ground.asking() in (a.person_id, a.by_person) order by a.at, a.id) x),
    'ways_on', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.way, w.at
      from relationships.way_on w join relationships.handover h on h.id = w.handover_id
        join tables.longtable t on t.id = h.table_id
      where w.by_person = ground.asking() order by w.at) x)) $$;
revoke all on function relationships.own_handovers() from public;
grant execute on function relationships.own_handovers() to longtable_people;
