-- The copy of what is one's own looks for whom one confirmed.
create index on directory.affiliation (confirmed_by);
