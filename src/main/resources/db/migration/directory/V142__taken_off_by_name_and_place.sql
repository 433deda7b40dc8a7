-- Under which name and where an organisation stood when it was taken off the list, so that no other list lists it anew.
-- No reference: when two are made one, what one of them asked is not moved to the other.
create table directory.taken_off (
  organisation_id uuid primary key,
  name            text not null,
  place           text not null
);
create index on directory.taken_off (lower(name));
alter table directory.taken_off enable row level security;

create or replace function directory.take_off(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from directory.organisation where id = which for update;
  if not directory.is_host() or not directory.is_listed(which) or directory.has_people(which) then return false; end if;
  insert into directory.taken_off (organisation_id, name, place)
    select o.id, o.name, coalesce((select max(l.value) from directory.line l
      where l.organisation_id = o.id and l.field = 'place'), '')
    from directory.organisation o where o.id = which
    on conflict (organisation_id) do nothing;
  delete from directory.affiliation where organisation_id = which and confirmed_at is null;
  delete from directory.line where organisation_id = which;
  delete from directory.identifier where organisation_id = which;
  update directory.organisation set seen_by = 'tables', version = version + 1,
      taken_off_at = case when not directory.is_needed(which)
        then nullif(current_setting('longtable.now', true), '')::timestamptz end
    where id = which;
  return true;
end $$;
