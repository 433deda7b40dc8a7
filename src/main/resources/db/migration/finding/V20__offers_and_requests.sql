-- Offers and requests are found beside those whose they are.
create trigger listed_anew after insert on offers.offer referencing new table as changed
  for each statement execute function finding.note_changes('id');
create trigger listed_otherwise after update on offers.offer referencing old table as before new table as changed
  for each statement execute function finding.note_changes('id');
create trigger listed_no_more after delete on offers.offer referencing old table as changed
  for each statement execute function finding.note_changes('id');
create trigger listed_none after truncate on offers.offer
  for each statement execute function finding.note_changes('id');

-- Those that everyone, or anyone, may see: neither more widely than whose they are. Where the gazetteer does not know their
-- place, with what everyone or anyone is told of where those are.
create function finding.listed_offers(offers uuid[], out kind text, out id uuid, out words text, out language text,
  out whose text, out of_kind text, out place text, out at_distance boolean, out given text[], out about text[],
  out from_day date, out until_day date, out seen_by text, out fields text[], out told text[], out circles text[])
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select o.side, o.id, o.words, o.language, w.name, o.kind, o.place, o.at_distance, o.given, o.about, o.from_day,
    o.until_day, case when o.seen_by = 'anyone' and w.seen_by = 'anyone' then 'anyone' else 'everyone' end,
    coalesce(t.fields, '{}'), coalesce(t.told, '{}'), coalesce(t.circles, '{}')
  from offers.offer o
    cross join lateral (
      select g.name, g.seen_by from directory.organisation g where g.id = o.organisation_id and g.merged_into is null
      union all
      select c.name, c.seen_by from directory.community c where c.id = o.community_id
      union all
      select p.name, p.seen_by from people.person p
      where p.id = o.person_id and p.invited_by is null and p.merged_into is null) w
    left join lateral (
      select array_agg(l.field order by l.field, l.value) as fields, array_agg(l.value order by l.field, l.value) as told,
        array_agg(l.seen_by order by l.field, l.value) as circles
      from directory.told l where l.subject = o.subject and l.field in ('place', 'coordinates', 'setting')
        and l.seen_by in ('everyone', 'anyone')) t on o.place !~ '^[0-9]+$'
  where o.id = any (offers) and o.withdrawn_at is null and o.fulfilled_at is null
    and o.seen_by in ('everyone', 'anyone') and w.seen_by in ('everyone', 'anyone') $$;
revoke all on function finding.listed_offers(uuid[]) from public;
grant execute on function finding.listed_offers(uuid[]) to longtable_works;

create or replace function finding.listed_after(which text, after uuid, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  (select o.id from directory.organisation o where which = 'organisation' and o.id > after order by o.id limit most)
  union all
  (select c.id from directory.community c where which = 'community' and c.id > after order by c.id limit most)
  union all
  (select p.id from people.person p where which = 'person' and p.id > after order by p.id limit most)
  union all
  (select o.id from offers.offer o where which = 'offer' and o.id > after order by o.id limit most) $$;

-- What someone offers reads otherwise when they do: by their name, where they are and who finds them.
create or replace function finding.changed_since(last text, out now text, out anew boolean, out subjects uuid[])
language sql stable security definer set search_path = pg_catalog, public as $$
  with c as materialized (
    select subject from finding.change
    where xid >= pg_snapshot_xmin(last::pg_snapshot) and not pg_visible_in_snapshot(xid, last::pg_snapshot)),
  s as materialized (select array(select distinct subject from c where subject is not null) as changed)
  select pg_current_snapshot()::text,
    exists (select from c where subject is null)
      or exists (select from finding.cleared where until >= pg_snapshot_xmin(last::pg_snapshot)),
    s.changed || array(select o.id from offers.offer o where o.subject = any (s.changed) and not o.id = any (s.changed))
  from s $$;

-- Those near whoever asks who tell them more than they tell everyone; oneself is not among them. A quiet table brings
-- nobody near (C7). And what those, and oneself, offer or look for where that is not for everyone, or where it is not.
create or replace function finding.near_me(out kind text, out id uuid) returns setof record language sql stable security definer
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
      and p.id <> ground.asking() and p.invited_by is null and p.merged_into is null),
  whose as materialized (
    select n.id, n.seen_by from near n
    union all
    select p.id, p.seen_by from people.person p where p.id = ground.asking())
  select n.kind, n.id from near n
  where n.seen_by not in ('everyone', 'anyone')
    or exists (select from directory.line l where l.subject = n.id and l.seen_by not in ('everyone', 'anyone'))
    or exists (select from people.detail d where d.person_id = n.id and d.seen_by = 'tables')
  union all
  select o.side, o.id from offers.offer o join whose w on w.id = o.subject
  where o.subject = any (array(select w.id from whose w)) and o.withdrawn_at is null and o.fulfilled_at is null
    and (o.from_day is null or o.from_day <= ground.today()) and (o.until_day is null or o.until_day >= ground.today())
    and (o.seen_by = 'tables' or w.seen_by not in ('everyone', 'anyone')
      or (o.place !~ '^[0-9]+$' and exists (select from directory.line l where l.subject = o.subject
        and l.field in ('place', 'coordinates', 'setting') and l.seen_by not in ('everyone', 'anyone')))) $$;
