-- Nobody is found by more than the people at their tables who has not said that they are of age, however the row came to
-- be or was changed, and by whom: what finds and what introduces reads who may find someone, and nothing else.
update people.person set seen_by = 'tables' where seen_by <> 'tables' and of_age_on is null;
drop policy of_age on people.person;
alter table people.person add constraint found_only_of_age check (seen_by = 'tables' or of_age_on is not null);
