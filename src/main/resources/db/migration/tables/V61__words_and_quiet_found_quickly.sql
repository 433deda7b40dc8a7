create index on tables.history (by_person);
create index on tables.history (about_person) where about_person is not null;
create index on tables.longtable (id) where quiet_since is not null;
create index on questions.rest (by_person);
alter function tables.quiet_ones() rows 50;
