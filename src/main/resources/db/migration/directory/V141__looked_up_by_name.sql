-- By its name an organisation is looked up under row security, which lets an index be asked about what stands in a column,
-- and not about what a function makes of it.
alter table directory.organisation add column lower_name text not null generated always as (lower(name)) stored;
create index on directory.organisation (lower_name);
