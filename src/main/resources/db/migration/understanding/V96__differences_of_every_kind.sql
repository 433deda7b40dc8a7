-- What partners see differently comes from more than statements: another module finds it and says it by the key of a text
-- and the partners whom it is between, or someone names it in their own words. What is open has an owner and a day from
-- the beginning; to agree to differ takes what that costs the community.
alter table understanding.difference
  alter statement_id drop not null,
  add found text check (length(found) <= 80),
  add between_partners uuid[] not null default '{}',
  add words text check (length(words) <= 300),
  add words_removed_on date,
  add named_by uuid references people.person,
  add cost text not null default '' check (length(cost) <= 1000),
  add constraint about_one_thing check (num_nonnulls(statement_id, found, words) = 1),
  add constraint settled_with_a_note check
    (state not in ('settled', 'agreed_to_differ') or note <> '' or note_removed_on is not null) not valid,
  add constraint differing_has_a_cost check
    (state <> 'agreed_to_differ' or cost <> '' or note_removed_on is not null) not valid;
create unique index found_once on understanding.difference (table_id, found, between_partners)
  where found is not null and state in ('named', 'talked');
create index on understanding.difference (named_by) where named_by is not null;
grant update (cost, words, words_removed_on) on understanding.difference to longtable_people;

drop policy opened on understanding.difference;
create policy named on understanding.difference for insert
  with check (table_id = any (array(select tables.mine_inside())) and state = 'named'
    and (named_by is null or named_by = ground.asking()));

-- As before, with what was named otherwise than by a statement.
create or replace function understanding.own_data() returns json language sql stable security definer
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
      select t.name as table, s.ready, s.words_en, s.words_fr, d.found, d.named_on, d.state, d.look_again,
        d.owner = ground.asking() as looked_after_by_me, d.named_by = ground.asking() as named_by_me,
        case when d.named_by = ground.asking() then d.words end as my_words,
        case when d.note_by = ground.asking() then d.note end as my_note,
        case when d.note_by = ground.asking() then d.cost end as my_words_on_its_cost
      from understanding.difference d join tables.longtable t on t.id = d.table_id
        left join understanding.statement s on s.id = d.statement_id
      where d.owner = ground.asking() or d.note_by = ground.asking() or d.named_by = ground.asking()
      order by d.named_on, d.id) x)) $$;
