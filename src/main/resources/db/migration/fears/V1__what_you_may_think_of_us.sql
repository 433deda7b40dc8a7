create schema fears;
grant usage on schema fears to longtable_people;

-- What partners fear that the others may think of them (C8): asked by one, written only by those who say yes, in
-- envelopes about 'fears'; opened together, talked about, and then gone unless all of them keep it. Nothing here is
-- written but by the functions below.
create table fears.talk (
  id        uuid primary key,
  table_id  uuid not null references tables.longtable,
  asked_by  uuid not null references people.person,
  asked_for uuid not null references tables.partner,
  asked_on  date not null,
  round_id  uuid references envelopes.round,
  guide     text not null default 'alone' check (guide in ('alone', 'seated', 'outside')),
  closed_on date,
  kept      boolean not null default false
);
create unique index one_at_a_time on fears.talk (table_id) where closed_on is null;
create index on fears.talk (table_id, asked_on desc);
create index on fears.talk (asked_by);
create index on fears.talk (round_id) where round_id is not null;

-- A partner's yes to writing; a no is read by that partner alone.
create table fears.said (
  talk_id    uuid not null references fears.talk,
  partner_id uuid not null references tables.partner,
  yes        boolean not null,
  keeps      boolean not null default false,   -- wants to keep what was opened
  by_person  uuid not null references people.person,
  on_day     date not null,
  primary key (talk_id, partner_id)
);
create index on fears.said (by_person);
create index on fears.said (partner_id);

-- Where the asking person may take part: inside, for a partner that funds nothing here, and without belonging to an
-- organisation that does.
create function fears.my_places(out table_id uuid, out partner_id uuid) returns setof record
language sql stable security definer rows 10 set search_path = pg_catalog, public as $$
  select s.table_id, s.partner_id from tables.my_seats() s join tables.partner p on p.id = s.partner_id
  where s.inside and not 'funder' = any (p.roles)
    and not exists (select from tables.partner f join directory.affiliation a on a.organisation_id = f.organisation_id
      where f.table_id = s.table_id and f.state <> 'left' and 'funder' = any (f.roles)
        and a.person_id = ground.asking() and a.said_yes_at is not null
        and (a.until is null or a.until > ground.today())) $$;
-- Partners at a table that may take part.
create function fears.partners_at(at_table uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id from tables.partner p
  where p.id in (select envelopes.partners_at(at_table)) and not 'funder' = any (p.roles) $$;
revoke all on function fears.partners_at(uuid) from public;
-- Rounds that the asking person may not know of, although they sit at the table.
create function fears.closed_to_me() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, public as $$
  select r.id from envelopes.round r join tables.my_seats() s on s.table_id = r.table_id
  where r.about = 'fears' and (not exists (select from fears.my_places() m where m.table_id = r.table_id)
    or not exists (select from envelopes.envelope e where e.round_id = r.id and e.partner_id = s.partner_id)) $$;
create policy fears_are_lent on envelopes.round as restrictive for select
  using (id <> all (array(select fears.closed_to_me())));
create policy fears_are_lent on envelopes.answer as restrictive for select
  using (round_id <> all (array(select fears.closed_to_me())));

-- Talks of mine: those that are asked, and those in which my partner takes part.
create function fears.my_talks(out talk_id uuid, out partner_id uuid) returns setof record
language sql stable security definer rows 10 set search_path = pg_catalog, public as $$
  select t.id, m.partner_id from fears.talk t join fears.my_places() m on m.table_id = t.table_id
  where t.round_id is null or exists (select from envelopes.envelope e
    where e.round_id = t.round_id and e.partner_id = m.partner_id) $$;

alter table fears.talk enable row level security;
alter table fears.said enable row level security;
grant select on fears.talk, fears.said to longtable_people;
create policy mine on fears.talk for select using (id = any (array(select m.talk_id from fears.my_talks() m)));
create policy yes_of_all_and_my_own_no on fears.said for select
  using (exists (select from fears.my_talks() m
    where m.talk_id = said.talk_id and (yes or m.partner_id = said.partner_id)));

-- Asks the others, with the yes of one's own partner. Answers with: asked, unknown, alone, running.
create function fears.ask(the_talk uuid, at_table uuid, on_day date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid := (select m.partner_id from fears.my_places() m where m.table_id = at_table limit 1);
begin
  if mine is null then return 'unknown'; end if;
  if (select count(*) from fears.partners_at(at_table)) < 2 then return 'alone'; end if;
  insert into fears.talk (id, table_id, asked_by, asked_for, asked_on)
    values (the_talk, at_table, ground.asking(), mine, on_day)
    on conflict (table_id) where closed_on is null do nothing;
  if not found then return 'running'; end if;
  insert into fears.said (talk_id, partner_id, yes, by_person, on_day)
    values (the_talk, mine, true, ground.asking(), on_day);
  return 'asked';
end $$;

-- One's own partner for a talk that stands open, held until the transaction ends.
create function fears.hold(the_talk uuid, out partner uuid, out round uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select t.round_id into round from fears.talk t where t.id = the_talk and t.closed_on is null for update;
  if not found then return; end if;
  select m.partner_id into partner from fears.my_talks() m where m.talk_id = the_talk limit 1;
end $$;
revoke all on function fears.hold(uuid) from public;

-- Yes or not now, for one's own partner, until the writing begins. Answers with: said, unknown.
create function fears.say(the_talk uuid, says_yes boolean, on_day date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from fears.hold(the_talk);
  if held.partner is null or held.round is not null then return 'unknown'; end if;
  insert into fears.said (talk_id, partner_id, yes, by_person, on_day)
    values (the_talk, held.partner, says_yes, ground.asking(), on_day)
    on conflict (talk_id, partner_id) do update set yes = excluded.yes, by_person = excluded.by_person,
      on_day = excluded.on_day;
  if not exists (select from fears.said s where s.talk_id = the_talk and s.yes) then
    update fears.talk set closed_on = on_day where id = the_talk;
  end if;
  return 'said';
end $$;

-- Those who said yes begin to write. Answers with: begun, unknown, alone.
create function fears.begin(the_talk uuid, the_round uuid, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record; outcome text; at_table uuid := (select t.table_id from fears.talk t where t.id = the_talk);
begin
  select * into held from fears.hold(the_talk);
  if held.partner is null or held.round is not null then return 'unknown'; end if;
  if not exists (select from fears.said s where s.talk_id = the_talk and s.partner_id = held.partner and s.yes) then
    return 'unknown';
  end if;
  outcome := envelopes.begin_among(the_round, at_table, 'fears', array(select s.partner_id from fears.said s
    where s.talk_id = the_talk and s.yes and s.partner_id in (select fears.partners_at(at_table))), on_day, at);
  if outcome = 'begun' then update fears.talk set round_id = the_round where id = the_talk; end if;
  return outcome;
end $$;

-- Who leads the talk; one's own partner takes part in it. Answers whether it was changed.
create function fears.choose_guide(the_talk uuid, who text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from fears.hold(the_talk);
  if held.partner is null or held.round is null then return false; end if;
  update fears.talk set guide = who where id = the_talk;
  return true;
end $$;

-- Whether one's own partner wants to keep what was opened. Answers whether it was noted.
create function fears.wish(the_talk uuid, keep boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from fears.hold(the_talk);
  if held.partner is null or not exists (select from envelopes.round r
      where r.id = held.round and r.opened_on is not null) then return false; end if;
  update fears.said set keeps = keep where talk_id = the_talk and partner_id = held.partner;
  return found;
end $$;

-- The talk took place, or was called off: what was written is gone, unless it was opened and all who opened it keep it.
-- Answers with: kept, gone, unknown.
create function fears.close(the_talk uuid, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record; keep boolean;
begin
  select * into held from fears.hold(the_talk);
  if held.partner is null then return 'unknown'; end if;
  keep := held.round is not null
    and exists (select from envelopes.round r where r.id = held.round and r.opened_on is not null)
    and not exists (select from envelopes.envelope e where e.round_id = held.round and e.opened
      and not exists (select from fears.said s
        where s.talk_id = the_talk and s.partner_id = e.partner_id and s.keeps));
  if not keep then
    delete from envelopes.answer where round_id = held.round;
    update envelopes.round set closed_at = coalesce(closed_at, at) where id = held.round;
  end if;
  update fears.talk set closed_on = on_day, kept = keep where id = the_talk;
  return case when keep then 'kept' else 'gone' end;
end $$;

create function fears.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'asked', (select coalesce(json_agg(x), '[]') from (
      select l.name as table, t.asked_on, t.closed_on, t.kept from fears.talk t
        join tables.longtable l on l.id = t.table_id
      where t.asked_by = ground.asking() order by t.asked_on, t.id) x),
    'said', (select coalesce(json_agg(x), '[]') from (
      select l.name as table, s.yes, s.keeps, s.on_day from fears.said s join fears.talk t on t.id = s.talk_id
        join tables.longtable l on l.id = t.table_id
      where s.by_person = ground.asking() order by s.on_day, s.talk_id) x)) $$;

do $$ declare f text; begin
  foreach f in array array['my_places()', 'closed_to_me()', 'my_talks()', 'ask(uuid, uuid, date)',
      'say(uuid, boolean, date)', 'begin(uuid, uuid, date, timestamptz)', 'choose_guide(uuid, text)',
      'wish(uuid, boolean)', 'close(uuid, date, timestamptz)', 'own_data()'] loop
    execute 'revoke all on function fears.' || f || ' from public';
    execute 'grant execute on function fears.' || f || ' to longtable_people';
  end loop;
end $$;
