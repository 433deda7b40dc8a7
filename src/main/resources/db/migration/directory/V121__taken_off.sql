-- What was taken off the list is remembered by its name alone, and shown to nobody: the list that it came with may come
-- again, and must not bring it back.
alter table directory.organisation add column taken_off_at timestamptz;
create policy off_the_list on directory.organisation as restrictive for select using (taken_off_at is null);

create or replace function directory.i_listed(organisation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.organisation o where o.id = organisation and o.listed and o.merged_into is null
    and o.taken_off_at is null and o.begun_by = ground.asking() and not directory.has_people(o.id)) $$;

-- Whether something here would lose its name without an organisation; modules below extend this.
create function directory.is_needed(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$ select false $$;
revoke all on function directory.is_needed(uuid) from public;

create or replace function directory.take_off(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from directory.organisation where id = which for update;
  if not directory.is_host() or not directory.is_listed(which) or directory.has_people(which) then return false; end if;
  delete from directory.affiliation where organisation_id = which and confirmed_at is null;
  delete from directory.line where organisation_id = which;
  delete from directory.identifier where organisation_id = which;
  update directory.organisation set seen_by = 'tables', version = version + 1,
      taken_off_at = case when not directory.is_needed(which)
        then nullif(current_setting('longtable.now', true), '')::timestamptz end
    where id = which;
  return true;
end $$;
