-- A search that someone keeps, with how soon they want a letter when someone new fits it: in the weekly letter, or in one of
-- its own once a day at most.
create table finding.saved (
  id         uuid primary key,
  person_id  uuid not null references people.person on delete cascade,
  name       text not null check (length(name) between 1 and 100),
  query      text not null check (length(query) between 1 and 4000),
  letters    text not null check (letters in ('never', 'week', 'day')),
  saved_at   timestamptz not null,
  -- Who fitted when it was last told of, so that only those are told of who are new.
  known      uuid[] not null,
  told_at    timestamptz not null,
  version    bigint not null default 0
);
create index on finding.saved (person_id);
create index on finding.saved (told_at) where letters = 'day';
alter table finding.saved enable row level security;
grant select, insert, update, delete on finding.saved to longtable_people;
create policy own on finding.saved using (person_id = ground.asking()) with check (person_id = ground.asking());

-- Whose searches may be told of in a letter of their own: ids alone.
create function finding.due_for_letters(before timestamptz, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct person_id from finding.saved
  where letters = 'day' and told_at < before and (after is null or person_id > after) order by person_id limit most $$;
revoke all on function finding.due_for_letters(timestamptz, uuid, int) from public;
grant execute on function finding.due_for_letters(timestamptz, uuid, int) to longtable_works;
