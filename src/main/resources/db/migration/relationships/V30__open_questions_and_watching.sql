-- A sheet of open questions that people of a table take to a long talk instead of an agenda (R6).
create table relationships.open_question (
  id        uuid primary key,
  table_id  uuid not null references tables.longtable,
  writer    uuid not null references people.person,
  words     text not null check (length(words) between 1 and 300),
  asked_at  timestamptz not null,
  talked_on date
);
create index on relationships.open_question (table_id, asked_at);
create index on relationships.open_question (writer);
alter table relationships.open_question enable row level security;
grant select, insert, delete on relationships.open_question to longtable_people;
grant update (talked_on) on relationships.open_question to longtable_people;
create policy inside on relationships.open_question for select
  using (table_id in (select tables.mine_inside()));
create policy ask on relationships.open_question for insert
  with check (writer = ground.asking() and table_id in (select tables.mine_inside()));
create policy talked on relationships.open_question for update
  using (table_id in (select tables.mine_inside()));
create policy take_back on relationships.open_question for delete using (writer = ground.asking());

-- That those who were watched at their work said yes to it (R9), as someone who was there says.
-- visitors: the partner whose people watched; everyone else who was there was at their own work.
create table relationships.watched (
  moment_id uuid primary key references relationships.moment on delete cascade,
  visitors  uuid not null references tables.partner
);
alter table relationships.watched enable row level security;
grant select, insert, delete on relationships.watched to longtable_people;
create policy own_eyes on relationships.watched for select using (moment_id in (select relationships.mine()));
create policy those_there_add on relationships.watched for insert
  with check (moment_id in (select relationships.there_or_noted())
    and visitors in (select p.id from tables.partner p join relationships.moment m on m.table_id = p.table_id
      where m.id = moment_id));
create policy those_there_remove on relationships.watched for delete
  using (moment_id in (select relationships.there_or_noted()));

-- When the people who were watched have read a note about it; until then it is between them and its writer (R9).
alter table relationships.note add column read_at timestamptz;

-- Whether people were watched at a moment and nobody has said that they agreed to it.
create function relationships.waits_for_a_yes(of_moment uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from relationships.moment m where m.id = of_moment and m.kind = 'visiting_work')
    and not exists (select from relationships.watched w where w.moment_id = of_moment) $$;

-- Whether a note is about watching others, and so for them to read first. What those at their own work write is not.
create function relationships.is_about_watching(of_moment uuid, of_writer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from relationships.moment m where m.id = of_moment and m.kind = 'visiting_work')
    and not exists (select from relationships.watched w
      join relationships.presence theirs on theirs.moment_id = w.moment_id and theirs.partner_id <> w.visitors
      where w.moment_id = of_moment and theirs.person_id = of_writer) $$;

-- Whether the asking person was at their own work there, and the writer was not.
create function relationships.watched_me(of_moment uuid, of_writer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select relationships.is_about_watching(of_moment, of_writer)
    and exists (select from relationships.watched w
      join relationships.presence mine on mine.moment_id = w.moment_id and mine.partner_id <> w.visitors
      where w.moment_id = of_moment and mine.person_id = ground.asking() and mine.person_id <> of_writer) $$;

-- Whether a note for those who were there may be read yet by the asking person, who was there.
create function relationships.is_open_to_me(of_moment uuid, of_writer uuid, read_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select not relationships.waits_for_a_yes(of_moment)
    and (read_at is not null or not relationships.is_about_watching(of_moment, of_writer)
      or relationships.watched_me(of_moment, of_writer)) $$;

drop policy writer on relationships.note;
create policy writer on relationships.note using (writer = ground.asking())
  with check (writer = ground.asking() and read_at is null
    and moment_id in (select relationships.there_or_noted())
    and not relationships.waits_for_a_yes(moment_id));
drop policy shared on relationships.note;
create policy shared on relationships.note for select
  using (seen_by = 'present' and moment_id in (select relationships.present_at())
    and relationships.is_open_to_me(moment_id, writer, read_at));

-- Someone who was watched has read what was written about it. The number of notes that are open to all there from now on.
create function relationships.have_read(of_moment uuid, at_time timestamptz) returns int
language sql volatile security definer set search_path = pg_catalog, public as $$
  with read as (
    update relationships.note n set read_at = at_time
    where n.moment_id = of_moment and n.seen_by = 'present' and n.read_at is null
      and not relationships.waits_for_a_yes(of_moment) and relationships.watched_me(of_moment, n.writer)
    returning 1)
  select count(*)::int from read $$;

-- Someone who was there says that nobody agreed to being watched: what was written goes back to its writers alone.
create function relationships.nobody_agreed(of_moment uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if of_moment not in (select relationships.present_at()) then return false; end if;
  delete from relationships.watched where moment_id = of_moment;
  update relationships.note set read_at = null where moment_id = of_moment;
  return true;
end $$;

-- What was written about watching the asking person's work and waits for them to read it first.
create function relationships.to_read_first(out moment_id uuid, out table_id uuid, out table_name text, out on_day date,
  out writer uuid) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  select m.id, m.table_id, t.name, m.on_day, n.writer
  from relationships.presence mine
    join relationships.moment m on m.id = mine.moment_id and m.kind = 'visiting_work' and m.removed_at is null
    join relationships.watched w on w.moment_id = m.id
    join relationships.note n on n.moment_id = m.id and n.seen_by = 'present' and n.read_at is null
    join tables.longtable t on t.id = m.table_id
  where mine.person_id = ground.asking() and relationships.watched_me(m.id, n.writer)
  order by m.on_day desc, n.id limit 20 $$;

do $$ declare name text; begin
  foreach name in array array['waits_for_a_yes(uuid)', 'is_about_watching(uuid, uuid)', 'watched_me(uuid, uuid)',
      'is_open_to_me(uuid, uuid, timestamptz)', 'have_read(uuid, timestamptz)', 'nobody_agreed(uuid)',
      'to_read_first()'] loop
    execute format('revoke all on function relationships.%s from public', name);
    execute format('grant execute on function relationships.%s to longtable_people', name);
  end loop;
end $$;

-- Words left behind also in notes about moments that one noted without having been there, and in open questions (C5).
create or replace function tables.words_left_behind(
  out id uuid, out table_name text, out zone text, out at timestamptz, out by_me boolean, out what text, out words text[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select h.id, t.name, t.zone, h.at, h.by_person is not distinct from ground.asking(), h.what, h.words
  from tables.history h join tables.longtable t on t.id = h.table_id
  where ground.asking() in (h.by_person, h.about_person) and h.removed_at is null and h.words <> '{}'
    and t.id not in (select tables.mine_inside())
  union all
  select r.id, t.name, t.zone, r.at, true, 'tables.words.question', array[r.reason]
  from questions.rest r join tables.longtable t on t.id = r.table_id
  where r.by_person = ground.asking() and r.reason <> '' and t.id not in (select tables.mine_inside())
  union all
  select o.id, t.name, t.zone, o.asked_at, true, 'tables.words.open-question', array[o.words]
  from relationships.open_question o join tables.longtable t on t.id = o.table_id
  where o.writer = ground.asking() and t.id not in (select tables.mine_inside())
  union all
  select n.id, t.name, t.zone, m.noted_at, true, 'tables.words.note', array[concat_ws(' ', n.note, n.learned)]
  from relationships.note n join relationships.moment m on m.id = n.moment_id
    join tables.longtable t on t.id = m.table_id
  where n.writer = ground.asking() and t.id not in (select tables.mine_inside())
    and m.id not in (select relationships.present_at())
  order by at desc, id desc limit 500 $$;

create or replace function tables.take_back_words(which uuid, at_time timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  update tables.history set words = '{}', removed_at = at_time, removed_by = ground.asking()
    where id = which and removed_at is null and words <> '{}' and ground.asking() in (by_person, about_person);
  if found then return true; end if;
  update questions.rest set reason = '' where id = which and reason <> '' and by_person = ground.asking();
  if found then return true; end if;
  delete from relationships.open_question where id = which and writer = ground.asking();
  if found then return true; end if;
  delete from relationships.note where id = which and writer = ground.asking();
  return found;
end $$;

create or replace function relationships.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'moments', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.kind, m.on_day, m.noted_by = ground.asking() as noted_by_me, m.noted_at, m.removed_at,
        p.confirmed_at, e.hours, pl.place,
        exists (select from relationships.watched a where a.moment_id = m.id) as agreed_to_being_watched,
        (select json_agg(w.name order by w.name)
         from relationships.presence o join people.person w on w.id = o.person_id
         where o.moment_id = m.id and o.person_id <> ground.asking()
           and w.invited_by is null and p.id is not null) as with
      from relationships.moment m join tables.longtable t on t.id = m.table_id
        left join relationships.presence p on p.moment_id = m.id and p.person_id = ground.asking()
        left join relationships.extent e on e.moment_id = m.id
        left join relationships.place pl on pl.moment_id = m.id and p.id is not null
      where m.noted_by = ground.asking() or p.id is not null order by m.on_day, m.id) x),
    'notes', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.on_day, n.note, n.learned, n.seen_by, n.read_at
      from relationships.note n join relationships.moment m on m.id = n.moment_id
        join tables.longtable t on t.id = m.table_id
      where n.writer = ground.asking() order by m.on_day, n.id) x),
    'open_questions', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, o.words, o.asked_at, o.talked_on
      from relationships.open_question o join tables.longtable t on t.id = o.table_id
      where o.writer = ground.asking() order by o.asked_at, o.id) x),
    'left_out_of', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.on_day, m.kind
      from relationships.left_out l join relationships.moment m on m.id = l.moment_id
        join tables.longtable t on t.id = m.table_id
      where l.person_id = ground.asking() order by m.on_day, m.id) x)) $$;
