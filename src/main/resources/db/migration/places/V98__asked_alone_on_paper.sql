-- What partners are asked to answer alone is answered on paper too. It is sealed like every such answer: what was typed in
-- is read by whoever typed it and by whoever said it, and by nobody else of their sides. Once that person has checked it,
-- it stands in their envelope, and nowhere here.
alter table places.said drop constraint said_kind_check,
  add constraint said_kind_check check (kind in ('moment', 'absence', 'proposal', 'plan', 'round'));

create table places.said_answer (
  said_id uuid not null references places.said on delete cascade,
  place   int not null,
  name    text not null check (length(name) <= 80),     -- of the field in which it was typed
  words   text not null check (length(words) between 1 and 1000),
  primary key (said_id, place)
);
alter table places.said_answer enable row level security;
grant select, insert on places.said_answer to longtable_people;
create policy said_or_typed on places.said_answer for select using (exists (select from places.said s
  where s.id = said_id and ground.asking() in (s.person_id, s.helper_id)));
create policy type_in on places.said_answer for insert with check (exists (select from places.said s
  where s.id = said_id and s.helper_id = ground.asking() and s.kind = 'round' and s.yes and s.checked_at is null));

create function places.forget_answers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said_answer where said_id = new.id;
  return null;
end $$;
revoke all on function places.forget_answers() from public;
create trigger forget_answers after update of checked_at on places.said for each row
  when (new.kind = 'round' and old.checked_at is null and new.checked_at is not null)
  execute function places.forget_answers();

-- A round that is opened or called off takes no answer any more, so what waits to be checked for it is gone.
create function places.forget_closed_round() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said where kind = 'round' and target = new.id and checked_at is null;
  return null;
end $$;
revoke all on function places.forget_closed_round() from public;
create trigger forget_closed_round after update of closed_at on envelopes.round for each row
  when (old.closed_at is null and new.closed_at is not null)
  execute function places.forget_closed_round();

-- A quiet table forgets what says who was there, and nothing else (C7).
create or replace function places.forget_when_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said where table_id = new.id and kind not in ('proposal', 'round');
  return null;
end $$;
drop trigger nothing_said_at_quiet on places.said;
create trigger nothing_said_at_quiet before insert on places.said for each row
  when (new.kind not in ('proposal', 'round')) execute function places.nothing_said_at_quiet();

-- As before, and with what waits to be checked.
create or replace function places.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'papers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as made_by, p.made_at, p.expires_at, p.ended_at
      from places.paper p join tables.longtable t on t.id = p.table_id join people.person w on w.id = p.made_by
      where p.person_id = ground.asking() order by p.made_at) x),
    'papers_made_for_others', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.made_at, p.ended_at from places.paper p join tables.longtable t on t.id = p.table_id
      where p.made_by = ground.asking() and p.person_id <> ground.asking() order by p.made_at) x),
    'helpers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as person_helped, h.name as helper, x.how, x.said_on, x.ended_at
      from places.helper x join tables.longtable t on t.id = x.table_id
        join people.person w on w.id = x.person_id join people.person h on h.id = x.helper_id
      where ground.asking() in (x.person_id, x.helper_id, x.recorded_by) order by x.at) x),
    'said_through_helpers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as said_by, h.name as entered_by, s.kind, s.yes, s.words, s.said_on, s.outcome,
        s.checked_on, (select coalesce(json_agg(a.words order by a.place), '[]') from places.said_answer a
          where a.said_id = s.id and ground.asking() in (s.person_id, s.helper_id)) as answers
      from places.said s join tables.longtable t on t.id = s.table_id
        join people.person w on w.id = s.person_id join people.person h on h.id = s.helper_id
      where ground.asking() in (s.person_id, s.helper_id, s.checked_by) order by s.entered_at) x)) $$;
