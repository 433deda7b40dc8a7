-- Someone whose name and address a site host gave so that they are asked whether they belong somewhere. Only that host
-- sees it; whoever is asked says yes themselves, or nothing is kept of them (C1).
create table bringing.asked (
  id              uuid primary key,
  by_person       uuid not null references people.person on delete cascade,
  organisation_id uuid not null references directory.organisation on delete cascade,
  name            text not null check (length(name) <= 200),
  email           citext check (length(email::text) <= 254),
  role            text not null default '' check (length(role) <= 120),
  since           date,
  language        text not null check (language in ('en', 'fr')),
  state           text not null default 'waiting' check (state in ('waiting', 'sent', 'yes', 'no', 'forgotten')),
  token_hash      bytea unique,
  letter_id       uuid,
  made_at         timestamptz not null,
  sent_at         timestamptz,
  answered_at     timestamptz,
  check (state in ('waiting', 'sent') or (name = '' and email is null and token_hash is null))
);
create unique index on bringing.asked (by_person, email, organisation_id);
create index on bringing.asked (organisation_id);
create index on bringing.asked (by_person, made_at, id);

-- Whoever wants to be left out is not asked again from a list; the address itself is not kept.
create table bringing.left_out (address_hash bytea primary key);

alter table bringing.asked enable row level security;
alter table bringing.left_out enable row level security;
grant select on bringing.asked to longtable_people;
create policy own on bringing.asked for select using (by_person = ground.asking() and (select bringing.is_host()));

create unlogged table bringing.staged_person (
  bringing_id uuid not null,
  row_number  int not null,
  name        text not null,
  email       text not null,
  organisation text not null,
  longtable   text not null,
  role        text not null,
  since       date,
  language    text not null
);
create unlogged table bringing.staged_tie (
  bringing_id uuid not null,
  row_number  int not null,
  key         text not null,
  from_name   text not null,
  from_id     text not null,
  to_name     text not null,
  to_id       text not null,
  kind        text not null,
  known_by    text not null,
  since       date,
  until       date
);
grant insert on bringing.staged_person, bringing.staged_tie to longtable_people;

-- A tie between two organisations: what it is, from when to when, and how it came about (R25).
create table bringing.tie (
  id        uuid primary key,
  source_id uuid not null references bringing.source on delete cascade,
  key       text not null,
  from_id   uuid not null references directory.organisation on delete cascade,
  to_id     uuid not null references directory.organisation on delete cascade,
  kind      text not null check (length(kind) <= 60),
  known_by  text not null check (known_by in ('', 'personal', 'past_partner', 'nearby_work', 'introduced')),
  since     date,
  until     date,
  unique (source_id, key),
  check (from_id <> to_id)
);
create index on bringing.tie (from_id);
create index on bringing.tie (to_id);
alter table bringing.tie enable row level security;
grant select on bringing.tie to longtable_people;
create policy with_both on bringing.tie for select
  using (exists (select from directory.organisation o where o.id = from_id)
    and exists (select from directory.organisation o where o.id = to_id));

-- The one organisation that is meant by a number of ours or by a name, among those that everyone may find and those that
-- the asking person began; how many there are otherwise.
create function bringing.meant(longtable text, called text, out organisation uuid, out how_many int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(o.id::text)::uuid, count(*)::int from directory.organisation o
  where (o.seen_by <> 'tables' or o.begun_by = ground.asking()) and o.merged_into is null
    and (o.id = case when longtable ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then longtable::uuid end
      or (longtable = '' and lower(o.name) = lower(called))) $$;
create index on directory.organisation (lower(name));

-- Takes down who is to be asked; nobody twice, and nobody who wants to be left out.
create function bringing.ask_all(which uuid, at timestamptz) returns jsonb language plpgsql security definer
set search_path = pg_catalog, public as $$
declare taken int; all_rows int; refused int;
begin
  perform bringing.insist_on_mine(which);
  select count(*) into all_rows from bringing.staged_person where bringing_id = which;
  with meant as materialized (
    select s.*, m.organisation as found, m.how_many from bringing.staged_person s
      cross join lateral bringing.meant(s.longtable, s.organisation) m
    where s.bringing_id = which),
  told as (
    insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
    select which, row_number, 'organisation',
      case when how_many = 0 then 'organisation-unknown' else 'organisation-several' end, ''
    from meant where how_many <> 1 returning 1),
  left_out as (
    insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
    select which, row_number, 'email', 'left-out', '' from meant m where how_many = 1
      and exists (select from bringing.left_out l where l.address_hash = sha256(convert_to(lower(m.email), 'UTF8')))
    returning 1),
  asked as (
    insert into bringing.asked (id, by_person, organisation_id, name, email, role, since, language, made_at)
    select distinct on (m.email, m.found) gen_random_uuid(), ground.asking(), m.found, m.name, m.email::citext, m.role,
      m.since, m.language, at
    from meant m where how_many = 1
      and not exists (select from bringing.left_out l
        where l.address_hash = sha256(convert_to(lower(m.email), 'UTF8')))
      and not exists (select from directory.affiliation a join people.account c on c.person_id = a.person_id
        where a.organisation_id = m.found and c.email = m.email::citext)
    order by m.email, m.found, m.row_number
    on conflict do nothing returning 1)
  select (select count(*) from asked), (select count(*) from told) + (select count(*) from left_out) into taken, refused;
  delete from bringing.staged_person where bringing_id = which;
  return jsonb_build_object('kept', all_rows, 'fresh', taken, 'refused', refused, 'same', all_rows - taken - refused);
end $$;

create function bringing.tie_all(which uuid, source uuid) returns jsonb language plpgsql security definer
set search_path = pg_catalog, public as $$
declare fresh int; changed int; refused int; all_rows int;
begin
  perform bringing.insist_on_mine(which);
  select count(*) into all_rows from bringing.staged_tie where bringing_id = which;
  with meant as materialized (
    select distinct on (s.key) s.*, f.organisation as from_found, f.how_many as from_many, t.organisation as to_found,
      t.how_many as to_many
    from bringing.staged_tie s cross join lateral bringing.meant(s.from_id, s.from_name) f
      cross join lateral bringing.meant(s.to_id, s.to_name) t
    where s.bringing_id = which order by s.key, s.row_number),
  told as (
    insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
    select which, row_number, side, reason, was from meant, lateral (values
      ('from', case when from_many = 0 then 'organisation-unknown' when from_many > 1 then 'organisation-several' end, from_name),
      ('to', case when to_many = 0 then 'organisation-unknown' when to_many > 1 then 'organisation-several'
        when to_found = from_found then 'itself' end, to_name)) sides(side, reason, was)
    where reason is not null returning row_number),
  written as (
    insert into bringing.tie as was (id, source_id, key, from_id, to_id, kind, known_by, since, until)
    select gen_random_uuid(), source, key, from_found, to_found, kind, known_by, since, until
    from meant where from_many = 1 and to_many = 1 and from_found <> to_found
    on conflict (source_id, key) do update set from_id = excluded.from_id, to_id = excluded.to_id, kind = excluded.kind,
      known_by = excluded.known_by, since = excluded.since, until = excluded.until
    where (was.from_id, was.to_id, was.kind, was.known_by, was.since, was.until)
      is distinct from (excluded.from_id, excluded.to_id, excluded.kind, excluded.known_by, excluded.since, excluded.until)
    returning (xmax = 0) as is_new)
  select (select count(*) from written where is_new), (select count(*) from written where not is_new),
    (select count(distinct row_number) from told) into fresh, changed, refused;
  delete from bringing.staged_tie where bringing_id = which;
  return jsonb_build_object('kept', all_rows, 'fresh', fresh, 'changed', changed, 'refused', refused,
    'same', all_rows - fresh - changed - refused);
end $$;

-- Hosts for whom somebody waits to be asked.
create function bringing.hosts_who_ask() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select distinct a.by_person from bringing.asked a join people.host h on h.person_id = a.by_person
  where a.state = 'waiting' $$;
-- The next one to be asked, in the order of the list.
create function bringing.next_to_ask(out id uuid, out email text, out language text, out organisation text, out role text,
  out by_name text) returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.email::text, a.language, o.name, a.role, p.name from bringing.asked a
    join directory.organisation o on o.id = a.organisation_id join people.person p on p.id = a.by_person
  where a.by_person = ground.asking() and bringing.is_host() and a.state = 'waiting'
  order by a.made_at, a.id limit 1 $$;
create function bringing.was_asked(which uuid, token bytea, letter uuid, at timestamptz) returns void language sql
security definer set search_path = pg_catalog, public as $$
  update bringing.asked set state = 'sent', token_hash = token, letter_id = letter, sent_at = at
  where id = which and by_person = ground.asking() and state = 'waiting' $$;
create function bringing.take_back(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from bringing.asked where id = which and by_person = ground.asking();
  return found;
end $$;

-- What whoever holds the link of a letter reads.
create function bringing.question(token bytea, at timestamptz, out organisation_id uuid, out organisation text, out role text,
  out since date, out by_name text, out language text) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  select a.organisation_id, o.name, a.role, a.since, p.name, a.language from bringing.asked a
    join directory.organisation o on o.id = a.organisation_id join people.person p on p.id = a.by_person
  where a.token_hash = token and a.state = 'sent' and a.made_at > question.at - interval '30 days' $$;
-- A yes proves the address: whose account it is, begun where there is none.
create function bringing.answer_yes(token bytea, new_person uuid, at timestamptz) returns uuid language plpgsql
security definer set search_path = pg_catalog, public as $$
declare one bringing.asked; whose uuid;
begin
  select * into one from bringing.asked a where a.token_hash = token and a.state = 'sent'
    and a.made_at > at - interval '30 days' for update;
  if one.id is null then return null; end if;
  whose := people.person_of(one.email, new_person, one.language, at);
  if whose = new_person and one.name <> '' then update people.person set name = one.name where id = new_person; end if;
  update bringing.asked set state = 'yes', name = '', email = null, token_hash = null, answered_at = at where id = one.id;
  return whose;
end $$;
create function bringing.answer_no(token bytea, at timestamptz) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare address citext;
begin
  select email into address from bringing.asked where token_hash = token and state = 'sent' for update;
  if address is null then return false; end if;
  insert into bringing.left_out values (sha256(convert_to(lower(address::text), 'UTF8'))) on conflict do nothing;
  update bringing.asked set state = 'no', name = '', email = null, token_hash = null, answered_at = at
    where email = address and state in ('waiting', 'sent');
  return true;
end $$;

create or replace function bringing.tidy(at timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  delete from bringing.piece p using bringing.bringing b
    where b.id = p.bringing_id and (b.state = 'done' or b.at < tidy.at - interval '7 days')
      and (b.beat_at is null or b.beat_at < tidy.at - interval '10 minutes');
  delete from bringing.bringing b
    where (b.at < tidy.at - interval '7 days' and b.state = 'ready') or b.at < tidy.at - interval '1 year';
  update bringing.asked a set state = 'forgotten', name = '', email = null, token_hash = null
    where a.state in ('waiting', 'sent') and a.made_at <= tidy.at - interval '30 days' $$;

revoke all on function bringing.meant(text, text) from public;
revoke all on function bringing.ask_all(uuid, timestamptz) from public;
revoke all on function bringing.tie_all(uuid, uuid) from public;
revoke all on function bringing.hosts_who_ask() from public;
revoke all on function bringing.next_to_ask() from public;
revoke all on function bringing.was_asked(uuid, bytea, uuid, timestamptz) from public;
revoke all on function bringing.take_back(uuid) from public;
revoke all on function bringing.question(bytea, timestamptz) from public;
revoke all on function bringing.answer_yes(bytea, uuid, timestamptz) from public;
revoke all on function bringing.answer_no(bytea, timestamptz) from public;
grant execute on function bringing.ask_all(uuid, timestamptz), bringing.tie_all(uuid, uuid), bringing.next_to_ask(),
  bringing.was_asked(uuid, bytea, uuid, timestamptz), bringing.take_back(uuid), bringing.question(bytea, timestamptz),
  bringing.answer_yes(bytea, uuid, timestamptz), bringing.answer_no(bytea, timestamptz) to longtable_people;
grant execute on function bringing.hosts_who_ask() to longtable_works;
