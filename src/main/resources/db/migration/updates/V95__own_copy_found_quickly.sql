-- The copy of what is one's own looks for one person in all of these.
create index on updates.posting (by_person);
create index on updates.follower (by_person);
