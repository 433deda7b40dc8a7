-- What partners said to each other, in words, before or without an agreement (R85). Each writing is a version; older
-- ones stay readable. The words can be taken back for good by who wrote them (C5).
create table tables.note (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  number     int not null check (number > 0),
  words      text not null check (length(words) <= 4000),
  look_again date not null,
  by_person  uuid not null references people.person,
  at         timestamptz not null,
  removed_at timestamptz,
  check ((removed_at is null) = (words <> '')),
  unique (table_id, number)
);
-- Partners that read it the same way.
create table tables.note_read (
  note_id    uuid not null references tables.note,
  partner_id uuid not null references tables.partner,
  person_id  uuid not null references people.person,
  at         timestamptz not null,
  primary key (note_id, partner_id)
);
alter table tables.note enable row level security;
alter table tables.note_read enable row level security;
grant select, insert on tables.note, tables.note_read to longtable_people;
grant update (words, look_again, removed_at) on tables.note to longtable_people;

create policy inside on tables.note for select using (table_id in (select tables.mine_inside()));
create policy write on tables.note for insert
  with check (table_id in (select tables.mine_inside()) and by_person = ground.asking());
create policy inside_changes on tables.note for update using (table_id in (select tables.mine_inside()));
create policy inside on tables.note_read for select using (note_id in (select id from tables.note));
create policy own_partner on tables.note_read for insert
  with check (partner_id in (select tables.my_partners()) and person_id = ground.asking()
    and note_id in (select id from tables.note));

-- Words are taken back by who wrote them; nobody else empties or changes them. Looking again moves the day alone.
create function tables.keep_words() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.words is distinct from old.words and (new.words <> '' or old.by_person is distinct from ground.asking()) then
    raise exception 'the words of a note change by writing a new one';
  end if;
  return new;
end $$;
create trigger keep_words before update on tables.note for each row execute function tables.keep_words();

create function tables.own_notes() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, n.words, n.look_again, n.at, n.removed_at
      from tables.note n join tables.longtable t on t.id = n.table_id
      where n.by_person = ground.asking() order by n.at, n.id) x),
    'read_the_same_way', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, r.at
      from tables.note_read r join tables.note n on n.id = r.note_id join tables.longtable t on t.id = n.table_id
      where r.person_id = ground.asking() order by r.at) x)) $$;
revoke all on function tables.own_notes() from public;
grant execute on function tables.own_notes() to longtable_people;
