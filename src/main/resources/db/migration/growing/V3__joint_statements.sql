-- A statement that several organisations sign on to (R80). A text never changes: other words are another text, and each
-- organisation's approval holds for the text that it approved.
create table growing.joint (
  id       uuid primary key,
  table_id uuid not null references tables.longtable,
  begun_by uuid not null references people.person,
  begun_on date not null,
  unique (id, table_id)
);
create index on growing.joint (table_id);
create index on growing.joint (begun_by);
create table growing.joint_text (
  joint_id   uuid not null references growing.joint,
  number     int not null check (number > 0),
  title      text not null check (length(title) <= 160),
  en         text not null default '' check (length(en) <= 6000),
  fr         text not null default '' check (length(fr) <= 6000),
  written_by uuid not null references people.person,
  written_on date not null,
  removed_on date,                               -- when its writer took the words back (C5)
  primary key (joint_id, number),
  check (en <> '' or fr <> '' or removed_on is not null)
);
create index on growing.joint_text (written_by);
-- Who approved it within the organisation is said as a body, never as a name of someone who is not here (C1).
create table growing.sign_on (
  joint_id     uuid not null references growing.joint,
  partner_id   uuid not null references tables.partner,
  number       int not null,
  approved_by  text not null check (length(approved_by) between 1 and 160),
  approved_on  date not null,
  person_id    uuid not null references people.person,
  recorded_on  date not null,
  withdrawn_on date,
  primary key (joint_id, partner_id),
  foreign key (joint_id, number) references growing.joint_text (joint_id, number)
);
create index on growing.sign_on (partner_id);
create index on growing.sign_on (person_id);

alter table growing.joint enable row level security;
alter table growing.joint_text enable row level security;
alter table growing.sign_on enable row level security;
grant select, insert on growing.joint, growing.joint_text, growing.sign_on to longtable_people;
grant update (title, en, fr, removed_on) on growing.joint_text to longtable_people;
grant update (number, approved_by, approved_on, person_id, recorded_on, withdrawn_on) on growing.sign_on to longtable_people;
create policy inside on growing.joint for select using (table_id = any (array(select tables.mine_inside())));
create policy begin on growing.joint for insert
  with check (table_id = any (array(select tables.mine_inside())) and begun_by = ground.asking());
create policy not_at_a_closed_table on growing.joint as restrictive for insert
  with check (not tables.is_closed(table_id));
create policy inside on growing.joint_text for select using (exists (select from growing.joint j where j.id = joint_id));
create policy write on growing.joint_text for insert
  with check (written_by = ground.asking() and exists (select from growing.joint j
    where j.id = joint_id and not tables.is_closed(j.table_id)));
create policy take_back on growing.joint_text for update using (written_by = ground.asking())
  with check (en = '' and fr = '' and removed_on is not null);
create policy inside on growing.sign_on for select using (exists (select from growing.joint j where j.id = joint_id));
create policy own_side on growing.sign_on for insert
  with check (partner_id = any (array(select tables.my_partners_inside())) and person_id = ground.asking()
    and exists (select from growing.joint j join tables.partner p on p.table_id = j.table_id
      where j.id = joint_id and p.id = partner_id and not tables.is_closed(j.table_id)));
create policy own_side_anew on growing.sign_on for update
  using (partner_id = any (array(select tables.my_partners_inside())))
  with check (partner_id = any (array(select tables.my_partners_inside())) and person_id = ground.asking());

-- The statements that the asking person wrote and the approvals they recorded; also at tables they have left.
create function growing.own_statements() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'begun', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, j.begun_on from growing.joint j join tables.longtable t on t.id = j.table_id
      where j.begun_by = ground.asking() order by j.begun_on, j.id) x),
    'texts_written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.number, w.title, w.en, w.fr, w.written_on, w.removed_on from growing.joint_text w
        join growing.joint j on j.id = w.joint_id join tables.longtable t on t.id = j.table_id
      where w.written_by = ground.asking() order by w.written_on, w.number) x),
    'approvals_recorded', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, s.approved_by, s.approved_on, s.recorded_on, s.withdrawn_on from growing.sign_on s
        join growing.joint j on j.id = s.joint_id join tables.longtable t on t.id = j.table_id
      where s.person_id = ground.asking() order by s.recorded_on, s.joint_id) x)) $$;
revoke all on function growing.own_statements() from public;
grant execute on function growing.own_statements() to longtable_people;
