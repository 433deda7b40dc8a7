-- A statement is seen by whoever sees its round: asked of that round, and not of all of them first.
alter policy inside on understanding.statement using (exists (select from envelopes.round r where r.id = round_id));
alter policy inside on understanding.congruence using (table_id = any (array(select tables.mine_inside())));
alter policy inside on understanding.difference using (table_id = any (array(select tables.mine_inside())));

-- The copy of what is one's own looks for one person in all of these.
create index on understanding.statement (written_by);
create index on understanding.difference (owner);
create index on understanding.difference (note_by);
