-- Whoever offered a place learns that the letter could not be delivered. The letter is written by whoever said the last
-- yes, who does not see the invitation.
alter table tables.invitation add column letter_id uuid;
create function tables.letter_written(token bytea, letter uuid) returns void language sql security definer
set search_path = pg_catalog, public as $$
  update tables.invitation set letter_id = letter where token_hash = token and state = 'open' $$;
