-- Whether everyone whom a search found is among those that are known of it. Of a search that found more than were looked at
-- nobody can be said to be new: all are remembered first, and those who come after them are told.
alter table finding.saved add column whole boolean not null default false;
update finding.saved set whole = cardinality(known) < 500;
