create schema questions;
grant usage on schema questions to longtable_people;

-- A question that was answered or put aside: it sleeps until what it rests on changes. The subject and the evidence
-- are short texts made by the module that asks; the evidence holds bands, sets and inputs, never a share of a person.
create table questions.rest (
  id           uuid primary key,
  table_id     uuid not null,
  warning      text not null,
  subject      text not null,
  evidence     text not null,
  only_for     uuid,              -- a question that one person alone sees rests for that person alone
  reason       text not null default '' check (length(reason) <= 500),
  by_person    uuid not null,
  at           timestamptz not null,
  woken_at     timestamptz        -- someone asked it again on purpose
);
create index on questions.rest (table_id);
alter table questions.rest enable row level security;
grant select, insert, update (reason, woken_at) on questions.rest to longtable_people;
