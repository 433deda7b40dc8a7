-- A fourth circle around what people tell of themselves: anyone, also without signing in.
alter table people.person drop constraint person_seen_by_check,
  add constraint person_seen_by_check check (seen_by in ('tables', 'everyone', 'anyone'));
alter table people.detail drop constraint detail_seen_by_check,
  add constraint detail_seen_by_check check (seen_by in ('me', 'tables', 'everyone', 'anyone'));

alter policy for_everyone on people.person
  using (seen_by in ('everyone', 'anyone') and ground.asking() is not null and invited_by is null and merged_into is null);
create policy for_anyone on people.person for select
  using (seen_by = 'anyone' and invited_by is null and merged_into is null);
alter policy for_everyone on people.detail
  using (seen_by in ('everyone', 'anyone') and ground.asking() is not null
    and person_id in (select id from people.person));
create policy for_anyone on people.detail for select
  using (seen_by = 'anyone' and person_id in (select id from people.person));
