create schema listings;
grant usage on schema listings to longtable_people, longtable_works;

-- "Please take us off", "this is not us": what someone asks of the site host without an account. Nobody else reads it.
create table listings.asked_off (
  id              uuid primary key,
  organisation_id uuid references directory.organisation on delete set null,
  organisation    text not null check (length(organisation) between 1 and 200),
  wish            text not null check (wish in ('take_off', 'not_us', 'mend')),
  who             text not null check (length(who) between 1 and 200),
  email           text not null default '' check (length(email) <= 254),
  words           text not null default '' check (length(words) <= 2000),
  language        text not null check (language in ('en', 'fr')),
  at              timestamptz not null,
  settled_at      timestamptz,
  settled_by      uuid references people.person,
  how             text check (how in ('taken_off', 'mended', 'left')),
  check ((settled_at is null) = (how is null))
);
create index on listings.asked_off (at, id);
create index on listings.asked_off (organisation_id);
create index on listings.asked_off (settled_by);
alter table listings.asked_off enable row level security;
grant select, insert on listings.asked_off to longtable_people;
grant update (settled_at, settled_by, how) on listings.asked_off to longtable_people;
create policy ask on listings.asked_off for insert with check (settled_at is null);
create policy host_reads on listings.asked_off for select using ((select directory.is_host()));
create policy host_settles on listings.asked_off for update using ((select directory.is_host()))
  with check (settled_by = ground.asking());

-- Where letters to those who run this installation go.
create function listings.hosts(out person_id uuid, out email text, out language text) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id, a.email::text, a.language from people.host h join people.account a using (person_id) $$;
revoke all on function listings.hosts() from public;
grant execute on function listings.hosts() to longtable_people;

-- The list that an organisation was brought in with.
create function listings.from_list(which uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.name from bringing.brought b join bringing.source s on s.id = b.source_id
  where b.organisation_id = which order by s.at, s.id limit 1 $$;
revoke all on function listings.from_list(uuid) from public;
grant execute on function listings.from_list(uuid) to longtable_people;

-- How many stand here before anyone of theirs does; for the site host.
create function listings.nobody_yet() returns bigint language sql stable security definer
set search_path = pg_catalog, public as $$
  select count(*) from directory.organisation o where directory.is_host() and o.listed and o.merged_into is null
    and not exists (select from directory.affiliation a where a.organisation_id = o.id and a.said_yes_at is not null
      and a.confirmed_at is not null and (a.until is null or a.until > ground.today())) $$;

-- Organisations about which something has changed by which they may be found to be the same as another.
create table listings.changed (organisation_id uuid primary key);
-- What they are compared by, worked out outside: names without accents, legal forms and articles.
create table listings.looked (
  organisation_id uuid primary key references directory.organisation on delete cascade,
  plain           text not null,
  place           text not null,
  mark            text not null       -- changes when anything does by which it is compared
);
create index on listings.looked using gin (plain gin_trgm_ops);
-- Nobody is compared with everybody, but only with those who share a key.
create table listings.key (
  kind            text not null check (kind in ('same', 'name', 'bare', 'near', 'number', 'site', 'mail')),
  value           text not null,
  organisation_id uuid not null references directory.organisation on delete cascade,
  primary key (kind, value, organisation_id)
);
create index on listings.key (organisation_id);

-- Two that may be the same, why, and what someone said about it. What was kept apart is asked again only when something
-- has changed since.
create table listings.pair (
  one        uuid not null references directory.organisation on delete cascade,
  other      uuid not null references directory.organisation on delete cascade,
  id         uuid not null unique default gen_random_uuid(),
  reasons    text[] not null,
  closeness  int not null,
  mark       text not null,
  state      text not null default 'open' check (state in ('open', 'later', 'apart')),
  again      boolean not null default false,      -- was kept apart before something changed
  found_at   timestamptz not null,
  said_by    uuid references people.person,
  said_at    timestamptz,
  rests_until date,
  primary key (one, other),
  check (one < other)
);
create index on listings.pair (other);
create index on listings.pair (state, closeness desc, id desc);
create index on listings.pair (said_by);

do $$ declare name text; begin
  foreach name in array array['changed', 'looked', 'key', 'pair'] loop
    execute format('alter table listings.%I enable row level security', name);
  end loop;
end $$;
grant select on listings.pair to longtable_people;
grant update (state, said_by, said_at, rests_until) on listings.pair to longtable_people;
create policy concerned on listings.pair for select
  using (((select directory.is_host()) or one = any (array(select directory.organisations_i_write()))
      or other = any (array(select directory.organisations_i_write())))
    and exists (select from directory.organisation o where o.id = one)
    and exists (select from directory.organisation o where o.id = other));
create policy say on listings.pair for update
  using ((select directory.is_host()) or one = any (array(select directory.organisations_i_write()))
    or other = any (array(select directory.organisations_i_write())))
  with check (said_by = ground.asking());

create function listings.note_organisations() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into listings.changed select id from fresh on conflict do nothing;
  else
    insert into listings.changed select f.id from fresh f join gone g on g.id = f.id
      where f.name <> g.name or f.merged_into is distinct from g.merged_into on conflict do nothing;
  end if;
  return null;
end $$;
create function listings.note_lines() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'DELETE' then
    insert into listings.changed select distinct organisation_id from fresh
      where organisation_id is not null and field in ('place', 'website', 'email') on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    insert into listings.changed select distinct organisation_id from gone
      where organisation_id is not null and field in ('place', 'website', 'email') on conflict do nothing;
  end if;
  return null;
end $$;
create function listings.note_identifiers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'DELETE' then
    insert into listings.changed select distinct organisation_id from fresh on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    insert into listings.changed select distinct organisation_id from gone on conflict do nothing;
  end if;
  return null;
end $$;
create trigger listings_insert after insert on directory.organisation referencing new table as fresh
  for each statement execute function listings.note_organisations();
create trigger listings_update after update on directory.organisation referencing new table as fresh old table as gone
  for each statement execute function listings.note_organisations();
create trigger listings_insert after insert on directory.line referencing new table as fresh
  for each statement execute function listings.note_lines();
create trigger listings_update after update on directory.line referencing new table as fresh old table as gone
  for each statement execute function listings.note_lines();
create trigger listings_delete after delete on directory.line referencing old table as gone
  for each statement execute function listings.note_lines();
create trigger listings_insert after insert on directory.identifier referencing new table as fresh
  for each statement execute function listings.note_identifiers();
create trigger listings_update after update on directory.identifier referencing new table as fresh old table as gone
  for each statement execute function listings.note_identifiers();
create trigger listings_delete after delete on directory.identifier referencing old table as gone
  for each statement execute function listings.note_identifiers();
insert into listings.changed select id from directory.organisation;

-- What keeping two apart changes: each may be the same as the next one of its name.
create function listings.note_apart() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into listings.changed values (new.one), (new.other) on conflict do nothing;
  return null;
end $$;
create trigger note_apart after update on listings.pair for each row
  when (new.state = 'apart' and old.state <> 'apart') execute function listings.note_apart();

-- Takes some of those that have changed, with what they are compared by. Those that are not here any more have no name.
create function listings.take(most int, out organisation_id uuid, out name text, out place text, out websites text[],
  out emails text[], out numbers text[])
returns setof record language sql security definer set search_path = pg_catalog, public as $$
  with taken as (
    delete from listings.changed c where c.organisation_id in (
      select organisation_id from listings.changed order by organisation_id limit most for update skip locked)
    returning c.organisation_id)
  select t.organisation_id, o.name, coalesce(l.place, ''), coalesce(l.websites, '{}'),
    coalesce(l.emails, '{}'), array(select i.scheme || ':' || i.value from directory.identifier i
      where i.organisation_id = t.organisation_id)
  from taken t
    left join directory.organisation o on o.id = t.organisation_id and o.merged_into is null
    left join lateral (
      select max(value) filter (where field = 'place') as place,
        array_agg(value) filter (where field = 'website') as websites,
        array_agg(value) filter (where field = 'email') as emails
      from directory.line x where x.organisation_id = t.organisation_id and x.field in ('place', 'website', 'email')) l
      on true $$;

-- Keeps what organisations are compared by in the place of what was kept before.
create function listings.keep(gone uuid[], ids uuid[], plains text[], places text[], marks text[], key_ids uuid[],
  kinds text[], key_values text[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from listings.key where organisation_id = any (gone || ids);
  delete from listings.looked where organisation_id = any (gone);
  insert into listings.looked (organisation_id, plain, place, mark)
    select * from unnest(ids, plains, places, marks)
    on conflict (organisation_id) do update set plain = excluded.plain, place = excluded.place, mark = excluded.mark;
  insert into listings.key (organisation_id, kind, value) select * from unnest(key_ids, kinds, key_values)
    on conflict do nothing;
end $$;

-- Finds which of these may be the same as another. Whoever shares a name and a place, or a number, is asked about with
-- the earliest from whom it was not kept apart, so that a thousand of one name are a thousand questions at most and not
-- half a million. Names that are only alike are compared within one place and one beginning of a word, websites and mail
-- within one domain, and neither where very many share it.
create function listings.pair_up(ids uuid[], at timestamptz) returns int language plpgsql security definer
set search_path = pg_catalog, public set client_min_messages = warning as $$
declare found_now int;
begin
  create temporary table if not exists candidate (one uuid, other uuid, primary key (one, other)) on commit delete rows;
  truncate candidate;
  insert into candidate
  select least(n.organisation_id, o.organisation_id), greatest(n.organisation_id, o.organisation_id)
  from listings.key n cross join lateral (
    select k.organisation_id from listings.key k
    where k.kind = case n.kind when 'name' then 'bare' when 'bare' then 'name' else n.kind end
      and k.value = n.value and k.organisation_id <> n.organisation_id
      and not exists (select from listings.pair p where p.one = least(k.organisation_id, n.organisation_id)
        and p.other = greatest(k.organisation_id, n.organisation_id) and p.state = 'apart')
    order by k.organisation_id limit 1) o
  where n.organisation_id = any (ids) and n.kind in ('same', 'number', 'name', 'bare')
  on conflict do nothing;
  insert into candidate
  select least(n.organisation_id, k.organisation_id), greatest(n.organisation_id, k.organisation_id)
  from listings.key n
    join (select kind, value from (select distinct kind, value from listings.key
        where organisation_id = any (ids) and kind in ('near', 'site', 'mail')) d
      where (select count(*) from (select from listings.key x where x.kind = d.kind and x.value = d.value limit 41) y)
        between 2 and 40) few using (kind, value)
    join listings.key k on k.kind = n.kind and k.value = n.value and k.organisation_id <> n.organisation_id
    join listings.looked a on a.organisation_id = n.organisation_id
    join listings.looked b on b.organisation_id = k.organisation_id
  where n.organisation_id = any (ids) and n.kind in ('near', 'site', 'mail')
    and (a.plain <> b.plain or a.place <> b.place)
    and (n.kind <> 'near' or least(length(a.plain), length(b.plain)) * 10 >= greatest(length(a.plain), length(b.plain)) * 6)
    and similarity(a.plain, b.plain) >= case n.kind when 'near' then 0.6 else 0.3 end
  on conflict do nothing;
  insert into candidate
  select p.one, p.other from listings.pair p where p.one = any (ids) or p.other = any (ids)
  on conflict do nothing;

  with weighed as (
    select c.one, c.other, md5(a.mark || b.mark) as mark, a.plain = b.plain as name,
      similarity(a.plain, b.plain) as close, a.place = b.place and a.place <> '' as place, a.place = '' or b.place = '' as bare,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'number'
        and x.organisation_id = c.one and y.organisation_id = c.other) as number,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'site'
        and x.organisation_id = c.one and y.organisation_id = c.other) as site,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'mail'
        and x.organisation_id = c.one and y.organisation_id = c.other) as mail
    from candidate c join listings.looked a on a.organisation_id = c.one
      join listings.looked b on b.organisation_id = c.other),
  judged as (
    select w.*, w.number or (w.name and (w.place or w.bare)) or (w.close >= 0.6 and w.place)
        or ((w.site or w.mail) and w.close >= 0.3) as may_be,
      array_remove(array[case when number then 'number' end, case when name then 'name' when close >= 0.3 then 'alike' end,
        case when place then 'place' end, case when site then 'site' end, case when mail then 'mail' end], null) as reasons,
      (number::int * 100 + name::int * 30 + place::int * 30 + site::int * 20 + mail::int * 15 + close * 40)::int as closeness
    from weighed w),
  withdrawn as (
    delete from listings.pair p using judged j
    where p.one = j.one and p.other = j.other and not j.may_be and p.state <> 'apart'),
  asked as (
    insert into listings.pair as p (one, other, reasons, closeness, mark, found_at)
    select one, other, reasons, closeness, mark, at from judged where may_be
    on conflict (one, other) do update set reasons = excluded.reasons, closeness = excluded.closeness,
      mark = excluded.mark, again = p.again or p.state = 'apart',
      state = case when p.state = 'apart' then 'open' else p.state end
      where p.mark <> excluded.mark or p.reasons <> excluded.reasons
    returning 1)
  select count(*) into found_now from asked;
  return found_now;
end $$;

-- Those that are close to a name, a place, a website or an address someone is about to write down; the nearest first.
create function listings.near(plain text, place text, website text, email text, most int,
  out organisation_id uuid, out closeness real)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select n.organisation_id, max(n.closeness)::real as closeness from (
    select l.organisation_id, similarity(l.plain, near.plain)
      + case when l.place = near.place and near.place <> '' then 0.2 else 0 end as closeness
    from listings.looked l where l.plain % near.plain
    union all
    select k.organisation_id, 0.6 from listings.key k
    where k.kind = 'site' and k.value = near.website or k.kind = 'mail' and k.value = near.email) n
  where n.closeness >= 0.5
  group by n.organisation_id order by 2 desc, 1 limit most $$;

revoke all on function listings.take(int) from public;
revoke all on function listings.keep(uuid[], uuid[], text[], text[], text[], uuid[], text[], text[]) from public;
revoke all on function listings.pair_up(uuid[], timestamptz) from public;
revoke all on function listings.near(text, text, text, text, int) from public;
grant execute on function listings.take(int), listings.keep(uuid[], uuid[], text[], text[], text[], uuid[], text[], text[]),
  listings.pair_up(uuid[], timestamptz) to longtable_works;
grant execute on function listings.near(text, text, text, text, int) to longtable_people;
create function listings.shared_domains() returns setof text language sql stable security definer
set search_path = pg_catalog, public as $$ select domain from directory.shared_domain $$;
revoke all on function listings.shared_domains() from public;
grant execute on function listings.shared_domains() to longtable_works;
