create schema letters;
grant usage on schema letters to longtable_people, longtable_works;

-- The outbox. A letter is written in the transaction of what it tells, and sent once afterwards. People can write
-- letters and read none: the outbox page and the sending go through the works.
create table letters.letter (
  id          uuid primary key,
  to_person   uuid,
  to_address  text not null,
  language    text not null check (language in ('en', 'fr')),
  subject     text not null,
  body        text not null,            -- plain text; links and codes in it stand in secrets as well
  html        text not null,
  secrets     text[] not null default '{}',
  written_at  timestamptz not null,
  sent_at     timestamptz,
  attempts    int not null default 0,
  not_before  timestamptz not null,
  given_up_at timestamptz
);
create index on letters.letter (not_before) where sent_at is null and given_up_at is null;
create index on letters.letter (written_at);
grant insert on letters.letter to longtable_people;
grant select, update, delete on letters.letter to longtable_works;

-- Looking behind the mask of a letter is kept, and told to whom the letter was for.
create table letters.unmasking (
  letter_id uuid not null references letters.letter on delete cascade,
  by_person uuid not null,
  at        timestamptz not null,
  primary key (letter_id, by_person, at)
);
grant select, insert on letters.unmasking to longtable_works;
