-- Of what someone is told once on Today: what they said is good to know. It is told for a month, and kept a little longer.
create table letters.noted (
  person_id uuid not null,
  about     text not null check (length(about) between 1 and 200),
  at        timestamptz not null,
  primary key (person_id, about)
);
create index on letters.noted (at);
alter table letters.noted enable row level security;
create policy own on letters.noted to longtable_people
  using (person_id = ground.asking()) with check (person_id = ground.asking());
grant select, insert on letters.noted to longtable_people;

create or replace function letters.forget(before timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from letters.act where expires_at < before;
  delete from letters.digest where at < before;
  delete from letters.told where at < before - interval '3 years';
  delete from letters.noted where at < before - interval '2 months';
  delete from letters.letter where coalesce(sent_at, given_up_at) < before $$;
