-- Two more ways in which a connection may have begun; a version from 1, so that 0 stands for nothing said yet.
alter table relationships.origin drop constraint origin_kind_check;
alter table relationships.origin add constraint origin_kind_check
  check (kind in ('personal', 'past_partner', 'nearby_work', 'introduced', 'met_here', 'other'));
alter table relationships.origin add check (kind <> 'other' or words <> '');
update relationships.origin set version = version + 1;
alter table relationships.origin alter column version set default 1;
create index on relationships.origin_unsaid (other_id);

-- Takes away what was said, whichever of the two said it; neither of them is asked again (C5, C10).
create function relationships.take_origin_away(with_person uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from relationships.origin
    where one = least(with_person, ground.asking()) and other = greatest(with_person, ground.asking());
  if not found then return false; end if;
  insert into relationships.origin_unsaid (person_id, other_id)
    values (ground.asking(), with_person), (with_person, ground.asking()) on conflict do nothing;
  return true;
end $$;

-- The latest new connection of which neither has said how it began and the asking person has not been asked: within 60
-- days of a moment to which both said yes, at a table that asks anything yet (C10).
create function relationships.beginning_to_ask(out person uuid, out name text) returns setof record
language sql stable rows 1 security definer set search_path = pg_catalog, public as $$
  select w.id, w.name
  from (
    select other as person, moments, latest from relationships.connection where one = ground.asking()
    union all select one, moments, latest from relationships.connection where other = ground.asking()) c
    join people.person w on w.id = c.person and w.invited_by is null and w.merged_into is null
  where c.moments <= 3 and c.latest > ground.today() - 60
    and not exists (select from relationships.origin o
      where o.one = least(c.person, ground.asking()) and o.other = greatest(c.person, ground.asking()))
    and not exists (select from relationships.origin_unsaid u
      where u.person_id = ground.asking() and u.other_id = c.person)
    and exists (
      select from relationships.presence mine
        join relationships.presence theirs on theirs.moment_id = mine.moment_id and theirs.person_id = c.person
        join relationships.moment m on m.id = mine.moment_id and m.removed_at is null
        join tables.longtable t on t.id = m.table_id
      where mine.person_id = ground.asking() and mine.confirmed_at is not null and theirs.confirmed_at is not null
        and (t.started_on <= ground.today() - 14 or exists (select from relationships.moment n
          where n.table_id = t.id and n.id <> m.id and n.removed_at is null)))
  order by c.latest desc, w.id limit 1 $$;

do $$ declare f text; begin
  foreach f in array array['take_origin_away(uuid)', 'beginning_to_ask()'] loop
    execute 'revoke all on function relationships.' || f || ' from public';
    execute 'grant execute on function relationships.' || f || ' to longtable_people';
  end loop;
end $$;
