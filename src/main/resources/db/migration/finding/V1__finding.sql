create schema finding;
grant usage on schema finding to longtable_people, longtable_works;

-- Whose listing may read otherwise than before; no subject: everyone's. Each node keeps an index of what is listed, and
-- remembers up to which snapshot it has read this. A row is written in the transaction of the change itself, so that none
-- is missed however long that takes.
create table finding.change (
  id       bigint primary key generated always as identity,
  subject  uuid,
  xid      xid8 not null default pg_current_xact_id(),
  at       timestamptz not null default now()
);
create index on finding.change (xid);
create index on finding.change (at);
-- Up to where it was cleared: a node that read it last before that begins anew.
create table finding.cleared (
  only_one  boolean primary key default true check (only_one),
  until     xid8 not null
);

-- One row for each subject of a statement, however many rows it changed.
create function finding.note_changes() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op = 'TRUNCATE' then
    insert into finding.change (subject) values (null);
  elsif tg_op = 'UPDATE' then
    execute format('insert into finding.change (subject) select %1$I from changed union select %1$I from before', tg_argv[0]);
  else
    execute format('insert into finding.change (subject) select distinct %I from changed', tg_argv[0]);
  end if;
  return null;
end $$;
revoke all on function finding.note_changes() from public;
do $$ declare watched record;
begin
  for watched in select * from (values ('directory.organisation', 'id'), ('directory.community', 'id'),
    ('directory.line', 'subject'), ('people.person', 'id'), ('people.detail', 'person_id')) w (name, subject)
  loop
    execute format('create trigger listed_anew after insert on %s referencing new table as changed
      for each statement execute function finding.note_changes(%L)', watched.name, watched.subject);
    execute format('create trigger listed_otherwise after update on %s referencing old table as before new table as changed
      for each statement execute function finding.note_changes(%L)', watched.name, watched.subject);
    execute format('create trigger listed_no_more after delete on %s referencing old table as changed
      for each statement execute function finding.note_changes(%L)', watched.name, watched.subject);
    execute format('create trigger listed_none after truncate on %s
      for each statement execute function finding.note_changes(%L)', watched.name, watched.subject);
  end loop;
end $$;

-- What the index is made of: those who let everyone, or anyone, find them, and of what they tell the lines that are for
-- everyone or anyone. Nothing that only some may see comes through here.
create function finding.listed(subjects uuid[], out kind text, out id uuid, out name text, out seen_by text,
  out fields text[], out told text[], out circles text[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with s as (
    select 'organisation' as kind, o.id, o.name, o.seen_by from directory.organisation o
    where o.id = any (subjects) and o.merged_into is null
    union all
    select 'community', c.id, c.name, c.seen_by from directory.community c where c.id = any (subjects)
    union all
    select 'person', p.id, p.name, p.seen_by from people.person p
    where p.id = any (subjects) and p.invited_by is null and p.merged_into is null),
  t as (
    select l.subject, array_agg(l.field order by l.field, l.value) as fields,
      array_agg(l.value order by l.field, l.value) as told, array_agg(l.seen_by order by l.field, l.value) as circles
    from directory.told l where l.subject = any (subjects) and l.seen_by in ('everyone', 'anyone') group by l.subject)
  select s.kind, s.id, s.name, s.seen_by, coalesce(t.fields, '{}'), coalesce(t.told, '{}'), coalesce(t.circles, '{}')
  from s left join t on t.subject = s.id where s.seen_by in ('everyone', 'anyone') $$;

-- All of them, so many at a time, in the order of their ids.
create function finding.listed_after(which text, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  (select o.id from directory.organisation o where which = 'organisation' and o.id > after order by o.id limit most)
  union all
  (select c.id from directory.community c where which = 'community' and c.id > after order by c.id limit most)
  union all
  (select p.id from people.person p where which = 'person' and p.id > after order by p.id limit most) $$;

-- Whose listing was changed by what had not taken effect yet in that snapshot, and the snapshot of this answer.
create function finding.changed_since(last text, out now text, out anew boolean, out subjects uuid[])
language sql stable security definer set search_path = pg_catalog, public as $$
  with c as (
    select subject from finding.change
    where xid >= pg_snapshot_xmin(last::pg_snapshot) and not pg_visible_in_snapshot(xid, last::pg_snapshot))
  select pg_current_snapshot()::text,
    exists (select from c where subject is null)
      or exists (select from finding.cleared where until >= pg_snapshot_xmin(last::pg_snapshot)),
    array(select distinct subject from c where subject is not null) $$;

create function finding.clear_changes(before timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  with gone as (delete from finding.change where at < before returning xid)
  insert into finding.cleared as c (until) select max(xid) from gone having count(*) > 0
  on conflict (only_one) do update set until = greatest(c.until, excluded.until) $$;

revoke all on function finding.listed(uuid[]) from public;
revoke all on function finding.listed_after(text, uuid, int) from public;
revoke all on function finding.changed_since(text) from public;
revoke all on function finding.clear_changes(timestamptz) from public;
grant execute on function finding.listed(uuid[]) to longtable_works;
grant execute on function finding.listed_after(text, uuid, int) to longtable_works;
grant execute on function finding.changed_since(text) to longtable_works;
grant execute on function finding.clear_changes(timestamptz) to longtable_works;

-- Those near whoever asks who tell them more than they tell everyone; oneself is not among them. A quiet table brings
-- nobody near (C7).
create function finding.near_me(out kind text, out id uuid) returns setof record language sql stable security definer
rows 100 set search_path = pg_catalog, public as $$
  with seats as materialized (
    select s.* from tables.my_seats() s join tables.longtable t on t.id = s.table_id where t.quiet_since is null),
  partners as materialized (
    select p.* from tables.partner p where p.table_id = any (array(select table_id from seats))),
  seated as materialized (
    select s.person_id from tables.seat s join tables.longtable t on t.id = s.table_id
      cross join lateral (select tables.today_at(t.zone) as today) d
    where (s.table_id = any (array(select table_id from seats where inside))
        or s.partner_id = any (array(select partner_id from seats)))
      and s.since <= d.today and (s.until is null or s.until > d.today)),
  near as (
    select 'organisation' as kind, o.id, o.seen_by from directory.organisation o
    where o.merged_into is null and (o.id = any (array(select directory.ever_mine() union select p.organisation_id from partners p))
      or (o.begun_by = ground.asking() and not o.listed))
    union all
    select 'community', c.id, c.seen_by from directory.community c
    where c.id = any (array(select p.community_id from partners p)) or c.begun_by = ground.asking()
    union all
    select 'person', p.id, p.seen_by from people.person p
    where p.id = any (array(select directory.my_colleagues_today() union select s.person_id from seated s))
      and p.id <> ground.asking() and p.invited_by is null and p.merged_into is null)
  select n.kind, n.id from near n
  where n.seen_by not in ('everyone', 'anyone')
    or exists (select from directory.line l where l.subject = n.id and l.seen_by not in ('everyone', 'anyone'))
    or exists (select from people.detail d where d.person_id = n.id and d.seen_by = 'tables') $$;
revoke all on function finding.near_me() from public;
grant execute on function finding.near_me() to longtable_people;
