-- Grants and ties that went out of here carry the number they have here, so that they are the same ones when they come in
-- again, under whatever name their list is known now.
alter table bringing.staged_award add column ours text not null default '';
alter table bringing.staged_tie add column ours text not null default '';

-- Those who gave and received, each once; one that has our own number, or stands here under the same number elsewhere, is
-- that one, and nothing of it is changed.
create or replace function bringing.match_recipients(which uuid, source uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  delete from bringing.staged where ctid in (
    select ctid from (select ctid, row_number() over (partition by key order by row_number) as nth
      from bringing.staged where bringing_id = which) n where nth > 1);
  insert into bringing.brought (source_id, key, organisation_id, hash, wrote)
  select source, s.key, o.id, s.hash, '{}' from bringing.staged s
    join directory.organisation o on o.id = directory.leads_to((s.told -> '!longtable' ->> 0)::uuid)
      and o.taken_off_at is null and (o.seen_by <> 'tables' or o.begun_by = ground.asking())
  where s.bringing_id = which and s.told ? '!longtable'
  on conflict do nothing;
  update bringing.staged set told = told - '!longtable' where bringing_id = which and told ? '!longtable';
  perform bringing.match(which, source);
  update bringing.staged s set state = 'known', organisation_id = k.organisation_id
  from (select n.key, min(i.organisation_id::text)::uuid as organisation_id
    from bringing.staged n, jsonb_each(n.told) t(field, told), directory.identifier i
    where n.bringing_id = which and n.state = 'new' and t.field like '#%'
      and i.scheme = substr(t.field, 2) and t.told ? i.value
    group by n.key having count(distinct i.organisation_id) = 1) k
  where s.bringing_id = which and s.key = k.key;
  insert into bringing.brought (source_id, key, organisation_id, hash, wrote)
  select source, key, organisation_id, hash, '{}' from bringing.staged where bringing_id = which and state = 'known';
end $$;

create or replace function bringing.award_all(which uuid, source uuid) returns jsonb language plpgsql security definer
set search_path = pg_catalog, public as $$
declare fresh int; changed int; ours_changed int;
begin
  perform bringing.insist_on_mine(which);
  update bringing.staged_award s set key = s.key || chr(31) || n.nth
  from (select row_number, row_number() over (partition by key order by hash, row_number) as nth
        from bringing.staged_award where bringing_id = which) n
  where s.bringing_id = which and s.row_number = n.row_number and n.nth > 1;
  with told as materialized (
    select distinct on (s.ours) s.ours::uuid as id, r.organisation_id as recipient_id, f.organisation_id as funder_id,
      s.title, s.about, s.cents, s.currency, s.awarded_on
    from bringing.staged_award s
      join bringing.brought r on r.source_id = source and r.key = s.recipient_key
      left join bringing.brought f on f.source_id = source and f.key = s.funder_key
    where s.bringing_id = which and s.ours <> ''
    order by s.ours, s.row_number),
  written as (
    update bringing.award a set recipient_id = t.recipient_id, funder_id = t.funder_id, title = t.title, about = t.about,
      cents = t.cents, currency = t.currency, awarded_on = t.awarded_on
    from told t
    where a.id = t.id
      and (a.recipient_id, a.funder_id, a.title, a.about, a.cents, a.currency, a.awarded_on)
        is distinct from (t.recipient_id, t.funder_id, t.title, t.about, t.cents, t.currency, t.awarded_on)
      and not exists (select from directory.organisation o where o.id in (a.recipient_id, a.funder_id)
        and o.seen_by = 'tables' and o.begun_by is distinct from ground.asking())
    returning 1)
  select count(*) into ours_changed from written;
  with written as (
    insert into bringing.award as was (id, source_id, key, funder_id, recipient_id, title, about, cents, currency,
      awarded_on, hash)
    select gen_random_uuid(), source, a.key, f.organisation_id, r.organisation_id, a.title, a.about, a.cents, a.currency,
      a.awarded_on, a.hash
    from bringing.staged_award a
      join bringing.brought r on r.source_id = source and r.key = a.recipient_key
      left join bringing.brought f on f.source_id = source and f.key = a.funder_key
    where a.bringing_id = which and not exists (select from bringing.award x where x.id::text = a.ours)
    on conflict (source_id, key) do update set funder_id = excluded.funder_id, recipient_id = excluded.recipient_id,
      title = excluded.title, about = excluded.about, cents = excluded.cents, currency = excluded.currency,
      awarded_on = excluded.awarded_on, hash = excluded.hash
    where was.hash <> excluded.hash
    returning (xmax = 0) as is_new)
  select count(*) filter (where is_new), ours_changed + count(*) filter (where not is_new) into fresh, changed
    from written;
  return jsonb_build_object('fresh', fresh, 'changed', changed) || (select jsonb_build_object(
    'kept', count(*), 'recipients', count(distinct recipient_key), 'same', count(*) - fresh - changed)
    from bringing.staged_award where bringing_id = which)
    || coalesce((select jsonb_object_agg('total_' || currency, sum) from (
      select currency, sum(cents) from bringing.staged_award where bringing_id = which and currency is not null
      group by currency) totals), '{}');
end $$;

create or replace function bringing.tie_all(which uuid, source uuid) returns jsonb language plpgsql security definer
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
  readable as (select * from meant where from_many = 1 and to_many = 1 and from_found <> to_found),
  ours as (
    update bringing.tie was set from_id = r.from_found, to_id = r.to_found, kind = r.kind, known_by = r.known_by,
      since = r.since, until = r.until
    from readable r
    where was.id::text = r.ours
      and (was.from_id, was.to_id, was.kind, was.known_by, was.since, was.until)
        is distinct from (r.from_found, r.to_found, r.kind, r.known_by, r.since, r.until)
      and not exists (select from directory.organisation o where o.id in (was.from_id, was.to_id)
        and o.seen_by = 'tables' and o.begun_by is distinct from ground.asking())
    returning 1),
  written as (
    insert into bringing.tie as was (id, source_id, key, from_id, to_id, kind, known_by, since, until)
    select gen_random_uuid(), source, key, from_found, to_found, kind, known_by, since, until
    from readable r where not exists (select from bringing.tie x where x.id::text = r.ours)
    on conflict (source_id, key) do update set from_id = excluded.from_id, to_id = excluded.to_id, kind = excluded.kind,
      known_by = excluded.known_by, since = excluded.since, until = excluded.until
    where (was.from_id, was.to_id, was.kind, was.known_by, was.since, was.until)
      is distinct from (excluded.from_id, excluded.to_id, excluded.kind, excluded.known_by, excluded.since, excluded.until)
    returning (xmax = 0) as is_new)
  select (select count(*) from written where is_new),
    (select count(*) from written where not is_new) + (select count(*) from ours),
    (select count(distinct row_number) from told) into fresh, changed, refused;
  delete from bringing.staged_tie where bringing_id = which;
  return jsonb_build_object('kept', all_rows, 'fresh', fresh, 'changed', changed, 'refused', refused,
    'same', all_rows - fresh - changed - refused);
end $$;

-- How much of each list the asking person does not see. It tells that there is more, to no more than the nearest ten (see
-- LeftOut), and nothing of people.
create function bringing.left_out(out organisations bigint, out ties bigint, out grants bigint) language sql stable
security definer set search_path = pg_catalog, public as $$
  with hidden as materialized (
    select id from directory.organisation where seen_by = 'tables' and merged_into is null and taken_off_at is null
      and begun_by is distinct from ground.asking() and id not in (select directory.ever_mine())
      and id not in (select tables.organisations_at_my_tables()))
  select (select count(*) from hidden),
    (select count(*) from bringing.tie
      where from_id in (select id from hidden) or to_id in (select id from hidden)),
    (select count(*) from bringing.award
      where recipient_id in (select id from hidden) or funder_id in (select id from hidden)) $$;
revoke all on function bringing.left_out() from public;
grant execute on function bringing.left_out() to longtable_people;
