create schema community;
grant usage on schema community to longtable_people;

-- What the community says, in its own words. Nobody's name stands here: not who wrote it down, and not who said it.
-- Ids are drawn by chance and no time of writing is kept, so that neither tells who it was.
create table community.line (
  id           uuid primary key,
  table_id     uuid not null references tables.longtable,
  words        text not null check (length(words) between 1 and 2000),
  capacity     text not null check (capacity in
                 ('participant', 'parent', 'neighbour', 'elder', 'worker', 'young', 'other')),
  young        int check (young between 1 and 100000),   -- children and youth are a count (C6)
  said_on      date not null,
  place        text not null default '' check (length(place) <= 200),
  confirmed_on date,                                     -- when it was read back to the community
  for_guest    boolean not null default false,           -- entered by a helper, for someone who comes by paper
  checked_on   date,
  version      bigint not null default 0,
  check ((capacity = 'young') = (young is not null)),
  check (checked_on is null or for_guest)
);
create index on community.line (table_id, said_on);

-- Whose hand wrote a line and whose words it holds, for these two alone. Their names are shown when each who is named
-- wants it, and not before.
create table community.hand (
  line_id     uuid primary key references community.line on delete cascade,
  writer      uuid not null references people.person,
  writer_open boolean not null default false,
  speaker     uuid references people.person,
  speaker_open boolean not null default false,
  check (speaker is not null or not speaker_open)
);
create index on community.hand (writer);
create index on community.hand (speaker);

-- The line with which a table began.
create table community.origin (
  table_id uuid primary key references tables.longtable,
  line_id  uuid not null references community.line on delete cascade
);

create function community.mine() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select line_id from community.hand where ground.asking() in (writer, speaker) $$;

do $$ declare name text; begin
  foreach name in array array['line', 'hand', 'origin'] loop
    execute format('alter table community.%I enable row level security', name);
    execute format('grant select, insert, update, delete on community.%I to longtable_people', name);
  end loop;
end $$;
-- Everyone inside the table reads a line: never a partner that is only a funder, never someone who has left.
create policy inside on community.line for select using (table_id in (select tables.mine_inside()));
create policy add on community.line for insert with check (table_id in (select tables.mine_inside()));
create policy own on community.line for update
  using (id in (select community.mine()) or table_id in (select tables.mine_inside()));
-- The words can be removed for good by whoever wrote them and whoever said them, also after leaving (C5).
create policy own_read on community.line for select using (id in (select community.mine()));
create policy remove on community.line for delete using (id in (select community.mine()));
create policy own on community.hand for select using (ground.asking() in (writer, speaker));
create policy write on community.hand for insert with check (writer = ground.asking()
  and not speaker_open and (speaker is null or speaker = ground.asking()
    or places.helps(speaker, (select table_id from community.line l where l.id = line_id))));
create policy own_names on community.hand for update using (ground.asking() in (writer, speaker));
create policy inside on community.origin using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside())
    and line_id in (select id from community.line l where l.table_id = origin.table_id));

-- Inside people say when a line was read back to the community; the words change by no hand at all.
revoke update on community.line from longtable_people;
grant update (confirmed_on, checked_on, version) on community.line to longtable_people;
revoke update on community.hand from longtable_people;
grant update (writer_open, speaker_open) on community.hand to longtable_people;

-- Each opens their own name alone, and a helper's entry is checked by the one whose words it holds.
create function community.keep_apart() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'hand' then
    if new.writer_open <> old.writer_open and old.writer <> ground.asking()
        or new.speaker_open <> old.speaker_open and old.speaker is distinct from ground.asking() then
      raise exception 'each opens their own name alone';
    end if;
  elsif new.checked_on is distinct from old.checked_on and not exists (select from community.hand h
      where h.line_id = new.id and h.speaker = ground.asking()) then
    raise exception 'a helper''s words are checked by the one who said them';
  end if;
  return new;
end $$;
create trigger keep_apart before update on community.hand for each row execute function community.keep_apart();
create trigger keep_apart before update on community.line for each row execute function community.keep_apart();

-- The names that may be shown: both who are named want it.
create function community.names(at_table uuid, out line_id uuid, out writer text, out speaker text) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.line_id, w.name, s.name from community.hand h join community.line l on l.id = h.line_id
    join people.person w on w.id = h.writer left join people.person s on s.id = h.speaker
  where l.table_id = at_table and at_table in (select tables.mine_inside())
    and h.writer_open and (h.speaker is null or h.speaker_open) $$;

-- A session of listening (K6): what was asked, how many were invited and came in which capacity, and what was promised
-- back to them.
create table community.session (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  on_day     date not null,
  questions  text not null check (length(questions) between 1 and 2000),
  promised   text not null default '' check (length(promised) <= 1000),
  noted_by   uuid not null references people.person,
  version    bigint not null default 0
);
create index on community.session (table_id, on_day);
create table community.came (
  session_id uuid not null references community.session on delete cascade,
  capacity   text not null check (capacity in
               ('participant', 'parent', 'neighbour', 'elder', 'worker', 'young', 'other')),
  invited    int not null default 0 check (invited between 0 and 100000),
  came       int not null default 0 check (came between 0 and 100000),
  primary key (session_id, capacity)
);
alter table community.session enable row level security;
alter table community.came enable row level security;
grant select, insert, update, delete on community.session, community.came to longtable_people;
create policy inside on community.session using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside()));
create policy inside on community.came using (session_id in (select id from community.session))
  with check (session_id in (select id from community.session));

create function community.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'lines', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, l.words, l.capacity, l.young, l.said_on, l.place, l.confirmed_on, l.checked_on,
        h.writer = ground.asking() as written_by_me, h.speaker = ground.asking() as said_by_me
      from community.hand h join community.line l on l.id = h.line_id join tables.longtable t on t.id = l.table_id
      where ground.asking() in (h.writer, h.speaker) order by l.said_on, l.id) x),
    'sessions', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, s.on_day, s.questions, s.promised
      from community.session s join tables.longtable t on t.id = s.table_id
      where s.noted_by = ground.asking() order by s.on_day, s.id) x)) $$;
do $$ declare name text; begin
  foreach name in array array['community.mine()', 'community.names(uuid)', 'community.own_data()'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to longtable_people', name);
  end loop;
end $$;
