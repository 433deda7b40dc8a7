-- Words that the asking person left at tables where they no longer sit inside. Row security shows them nothing there any
-- more, and their words can still be taken back (C5).
create function tables.words_left_behind(
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
  order by at desc, id desc limit 500 $$;
revoke all on function tables.words_left_behind() from public;
grant execute on function tables.words_left_behind() to longtable_people;

create function tables.take_back_words(which uuid, at_time timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  update tables.history set words = '{}', removed_at = at_time, removed_by = ground.asking()
    where id = which and removed_at is null and words <> '{}' and ground.asking() in (by_person, about_person);
  if found then return true; end if;
  update questions.rest set reason = '' where id = which and reason <> '' and by_person = ground.asking();
  return found;
end $$;
revoke all on function tables.take_back_words(uuid, timestamptz) from public;
grant execute on function tables.take_back_words(uuid, timestamptz) to longtable_people;
