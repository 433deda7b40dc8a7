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
  private     boolean not null default false,   -- its words are for its reader alone, not for the site host either
  written_at  timestamptz not null,
  good_until  timestamptz not null,     -- later it would tell nothing that still holds, so it is not sent any more
  sent_at     timestamptz,
  attempts    int not null default 0,
  not_before  timestamptz not null,
  given_up_at timestamptz
);
create index on letters.letter (not_before) where sent_at is null and given_up_at is null;
create index on letters.letter (written_at);
create index on letters.letter (to_person);
grant insert on letters.letter to longtable_people;
grant select, insert, update, delete on letters.letter to longtable_works;

-- Looking behind the mask of a letter is kept, and told to whom the letter was for.
create table letters.unmasking (
  id        uuid primary key,
  letter_id uuid not null references letters.letter on delete cascade,
  by_person uuid not null,
  at        timestamptz not null,
  noted_at  timestamptz                 -- when the person whom it was told said that they have read it
);
create index on letters.unmasking (letter_id);
grant select, insert, update on letters.unmasking to longtable_works;

-- Each person's weekly letter, once a week, also when there was nothing to say.
create table letters.digest (
  person_id uuid not null,
  week      date not null,              -- its Monday
  at        timestamptz not null,
  primary key (person_id, week)
);
create index on letters.digest (week);

-- In how many weekly letters a matter stood.
create table letters.told (
  person_id uuid not null,
  about     text not null check (length(about) <= 200),
  times     int not null,
  at        timestamptz not null,
  primary key (person_id, about)
);
create index on letters.told (at);

-- What a link in a letter lets its reader do, once. The link itself is kept only as a hash.
create table letters.act (
  token_hash bytea primary key,
  person_id  uuid not null,
  purpose    text not null,
  target     uuid not null,
  version    bigint not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on letters.act (expires_at);

do $$ declare name text; begin
  foreach name in array array['digest', 'told', 'act'] loop
    execute format('alter table letters.%I enable row level security', name);
    execute format('create policy own on letters.%I to longtable_people
      using (person_id = ground.asking()) with check (person_id = ground.asking())', name);
  end loop;
end $$;
grant select, insert on letters.digest to longtable_people;
grant select, insert, update on letters.told to longtable_people;
grant insert on letters.act to longtable_people;

-- What is behind a link, for whoever holds it.
create function letters.behind(hash bytea)
returns table (person_id uuid, purpose text, target uuid, version bigint, expires_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id, a.purpose, a.target, a.version, a.expires_at, a.used_at from letters.act a
  where a.token_hash = hash $$;
-- Uses a link; false when it was used before or its time is over.
create function letters.use(hash bytea, now timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public as $$
  with used as (update letters.act set used_at = now
    where token_hash = hash and used_at is null and expires_at > now returning 1)
  select exists (select from used) $$;
-- Forgets what is long over. The works may do that, and read nothing of it.
create function letters.forget(before timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from letters.act where expires_at < before;
  delete from letters.digest where at < before;
  delete from letters.told where at < before - interval '3 years';
  delete from letters.letter where coalesce(sent_at, given_up_at) < before $$;
revoke all on function letters.behind(bytea) from public;
revoke all on function letters.use(bytea, timestamptz) from public;
revoke all on function letters.forget(timestamptz) from public;
grant execute on function letters.behind(bytea), letters.use(bytea, timestamptz) to longtable_people;
grant execute on function letters.forget(timestamptz) to longtable_works;
