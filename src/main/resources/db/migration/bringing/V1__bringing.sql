create schema bringing;
grant usage on schema bringing to longtable_people, longtable_works;

create function bringing.is_host() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from people.host where person_id = ground.asking()) $$;

-- A list that came once and may come again: what its columns become, and under which name it is known.
create table bringing.source (
  id         uuid primary key,
  holds      text not null check (holds in ('organisations', 'people', 'ties', 'grants')),
  name       text not null check (length(name) between 1 and 120),
  signature  text not null,
  mapping    text not null,
  seen_by    text not null check (seen_by in ('everyone', 'anyone')),
  by_person  uuid not null references people.person,
  at         timestamptz not null
);
create index on bringing.source (signature);

-- One file that a site host brings in, from the upload to what became of it.
create table bringing.bringing (
  id          uuid primary key,
  by_person   uuid not null references people.person,
  source_id   uuid references bringing.source,
  holds       text not null check (holds in ('organisations', 'people', 'ties', 'grants')),
  file_name   text not null check (length(file_name) <= 200),
  size        bigint not null,
  header      text[] not null,
  row_count   int not null,
  read_as     text not null,               -- in which encoding, or that it is a workbook
  language    text not null check (language in ('en', 'fr')),
  at          timestamptz not null,
  state       text not null default 'ready' check (state in ('ready', 'running', 'done', 'stopped', 'failed')),
  begun_at    timestamptz,
  ended_at    timestamptz,
  beat_at     timestamptz,                 -- when its run last said that it goes on
  step        text not null default '',
  step_done   int not null default 0,
  step_of     int not null default 0,
  stop_wanted boolean not null default false,
  trouble     text not null default '',
  counts      jsonb not null default '{}'
);
create index on bringing.bringing (by_person, at);

-- The file itself, until its run has ended or a week has passed.
create table bringing.piece (
  bringing_id uuid not null references bringing.bringing on delete cascade,
  number      int not null,
  bytes       bytea not null check (octet_length(bytes) <= 1048576),
  primary key (bringing_id, number)
);
alter table bringing.piece alter column bytes set storage external;

-- Every cell that was mended, refused or left as it is, and why.
create table bringing.finding (
  bringing_id uuid not null references bringing.bringing on delete cascade,
  number      bigint not null generated always as identity,
  row_number  int not null,
  column_name text not null,
  reason      text not null,
  was         text not null,
  primary key (bringing_id, number)
);

-- Which organisation came of which row of a list, and what was written there, so that what people wrote since is theirs.
create table bringing.brought (
  source_id       uuid not null references bringing.source on delete cascade,
  key             text not null,
  organisation_id uuid not null references directory.organisation on delete cascade,
  hash            text not null,
  wrote           jsonb not null,
  primary key (source_id, key)
);
create index on bringing.brought (organisation_id);

-- Rows on their way from the file into the directory, within one transaction; read by the functions below alone.
create unlogged table bringing.staged (
  bringing_id     uuid not null,
  row_number      int not null,
  key             text not null,
  hash            text not null,
  organisation_id uuid not null,
  name            text not null,
  told            jsonb not null,
  state           text
);
create index on bringing.staged (bringing_id, row_number);

alter table bringing.source enable row level security;
alter table bringing.bringing enable row level security;
alter table bringing.piece enable row level security;
alter table bringing.finding enable row level security;
alter table bringing.brought enable row level security;
grant select, insert, update on bringing.source to longtable_people;
grant select, insert, update, delete on bringing.bringing to longtable_people;
grant select, insert, delete on bringing.piece, bringing.finding to longtable_people;
grant insert on bringing.staged to longtable_people;

create policy hosts on bringing.source using ((select bringing.is_host())) with check ((select bringing.is_host()));
create policy own on bringing.bringing using (by_person = ground.asking() and (select bringing.is_host()))
  with check (by_person = ground.asking() and (select bringing.is_host()));
create policy own on bringing.piece
  using (bringing_id in (select id from bringing.bringing where by_person = ground.asking()))
  with check (bringing_id in (select id from bringing.bringing where by_person = ground.asking()));
create policy own on bringing.finding
  using (bringing_id in (select id from bringing.bringing where by_person = ground.asking()))
  with check (bringing_id in (select id from bringing.bringing where by_person = ground.asking()));

create function bringing.insist_on_mine(which uuid) returns void language plpgsql stable security definer
set search_path = pg_catalog, public as $$
begin
  if not bringing.is_host() or not exists (select from bringing.bringing where id = which
      and by_person = ground.asking() and state = 'running') then
    raise exception 'this is not being brought in by the asking person';
  end if;
end $$;

-- Gives each row a key of its own and finds what came of it before. Rows with one key are told apart by what they hold,
-- so that a list in another order is the same list.
create function bringing.match(which uuid, source uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  update bringing.staged s set key = s.key || chr(31) || n.nth
  from (select row_number, row_number() over (partition by key order by hash, row_number) as nth
        from bringing.staged where bringing_id = which) n
  where s.bringing_id = which and s.row_number = n.row_number and n.nth > 1;
  update bringing.staged s set state = case when b.hash = s.hash then 'same' else 'changed' end,
    organisation_id = b.organisation_id
  from bringing.brought b where b.source_id = source and b.key = s.key and s.bringing_id = which;
  update bringing.staged set state = 'new' where bringing_id = which and state is null;
end $$;

-- Lists the new organisations of some rows, each with what it tells.
create function bringing.list(which uuid, source uuid, first int, last int, circle text, at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare listed int;
begin
  perform bringing.insist_on_mine(which);
  insert into directory.organisation (id, name, seen_by, begun_by, begun_at, listed)
  select organisation_id, name, circle, ground.asking(), at, true from bringing.staged
  where bringing_id = which and state = 'new' and row_number between first and last;
  get diagnostics listed = row_count;
  insert into directory.line (id, organisation_id, field, value, seen_by)
  select gen_random_uuid(), s.organisation_id, t.field, v.value, circle
  from bringing.staged s, jsonb_each(s.told) t(field, told), jsonb_array_elements_text(t.told) v(value)
  where s.bringing_id = which and s.state = 'new' and s.row_number between first and last
    and t.field ~ '^[a-z_]+$';
  insert into directory.identifier (organisation_id, scheme, value)
  select s.organisation_id, substr(t.field, 2), v.value
  from bringing.staged s, jsonb_each(s.told) t(field, told), jsonb_array_elements_text(t.told) v(value)
  where s.bringing_id = which and s.state = 'new' and s.row_number between first and last and t.field like '#%'
  on conflict do nothing;
  insert into bringing.brought (source_id, key, organisation_id, hash, wrote)
  select source, key, organisation_id, hash, told from bringing.staged
  where bringing_id = which and state = 'new' and row_number between first and last;
  return listed;
end $$;

-- Writes what has changed in the list since it came last, field by field, and only where what stands here is still what
-- was written from the list and the organisation has no people of its own. Answers how many it changed.
create function bringing.change(which uuid, source uuid, out changed int, out kept_theirs int)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  with decided as materialized (
    select d.*, n @> c and c @> n as equal,
      (c @> w and w @> c) and not directory.has_people(d.organisation_id) as ours
    from (
      select s.row_number, s.key, s.organisation_id, f.field, o.seen_by,
        coalesce(b.wrote -> f.field, '[]') as w, coalesce(s.told -> f.field, '[]') as n,
        case when f.field = '!name' then jsonb_build_array(o.name)
          when f.field like '#%' then coalesce((select jsonb_agg(i.value) from directory.identifier i
            where i.organisation_id = s.organisation_id and i.scheme = substr(f.field, 2)), '[]')
          else coalesce((select jsonb_agg(l.value) from directory.line l
            where l.organisation_id = s.organisation_id and l.field = f.field), '[]') end as c
      from bringing.staged s
        join bringing.brought b on b.source_id = source and b.key = s.key
        join directory.organisation o on o.id = s.organisation_id
        cross join lateral (select jsonb_object_keys(b.wrote) union select jsonb_object_keys(s.told)) f(field)
      where s.bringing_id = which and s.state = 'changed') d
    where d.field <> '!place' and not (d.field = '!name' and d.n = '[]')),
  wanted as (select * from decided where ours and not equal),
  named as (
    update directory.organisation o set name = w.n ->> 0, version = o.version + 1
    from wanted w where w.field = '!name' and o.id = w.organisation_id returning o.id),
  gone as (
    delete from directory.line l using wanted w
    where l.organisation_id = w.organisation_id and l.field = w.field and not w.n ? l.value returning l.organisation_id),
  come as (
    insert into directory.line (id, organisation_id, field, value, seen_by)
    select gen_random_uuid(), w.organisation_id, w.field, v.value, w.seen_by
    from wanted w, jsonb_array_elements_text(w.n) v(value) where w.field ~ '^[a-z_]+$' and not w.c ? v.value
    returning organisation_id),
  no_longer as (
    delete from directory.identifier i using wanted w
    where i.organisation_id = w.organisation_id and '#' || i.scheme = w.field and not w.n ? i.value
    returning i.organisation_id),
  numbered as (
    insert into directory.identifier (organisation_id, scheme, value)
    select w.organisation_id, substr(w.field, 2), v.value
    from wanted w, jsonb_array_elements_text(w.n) v(value) where w.field like '#%' and not w.c ? v.value
    returning organisation_id),
  told as (
    insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
    select which, row_number, field, 'theirs', coalesce(n ->> 0, '') from decided where not ours and not equal
    returning 1),
  remembered as (
    update bringing.brought b set hash = s.hash,
      wrote = coalesce((select jsonb_object_agg(d.field, case when d.ours or d.equal then d.n else d.w end)
        from decided d where d.key = s.key and (d.ours or d.equal or d.w <> '[]')), '{}')
    from bringing.staged s
    where s.bringing_id = which and s.state = 'changed' and b.source_id = source and b.key = s.key returning 1)
  select (select count(*) from (select id from named union select organisation_id from gone
      union select organisation_id from come union select organisation_id from no_longer
      union select organisation_id from numbered) all_of_them),
    (select count(*) from told) + 0 * (select count(*) from remembered)
  into changed, kept_theirs;
end $$;

-- How many rows there were of each state, and how many have the name and place of an earlier one: exactly, and letters
-- large or small alike.
create function bringing.counted(which uuid) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  return (select jsonb_build_object(
    'kept', count(*), 'fresh', count(*) filter (where state = 'new'), 'same', count(*) filter (where state = 'same'),
    'repeats', count(*) filter (where told ? '!name')
      - count(distinct (name, told -> '!place')) filter (where told ? '!name'),
    'repeats_any_case', count(*) filter (where told ? '!name')
      - count(distinct (lower(name), lower(told ->> '!place'))) filter (where told ? '!name'))
    from bringing.staged where bringing_id = which);
end $$;

create function bringing.unstage(which uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  delete from bringing.staged where bringing_id = which;
end $$;

-- Forgets files that nobody ran within a week, and reports after a year.
create function bringing.tidy(at timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  delete from bringing.piece p using bringing.bringing b
    where b.id = p.bringing_id and (b.state = 'done' or b.at < tidy.at - interval '7 days')
      and (b.beat_at is null or b.beat_at < tidy.at - interval '10 minutes');
  delete from bringing.bringing b
    where (b.at < tidy.at - interval '7 days' and b.state = 'ready') or b.at < tidy.at - interval '1 year' $$;

revoke all on function bringing.is_host() from public;
revoke all on function bringing.insist_on_mine(uuid) from public;
revoke all on function bringing.match(uuid, uuid) from public;
revoke all on function bringing.list(uuid, uuid, int, int, text, timestamptz) from public;
revoke all on function bringing.change(uuid, uuid) from public;
revoke all on function bringing.counted(uuid) from public;
revoke all on function bringing.unstage(uuid) from public;
revoke all on function bringing.tidy(timestamptz) from public;
grant execute on function bringing.is_host(), bringing.match(uuid, uuid),
  bringing.list(uuid, uuid, int, int, text, timestamptz), bringing.change(uuid, uuid), bringing.counted(uuid),
  bringing.unstage(uuid) to longtable_people;
grant execute on function bringing.tidy(timestamptz) to longtable_works;
