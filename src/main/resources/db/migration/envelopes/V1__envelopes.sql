create schema envelopes;
grant usage on schema envelopes to longtable_people;

-- Answer alone, open together: each partner of a table seals one envelope, and all are opened in one go. What is
-- answered is known by the module that asks; here an answer is an item, a number and words. Nothing is written to these
-- tables but by the functions below.
create table envelopes.round (
  id        uuid primary key,
  table_id  uuid not null,
  about     text not null check (length(about) between 1 and 40),
  begun_by  uuid not null references people.person,
  begun_at  timestamptz not null,
  begun_on  date not null,                  -- in the table's time zone
  closed_at timestamptz,
  opened_on date,                           -- absent while it runs, and when it was called off
  check (opened_on is null or closed_at is not null)
);
create unique index one_at_a_time on envelopes.round (table_id, about) where closed_at is null;
create index on envelopes.round (table_id, begun_at desc);

-- One for each partner that sat there when the round began. Who wrote it, when and how often is for its own side alone,
-- so those columns are granted to nobody.
create table envelopes.envelope (
  round_id    uuid not null references envelopes.round,
  partner_id  uuid not null,
  state       text not null default 'waiting' check (state in ('waiting', 'answered', 'left_out')),
  agrees      boolean not null default false,   -- to opening without those who are missing
  opened      boolean not null default false,
  answered_by uuid references people.person,
  answered_at timestamptz,
  version     bigint not null default 0,
  primary key (round_id, partner_id),
  check ((state = 'answered') = (answered_by is not null))
);
create index on envelopes.envelope (partner_id);
create index on envelopes.envelope (answered_by);

create table envelopes.answer (
  round_id   uuid not null,
  partner_id uuid not null,
  item       text not null,
  number     int,
  words      text not null default '',
  removed_on date,                              -- when the words were taken back (C5)
  primary key (round_id, partner_id, item),
  foreign key (round_id, partner_id) references envelopes.envelope
);

-- Who sits where is known further down; the module of tables says it.
create function envelopes.my_places(out table_id uuid, out partner_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select null::uuid, null::uuid where false $$;
-- The partners that take part in what begins now at this table.
create function envelopes.partners_at(at_table uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select null::uuid where false $$;
revoke all on function envelopes.partners_at(uuid) from public;

-- The envelopes whose content the asking person may read: the one they wrote themselves, and once a round is opened
-- those that were opened with their own partner's.
create function envelopes.readable(out round_id uuid, out partner_id uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.round_id, e.partner_id from envelopes.envelope e where e.answered_by = ground.asking()
  union
  select e.round_id, e.partner_id
  from envelopes.my_places() m
    join envelopes.envelope mine on mine.partner_id = m.partner_id and mine.opened
    join envelopes.envelope e on e.round_id = mine.round_id and e.opened $$;

do $$ declare name text; begin
  foreach name in array array['round', 'envelope', 'answer'] loop
    execute format('alter table envelopes.%I enable row level security', name);
  end loop;
end $$;
grant select on envelopes.round, envelopes.answer to longtable_people;
grant select (round_id, partner_id, state, agrees, opened) on envelopes.envelope to longtable_people;
create policy at_my_tables on envelopes.round for select
  using (table_id in (select m.table_id from envelopes.my_places() m));
create policy at_my_tables on envelopes.envelope for select
  using (round_id in (select r.id from envelopes.round r));
create policy own_or_opened on envelopes.answer for select
  using ((round_id, partner_id) in (select r.round_id, r.partner_id from envelopes.readable() r));

-- The asking person's own side of a round: whether their partner has answered, by whom, and which version that is.
create function envelopes.my_envelope(
  the_round uuid, out partner_id uuid, out state text, out version bigint, out answered_by uuid)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select e.partner_id, e.state, e.version, e.answered_by
  from envelopes.envelope e join envelopes.round r on r.id = e.round_id
    join envelopes.my_places() m on m.table_id = r.table_id and m.partner_id = e.partner_id
  where r.id = the_round $$;

-- Those of a round's partners that still sit at its table.
create function envelopes.still_here(the_round uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.partner_id from envelopes.envelope e join envelopes.round r on r.id = e.round_id
  where r.id = the_round and r.table_id in (select m.table_id from envelopes.my_places() m)
    and e.partner_id in (select envelopes.partners_at(r.table_id)) $$;

-- Begins a round. Answers with: begun, unknown (no such table for the asking person), alone (there is nobody to open
-- with, or the asking person's own partner does not take part), running (one is being answered already).
create function envelopes.begin(the_round uuid, at_table uuid, what text, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare partners uuid[] := array(select envelopes.partners_at(at_table));
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

-- Holds a round of the asking person's own partner until the transaction ends, so that one deed comes after another.
create function envelopes.hold(the_round uuid, out partner uuid, out running boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select r.closed_at is null into running from envelopes.round r where r.id = the_round for update;
  select m.partner_id into partner from envelopes.my_envelope(the_round) m;
end $$;

-- Opens what was answered by those who still sit there. What others wrote is gone: it is never opened.
create function envelopes.open(the_round uuid, on_day date, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update envelopes.envelope set opened = true
    where round_id = the_round and state = 'answered' and partner_id in (select envelopes.still_here(the_round));
  delete from envelopes.answer a using envelopes.envelope e
    where a.round_id = the_round and e.round_id = the_round and e.partner_id = a.partner_id and not e.opened;
  update envelopes.round set closed_at = at, opened_on = on_day where id = the_round;
end $$;

-- Seals the answer of the asking person's partner, or one anew in its place; the last one opens the round. Answers with:
-- sealed, opened, unknown, closed, meanwhile (someone of their own side answered since this version).
create function envelopes.seal(
  the_round uuid, items text[], numbers int[], words text[], seen bigint, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record; before record;
begin
  select * into held from envelopes.hold(the_round);
  if held.partner is null then return 'unknown'; end if;
  if not held.running then return 'closed'; end if;
  if held.partner not in (select envelopes.still_here(the_round)) then return 'unknown'; end if;
  select e.state, e.version into before from envelopes.envelope e
    where e.round_id = the_round and e.partner_id = held.partner;
  if before.version <> seen then return 'meanwhile'; end if;
  delete from envelopes.answer a where a.round_id = the_round and a.partner_id = held.partner;
  update envelopes.envelope e set state = 'answered', answered_by = ground.asking(), answered_at = at,
    version = e.version + 1 where e.round_id = the_round and e.partner_id = held.partner;
  insert into envelopes.answer (round_id, partner_id, item, number, words)
    select the_round, held.partner, x.item, x.number, x.said
    from unnest(items, numbers, words) as x(item, number, said);
  -- Replacing shows nowhere; a partner that comes in changes whom the others agreed to open without.
  if before.state <> 'answered' then
    update envelopes.envelope set agrees = false where round_id = the_round and agrees;
  end if;
  if exists (select from envelopes.envelope e where e.round_id = the_round and (e.state <> 'answered'
      or e.partner_id not in (select envelopes.still_here(the_round)))) then
    return 'sealed';
  end if;
  perform envelopes.open(the_round, on_day, at);
  return 'opened';
end $$;

-- Leaves this round out; what was answered is gone. Until the round is opened the partner may still answer.
create function envelopes.leave_out(the_round uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from envelopes.hold(the_round);
  if held.partner is null then return 'unknown'; end if;
  if not held.running then return 'closed'; end if;
  delete from envelopes.answer a where a.round_id = the_round and a.partner_id = held.partner;
  update envelopes.envelope e set state = 'left_out', answered_by = null, answered_at = null,
    version = e.version + 1 where e.round_id = the_round and e.partner_id = held.partner;
  update envelopes.envelope set agrees = false where round_id = the_round and agrees;
  return 'left_out';
end $$;

-- Says yes to opening without those who are missing; the last yes opens. A partner that has said nothing is waited for
-- until patience_ends. Answers with: agreed, opened, unknown, closed, not_answered, too_few, too_early.
create function envelopes.agree(the_round uuid, patience_ends date, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record; here uuid[];
begin
  select * into held from envelopes.hold(the_round);
  if held.partner is null then return 'unknown'; end if;
  if not held.running then return 'closed'; end if;
  here := array(select envelopes.still_here(the_round));
  if not exists (select from envelopes.envelope e where e.round_id = the_round and e.partner_id = held.partner
      and e.state = 'answered' and e.partner_id = any (here)) then return 'not_answered'; end if;
  if (select count(*) from envelopes.envelope e where e.round_id = the_round and e.state = 'answered'
      and e.partner_id = any (here)) < 2 then return 'too_few'; end if;
  if on_day < patience_ends and exists (select from envelopes.envelope e where e.round_id = the_round
      and e.state = 'waiting' and e.partner_id = any (here)) then return 'too_early'; end if;
  update envelopes.envelope e set agrees = true where e.round_id = the_round and e.partner_id = held.partner;
  if exists (select from envelopes.envelope e where e.round_id = the_round and e.state = 'answered'
      and e.partner_id = any (here) and not e.agrees) then return 'agreed'; end if;
  perform envelopes.open(the_round, on_day, at);
  return 'opened';
end $$;

-- Calls a round off before it is opened; what was answered is gone.
create function envelopes.call_off(the_round uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from envelopes.hold(the_round);
  if held.partner is null then return 'unknown'; end if;
  if not held.running then return 'closed'; end if;
  delete from envelopes.answer a where a.round_id = the_round;
  update envelopes.round set closed_at = at where id = the_round;
  return 'called_off';
end $$;

-- Removes the asking person's own words about one item for good (C5).
create function envelopes.take_back(the_round uuid, the_item text, on_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update envelopes.answer a set words = '', removed_on = on_day
    from envelopes.envelope e
    where e.round_id = a.round_id and e.partner_id = a.partner_id and e.answered_by = ground.asking()
      and a.round_id = the_round and a.item = the_item and a.words <> '';
  return found;
end $$;

-- The rounds that the asking person began and the answers that they wrote, also at tables they have left.
create function envelopes.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'rounds_begun', (select coalesce(json_agg(x), '[]') from (
      select r.id as round, r.about, r.begun_on, r.opened_on from envelopes.round r
      where r.begun_by = ground.asking() order by r.begun_at, r.id) x),
    'answers_written', (select coalesce(json_agg(x), '[]') from (
      select e.round_id as round, r.about, e.answered_at, r.opened_on, a.item, a.number, a.words, a.removed_on
      from envelopes.envelope e join envelopes.round r on r.id = e.round_id
        left join envelopes.answer a on a.round_id = e.round_id and a.partner_id = e.partner_id
      where e.answered_by = ground.asking() order by e.answered_at, a.item) x)) $$;

do $$ declare f text; begin
  foreach f in array array['hold(uuid)', 'open(uuid, date, timestamptz)', 'still_here(uuid)', 'own_data()',
      'begin(uuid, uuid, text, date, timestamptz)', 'leave_out(uuid)', 'call_off(uuid, timestamptz)',
      'seal(uuid, text[], int[], text[], bigint, date, timestamptz)', 'take_back(uuid, text, date)',
      'agree(uuid, date, date, timestamptz)', 'my_envelope(uuid)', 'readable()'] loop
    execute 'revoke all on function envelopes.' || f || ' from public';
  end loop;
end $$;
grant execute on function envelopes.still_here(uuid), envelopes.own_data(), envelopes.readable(),
  envelopes.begin(uuid, uuid, text, date, timestamptz), envelopes.leave_out(uuid),
  envelopes.call_off(uuid, timestamptz), envelopes.take_back(uuid, text, date), envelopes.my_envelope(uuid),
  envelopes.seal(uuid, text[], int[], text[], bigint, date, timestamptz),
  envelopes.agree(uuid, date, date, timestamptz) to longtable_people;
