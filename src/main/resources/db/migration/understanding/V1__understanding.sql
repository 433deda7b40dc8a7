create schema understanding;
grant usage on schema understanding to longtable_people;

-- What a round of statements asks each partner: a ready statement by its key, or the table's own words in one language
-- or both. Kept with its round, so that a round stays as it was answered.
create table understanding.statement (
  id         uuid primary key,
  round_id   uuid not null references envelopes.round,
  place      int not null,
  ready      text,
  words_en   text check (length(words_en) <= 300),
  words_fr   text check (length(words_fr) <= 300),
  written_by uuid not null references people.person,
  removed_on date,                          -- when its writer took the words back (C5)
  unique (round_id, place)
);

-- M of an opened round, exact: matching of possible (F4). It stays as it was when the answers were opened.
create table understanding.congruence (
  round_id  uuid primary key references envelopes.round,
  table_id  uuid not null references tables.longtable,
  matching  bigint not null check (matching >= 0),
  possible  bigint not null check (possible > 0),
  opened_on date not null,
  check (matching <= possible)
);
create index on understanding.congruence (table_id, opened_on desc);

-- What partners see differently (R103), from the day it was opened until it is settled or they agree to differ.
create table understanding.difference (
  id              uuid primary key,
  table_id        uuid not null references tables.longtable,
  statement_id    uuid not null references understanding.statement,
  named_on        date not null,
  state           text not null default 'named' check (state in ('named', 'talked', 'settled', 'agreed_to_differ')),
  owner           uuid references people.person,
  look_again      date,
  note            text not null default '' check (length(note) <= 1000),
  note_by         uuid references people.person,
  note_removed_on date,
  changed_on      date,
  version         bigint not null default 0
);
create index on understanding.difference (table_id);

alter table understanding.statement enable row level security;
alter table understanding.congruence enable row level security;
alter table understanding.difference enable row level security;
grant select, insert on understanding.statement, understanding.congruence, understanding.difference
  to longtable_people;
grant update (words_en, words_fr, removed_on) on understanding.statement to longtable_people;
grant update (statement_id, state, owner, look_again, note, note_by, note_removed_on, changed_on, version)
  on understanding.difference to longtable_people;

create policy inside on understanding.statement for select using (round_id in (select r.id from envelopes.round r));
create policy begin on understanding.statement for insert
  with check (written_by = ground.asking()
    and round_id in (select r.id from envelopes.round r where r.begun_by = ground.asking() and r.closed_at is null));
create policy take_back on understanding.statement for update using (written_by = ground.asking())
  with check (words_en is null and words_fr is null and removed_on is not null);
create policy inside on understanding.congruence for select using (table_id in (select tables.mine_inside()));
-- Whoever opens a round works out what it says; nobody else can read what it takes.
create policy opened on understanding.congruence for insert
  with check (table_id in (select tables.mine_inside())
    and round_id in (select r.id from envelopes.round r where r.table_id = table_id and r.opened_on is not null));
create policy inside on understanding.difference for select using (table_id in (select tables.mine_inside()));
create policy opened on understanding.difference for insert
  with check (table_id in (select tables.mine_inside()) and state = 'named');
create policy inside_change on understanding.difference for update
  using (table_id in (select tables.mine_inside())) with check (table_id in (select tables.mine_inside()));

-- The statements that the asking person wrote or chose, those they answered, and the differences they look after or
-- wrote about; also at tables they have left.
create function understanding.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'statements_chosen', (select coalesce(json_agg(x), '[]') from (
      select s.round_id as round, s.id as statement, s.ready, s.words_en, s.words_fr, s.removed_on
      from understanding.statement s where s.written_by = ground.asking() order by s.round_id, s.place) x),
    'statements_answered', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, s.ready, s.words_en, s.words_fr, a.number as answer, a.words as note
      from understanding.statement s join envelopes.round r on r.id = s.round_id
        join tables.longtable t on t.id = r.table_id
        join envelopes.envelope e on e.round_id = s.round_id and e.answered_by = ground.asking()
        join envelopes.answer a on a.round_id = e.round_id and a.partner_id = e.partner_id and a.item = s.id::text
      order by r.begun_at, s.place) x),
    'differences', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, s.ready, s.words_en, s.words_fr, d.named_on, d.state, d.look_again,
        d.owner = ground.asking() as looked_after_by_me,
        case when d.note_by = ground.asking() then d.note end as my_note
      from understanding.difference d join tables.longtable t on t.id = d.table_id
        join understanding.statement s on s.id = d.statement_id
      where ground.asking() in (d.owner, d.note_by) order by d.named_on, d.id) x)) $$;
revoke all on function understanding.own_data() from public;
grant execute on function understanding.own_data() to longtable_people;
