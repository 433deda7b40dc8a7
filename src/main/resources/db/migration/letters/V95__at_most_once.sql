-- A letter that is better lost than read twice is handed to the mail server once. It is marked before it goes out; only
-- a mail server that says no takes the mark away again.
alter table letters.letter
  add column once boolean not null default false,
  add column handed_at timestamptz;
create index on letters.letter (handed_at) where handed_at is not null and sent_at is null;
