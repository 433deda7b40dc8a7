-- The copy of what is one's own looks for one person in all of these.
create index on understanding.statement (written_by);
create index on understanding.difference (owner);
create index on understanding.difference (note_by);
