create index on directory.organisation (begun_by);
create index on directory.organisation (id) where seen_by = 'everyone';

alter function directory.mine() rows 5;
alter function directory.ever_mine() rows 5;
alter function directory.my_colleagues() rows 200;
alter function directory.my_colleagues_today() rows 200;
