create schema people;
grant usage on schema people to longtable_people;

-- A person keeps their id for life. One without an account is a name that someone gave to invite them (invited_by),
-- seen by that someone alone until the person says yes.
create table people.person (
  id           uuid primary key,
  name         text not null check (length(name) <= 200),
  seen_by      text not null default 'tables' check (seen_by in ('tables', 'everyone')),
  version      bigint not null default 0,
  invited_by   uuid references people.person,
  invited_on   date,
  merged_into  uuid references people.person,
  begun_at     timestamptz not null default now()
);
create index on people.person (invited_by) where invited_by is not null;

create table people.account (
  person_id  uuid primary key references people.person,
  email      citext not null unique check (length(email::text) <= 254),
  language   text not null default 'en' check (language in ('en', 'fr')),
  welcomed   boolean not null default false,   -- has said how they want to be called
  digest     boolean not null default true,    -- the weekly letter
  begun_at   timestamptz not null default now()
);

-- What people tell about themselves, each with who sees it.
create table people.detail (
  person_id  uuid not null references people.person,
  field      text not null check (field in ('pronouns', 'languages', 'place', 'email', 'phone', 'other')),
  value      text not null check (length(value) between 1 and 500),
  seen_by    text not null check (seen_by in ('me', 'tables', 'everyone')),
  primary key (person_id, field)
);

-- Who keeps this installation.
create table people.host (
  person_id uuid primary key references people.person,
  since     timestamptz not null default now()
);

alter table people.person enable row level security;
alter table people.account enable row level security;
alter table people.detail enable row level security;
alter table people.host enable row level security;

grant select, insert, update, delete on people.person, people.detail to longtable_people;
grant select on people.account to longtable_people;
grant update (language, welcomed, digest) on people.account to longtable_people;  -- the address changes by proof alone
grant select on people.host to longtable_people;

create policy oneself on people.person using (id = ground.asking()) with check (id = ground.asking());
create policy invited_by_me on people.person
  using (invited_by = ground.asking() and merged_into is null)
  with check (invited_by = ground.asking());
create policy own on people.account using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy own on people.detail using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy for_everyone on people.person for select
  using (seen_by = 'everyone' and ground.asking() is not null and invited_by is null and merged_into is null);
-- What is for everyone is for everyone who may see whose it is.
create policy for_everyone on people.detail for select
  using (seen_by = 'everyone' and person_id in (select id from people.person));
create policy own on people.host for select using (person_id = ground.asking());

-- Signing in. The rows are reached by the functions below alone; what they hold is hashes.
create table people.sign_in (
  id           uuid primary key,
  email        citext not null,
  link_hash    bytea not null unique,
  code_hash    bytea not null,
  browser_hash bytea not null,
  language     text not null,
  expires_at   timestamptz not null,
  attempts     int not null default 0,
  used_at      timestamptz
);
create index on people.sign_in (browser_hash);
create index on people.sign_in (expires_at);

create function people.ask_to_sign_in(
  id uuid, email text, link_hash bytea, code_hash bytea, browser_hash bytea, language text, expires_at timestamptz)
returns void language sql security definer set search_path = pg_catalog, public as
$$ insert into people.sign_in (id, email, link_hash, code_hash, browser_hash, language, expires_at)
   values (id, email, link_hash, code_hash, browser_hash, language, expires_at) $$;

-- The person whose account this address is; begins one when there is none.
create function people.person_of(address citext, new_person uuid, spoken text, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare found uuid;
begin
  select person_id into found from people.account where email = address;
  if found is null then
    insert into people.person (id, name, begun_at) values (new_person, split_part(address::text, '@', 1), at);
    insert into people.account (person_id, email, language, begun_at)
      values (new_person, address, spoken, at)
      on conflict (email) do nothing;
    select person_id into found from people.account where email = address;
  end if;
  return found;
end $$;
revoke all on function people.person_of(citext, uuid, text, timestamptz) from public;

-- Signs in by link or code, in the browser that asked. Says which of: a person, or why not.
-- A wrong code counts; the caller keeps that count even though it refuses (it answers, it does not raise).
create function people.redeem_sign_in(
  link bytea, code bytea, browser bytea, new_person uuid, at timestamptz, out person uuid, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asked people.sign_in;
begin
  if link is not null then
    select * into asked from people.sign_in s where s.link_hash = link for update;
    if asked.id is null then refusal := 'unknown'; return; end if;
    if asked.used_at is not null then refusal := 'used'; return; end if;
    if asked.browser_hash is distinct from browser then refusal := 'other_browser'; return; end if;
  else
    select * into asked from people.sign_in s
      where s.browser_hash = browser and s.used_at is null order by s.expires_at desc limit 1 for update;
    if asked.id is null then refusal := 'unknown'; return; end if;
  end if;
  if asked.used_at is not null then refusal := 'used'; return; end if;
  if asked.expires_at <= at then refusal := 'expired'; return; end if;
  if asked.attempts >= 5 then refusal := 'too_many'; return; end if;
  if link is null and asked.code_hash is distinct from code then
    update people.sign_in set attempts = attempts + 1 where id = asked.id;
    refusal := 'wrong_code';
    return;
  end if;
  update people.sign_in set used_at = at where id = asked.id;
  person := people.person_of(asked.email, new_person, asked.language, at);
end $$;

-- Whether anyone has begun here, for the very first page.
create function people.anyone_here() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$ select exists (select from people.account) $$;

-- The first person of an installation, proved by the code on the console; refuses once there is one.
create function people.begin_installation(address text, chosen_name text, new_person uuid, spoken text, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  lock table people.host in exclusive mode;
  if exists (select from people.account) then return null; end if;
  perform people.person_of(address::citext, new_person, spoken, at);
  update people.person set name = chosen_name where id = new_person;
  update people.account set welcomed = true where person_id = new_person;
  insert into people.host (person_id, since) values (new_person, at);
  return new_person;
end $$;

-- A new address is proved by a code that was sent to it. Reached by the functions below alone.
create table people.address_change (
  person_id  uuid primary key references people.person,
  email      citext not null check (length(email::text) <= 254),
  code_hash  bytea not null,
  expires_at timestamptz not null,
  attempts   int not null default 0
);
alter table people.address_change enable row level security;
grant select on people.address_change to longtable_people;
create policy own on people.address_change for select using (person_id = ground.asking());

create function people.ask_to_change_address(address text, code bytea, expires timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null then raise exception 'nobody asks'; end if;
  insert into people.address_change (person_id, email, code_hash, expires_at)
    values (ground.asking(), address::citext, code, expires)
    on conflict (person_id) do update
      set email = excluded.email, code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0;
end $$;

-- A wrong code counts. Whether the address is taken is told only to someone who has shown that it is theirs.
create function people.change_address(code bytea, at timestamptz, out address text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asked people.address_change;
begin
  select * into asked from people.address_change where person_id = ground.asking() for update;
  if asked.person_id is null then refusal := 'unknown'; return; end if;
  if asked.expires_at <= at then refusal := 'expired'; return; end if;
  if asked.attempts >= 5 then refusal := 'too_many'; return; end if;
  if asked.code_hash is distinct from code then
    update people.address_change set attempts = attempts + 1 where person_id = asked.person_id;
    refusal := 'wrong_code';
    return;
  end if;
  delete from people.address_change where person_id = asked.person_id;
  begin
    update people.account set email = asked.email where person_id = asked.person_id;
  exception when unique_violation then
    refusal := 'taken';
    return;
  end;
  address := asked.email::text;
end $$;
revoke all on function people.ask_to_change_address(text, bytea, timestamptz) from public;
revoke all on function people.change_address(bytea, timestamptz) from public;
grant execute on function people.ask_to_change_address(text, bytea, timestamptz) to longtable_people;
grant execute on function people.change_address(bytea, timestamptz) to longtable_people;
