-- Whoever lets themselves be found by more than the people at their tables says that they are of age. An earlier yes to
-- showing one's name was no yes to being listed, so it is asked again.
alter table people.person add column of_age_on date;
update people.person set seen_by = 'tables' where seen_by <> 'tables';
create policy of_age on people.person as restrictive for update
  using (true) with check (seen_by = 'tables' or of_age_on is not null or id is distinct from ground.asking());
