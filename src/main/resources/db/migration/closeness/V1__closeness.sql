create schema closeness;
grant usage on schema closeness to longtable_people;

-- Whether some two partners lay two levels or more apart when a round was opened; not which, nor by how much.
create table closeness.opened (
  round_id  uuid primary key references envelopes.round,
  table_id  uuid not null references tables.longtable,
  apart     boolean not null,
  opened_on date not null
);
create index on closeness.opened (table_id, opened_on desc);

-- The level that is right for now: suggested by one partner, chosen once every partner has taken it. Earlier ones stay.
create table closeness.choice (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  level      int not null check (level between 0 and 5),
  note       text not null default '' check (length(note) <= 500),
  offered_by uuid not null references people.person,
  offered_on date not null,
  at         timestamptz not null,
  settled_on date,
  removed_on date                               -- when its writer took the note back (C5)
);
create index on closeness.choice (table_id, at desc);
create index on closeness.choice (offered_by);
create table closeness.taking (
  choice_id  uuid not null references closeness.choice on delete cascade,
  partner_id uuid not null references tables.partner,
  person_id  uuid not null references people.person,
  on_day     date not null,
  primary key (choice_id, partner_id)
);
create index on closeness.taking (person_id);

-- What nobody can know but the partners, asked once: yes or no.
create table closeness.told (
  table_id  uuid not null references tables.longtable,
  what      text not null check (what in ('demanded', 'money', 'at_risk', 'data', 'long', 'shared_name', 'shared_budget')),
  yes       boolean not null,
  by_person uuid not null references people.person,
  on_day    date not null,
  version   bigint not null default 0,
  primary key (table_id, what)
);
create index on closeness.told (by_person);

do $$ declare name text; begin
  foreach name in array array['opened', 'choice', 'taking', 'told'] loop
    execute format('alter table closeness.%I enable row level security', name);
    execute format('grant select on closeness.%I to longtable_people', name);
  end loop;
end $$;
grant insert on closeness.opened, closeness.told to longtable_people;
grant update (yes, by_person, on_day, version) on closeness.told to longtable_people;
grant update (note, removed_on) on closeness.choice to longtable_people;
create policy inside on closeness.opened for select using (table_id = any (array(select tables.mine_inside())));
create policy opened on closeness.opened for insert
  with check (table_id = any (array(select tables.mine_inside()))
    and round_id in (select r.id from envelopes.round r where r.table_id = opened.table_id and r.opened_on is not null));
create policy inside on closeness.choice for select using (table_id = any (array(select tables.mine_inside())));
create policy take_back on closeness.choice for update using (offered_by = ground.asking())
  with check (note = '' and removed_on is not null);
create policy inside on closeness.taking for select
  using (exists (select from closeness.choice c where c.id = choice_id));
create policy inside on closeness.told for select using (table_id = any (array(select tables.mine_inside())));
create policy tell on closeness.told for insert
  with check (table_id = any (array(select tables.mine_inside())) and by_person = ground.asking());
create policy tell_anew on closeness.told for update using (table_id = any (array(select tables.mine_inside())))
  with check (table_id = any (array(select tables.mine_inside())) and by_person = ground.asking());

-- Takes the level that is suggested for the asking person's partner; the last one settles it.
create function closeness.take(the_choice uuid, on_day date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare at_table uuid; mine uuid;
begin
  select c.table_id into at_table from closeness.choice c
    where c.id = the_choice and c.settled_on is null and c.table_id = any (array(select tables.mine_inside()))
      and not exists (select from closeness.choice l where l.table_id = c.table_id and (l.at, l.id) > (c.at, c.id))
    for update;
  select s.partner_id into mine from tables.my_seats() s where s.table_id = at_table and s.inside;
  if mine is null then return false; end if;
  insert into closeness.taking (choice_id, partner_id, person_id, on_day)
    values (the_choice, mine, ground.asking(), on_day) on conflict do nothing;
  if not exists (select from tables.voters(at_table) v
      where v not in (select t.partner_id from closeness.taking t where t.choice_id = the_choice)) then
    update closeness.choice set settled_on = on_day where id = the_choice;
  end if;
  return true;
end $$;

-- Suggests a level for now, in the place of whatever was suggested and not taken by all.
create function closeness.choose(the_id uuid, at_table uuid, which int, why text, on_day date, at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if at_table <> all (array(select tables.mine_inside())) then return false; end if;
  perform 1 from tables.longtable where id = at_table for key share;
  delete from closeness.choice c where c.table_id = at_table and c.settled_on is null;
  insert into closeness.choice (id, table_id, level, note, offered_by, offered_on, at)
    values (the_id, at_table, which, why, ground.asking(), on_day, at);
  return closeness.take(the_id, on_day);
end $$;

-- The levels that the asking person suggested and took, and what they answered; also at tables they have left.
create function closeness.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'levels_suggested', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.level, c.note, c.offered_on, c.settled_on from closeness.choice c
        join tables.longtable t on t.id = c.table_id
      where c.offered_by = ground.asking() order by c.at, c.id) x),
    'levels_taken', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.level, k.on_day from closeness.taking k join closeness.choice c on c.id = k.choice_id
        join tables.longtable t on t.id = c.table_id
      where k.person_id = ground.asking() order by k.on_day, c.id) x),
    'yes_or_no', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, d.what, d.yes, d.on_day from closeness.told d join tables.longtable t on t.id = d.table_id
      where d.by_person = ground.asking() order by d.on_day, d.what) x)) $$;

do $$ declare f text; begin
  foreach f in array array['closeness.take(uuid, date)', 'closeness.choose(uuid, uuid, int, text, date, timestamptz)',
      'closeness.own_data()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_people', f);
  end loop;
end $$;
