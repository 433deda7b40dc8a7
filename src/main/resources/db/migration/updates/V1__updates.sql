create schema updates;
grant usage on schema updates to longtable_people, longtable_works;

-- Keep us posted: a few words about what is going on (R79). Those at the table read them all; those that may go beyond
-- are also for its funders and for people who follow without a place. Words can be taken back for good (C5).
create table updates.posting (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null references tables.partner,
  words      text not null check (length(words) <= 3000),
  beyond     boolean not null,
  by_person  uuid not null references people.person,
  at         timestamptz not null,
  removed_at timestamptz,
  check ((removed_at is null) = (words <> ''))
);
create index on updates.posting (table_id, at desc);

-- Someone without a place who is kept posted by mail, once they have said yes. Until then only who wrote to them sees
-- name and address (C1), and without an answer both are forgotten; so they are when the person stops.
create table updates.follower (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  by_person  uuid not null references people.person,
  name       text not null check (length(name) <= 200),
  email      citext,
  language   text not null check (language in ('en', 'fr')),
  state      text not null default 'asked' check (state in ('asked', 'following', 'ended')),
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  letter_id  uuid,                      -- the last letter to them
  check ((state = 'ended') = (email is null))
);
create unique index on updates.follower (table_id, email);
-- Each letter has a link of its own; only hashes are kept.
create table updates.follower_key (
  token_hash  bytea primary key,
  follower_id uuid not null references updates.follower on delete cascade,
  made_at     timestamptz not null
);
create index on updates.follower_key (follower_id);

alter table updates.posting enable row level security;
alter table updates.follower enable row level security;
alter table updates.follower_key enable row level security;
grant select, insert on updates.posting, updates.follower to longtable_people;
grant update (words, removed_at) on updates.posting to longtable_people;
grant update (letter_id) on updates.follower to longtable_people;
grant insert on updates.follower_key to longtable_people;

create policy inside on updates.posting for select using (table_id in (select tables.mine_inside()));
create policy released on updates.posting for select using (beyond and table_id in (select tables.mine()));
create policy write on updates.posting for insert with check (table_id in (select tables.mine_inside())
  and partner_id in (select tables.my_partners()) and by_person = ground.asking());
create policy take_back on updates.posting for update using (by_person = ground.asking())
  with check (words = '' and removed_at is not null);
create policy writer on updates.follower for select using (by_person = ground.asking());
create policy invite on updates.follower for insert
  with check (table_id in (select tables.mine_inside()) and by_person = ground.asking() and state = 'asked');
create policy note_letter on updates.follower for update using (by_person = ground.asking());
create policy first_letter on updates.follower_key for insert
  with check (follower_id in (select id from updates.follower where by_person = ground.asking()));

-- Those who said yes, by name, for everyone inside.
create function updates.followers(at_table uuid) returns table (name text) language sql stable security definer
set search_path = pg_catalog, public as $$
  select f.name from updates.follower f
  where f.table_id = at_table and f.state = 'following' and at_table in (select tables.mine_inside())
  order by lower(f.name), f.id $$;
-- The writer no longer keeps someone posted.
create function updates.stop_posting(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update updates.follower set state = 'ended', name = '', email = null
  where id = which and by_person = ground.asking() and state <> 'ended';
  return found;
end $$;

-- Where an update that may go beyond is sent, with the link of that letter; for whoever wrote it, in the same
-- transaction. Each row takes one of the keys that were made for it.
create function updates.posted_to(the_update uuid, keys bytea[], on_day timestamptz,
  out email text, out language text, out follower uuid, out number int) returns setof record
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare f record; n int := 0;
begin
  if not exists (select from updates.posting p where p.id = the_update and p.beyond and p.by_person = ground.asking()
      and p.at = on_day) then return; end if;
  for f in select o.id, o.email::text as address, o.language as tongue from updates.follower o
      join updates.posting p on p.table_id = o.table_id
      where p.id = the_update and o.state = 'following' order by o.id limit cardinality(keys) loop
    n := n + 1;
    insert into updates.follower_key (token_hash, follower_id, made_at) values (keys[n], f.id, on_day);
    email := f.address; language := f.tongue; follower := f.id; number := n;
    return next;
  end loop;
end $$;
create function updates.how_many_follow(at_table uuid) returns int language sql stable security definer
set search_path = pg_catalog, public as $$
  select count(*)::int from updates.follower f where f.table_id = at_table and f.state <> 'ended'
    and at_table in (select tables.mine_inside()) $$;
create function updates.letter_sent_to(the_update uuid, the_follower uuid, letter uuid) returns void language sql
security definer set search_path = pg_catalog, public as $$
  update updates.follower f set letter_id = letter from updates.posting p
  where f.id = the_follower and p.id = the_update and p.by_person = ground.asking() and p.table_id = f.table_id $$;

-- What someone reads who holds a link; nothing for one that is unknown, ended, or too old to be answered.
create function updates.read_follower(token bytea, at timestamptz,
  out state text, out language text, out inviter text, out table_name text, out at_table uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select f.state, f.language, coalesce(w.name, ''), t.name, t.id
  from updates.follower_key k join updates.follower f on f.id = k.follower_id
    join tables.longtable t on t.id = f.table_id left join people.person w on w.id = f.by_person
  where k.token_hash = token and (f.state = 'following' or f.state = 'asked' and f.expires_at > at) $$;
create function updates.read_posted(token bytea,
  out words text, out partner text, out posted_at timestamptz) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.words, tables.partner_name(p.partner_id), p.at
  from updates.follower_key k join updates.follower f on f.id = k.follower_id and f.state = 'following'
    join updates.posting p on p.table_id = f.table_id and p.beyond and p.removed_at is null
  where k.token_hash = token order by p.at desc limit 50 $$;
create function updates.answer_posting(token bytea, yes boolean, on_day timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
declare f updates.follower;
begin
  select o.* into f from updates.follower o join updates.follower_key k on k.follower_id = o.id
    where k.token_hash = token for update of o;
  if f.id is null or f.state = 'ended' or f.state = 'asked' and f.expires_at <= on_day then return false; end if;
  if yes then update updates.follower set state = 'following' where id = f.id;
  else update updates.follower set state = 'ended', name = '', email = null where id = f.id; end if;
  return true;
end $$;
-- After 30 days without an answer (C1); run by the works.
create function updates.forget_asked(on_day timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  update updates.follower set state = 'ended', name = '', email = null
  where state = 'asked' and expires_at <= on_day $$;
do $$ declare f text; begin
  foreach f in array array['updates.followers(uuid)', 'updates.stop_posting(uuid)', 'updates.how_many_follow(uuid)',
      'updates.posted_to(uuid, bytea[], timestamptz)', 'updates.letter_sent_to(uuid, uuid, uuid)',
      'updates.read_follower(bytea, timestamptz)', 'updates.read_posted(bytea)',
      'updates.answer_posting(bytea, boolean, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_people', f);
  end loop;
end $$;
revoke all on function updates.forget_asked(timestamptz) from public;
grant execute on function updates.forget_asked(timestamptz) to longtable_works;

create function updates.own_posted() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.words, p.beyond, p.at, p.removed_at
      from updates.posting p join tables.longtable t on t.id = p.table_id
      where p.by_person = ground.asking() order by p.at, p.id) x),
    'kept_posted_by_me', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.name as person_name, f.email::text, f.state, f.made_at
      from updates.follower f join tables.longtable t on t.id = f.table_id
      where f.by_person = ground.asking() order by f.made_at, f.id) x)) $$;
revoke all on function updates.own_posted() from public;
grant execute on function updates.own_posted() to longtable_people;
