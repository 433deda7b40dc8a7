-- What funders published of their grants: public record, seen by whoever sees both who gave and who received.
create table bringing.award (
  id           uuid primary key,
  source_id    uuid not null references bringing.source on delete cascade,
  key          text not null,
  funder_id    uuid references directory.organisation on delete cascade,
  recipient_id uuid not null references directory.organisation on delete cascade,
  title        text not null check (length(title) <= 500),
  about        text not null check (length(about) <= 2000),
  cents        bigint check (cents >= 0),
  currency     text check (currency ~ '^[A-Z]{3}$'),
  awarded_on   date,
  hash         text not null,
  unique (source_id, key),
  check ((cents is null) = (currency is null))
);
create index on bringing.award (recipient_id, awarded_on);
create index on bringing.award (funder_id);
alter table bringing.award enable row level security;
grant select on bringing.award to longtable_people;
create policy with_both on bringing.award for select
  using (exists (select from directory.organisation o where o.id = recipient_id)
    and (funder_id is null or exists (select from directory.organisation o where o.id = funder_id)));
-- From which list something was told is public with it.
create function bringing.source_name(which uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$ select name from bringing.source where id = which $$;
create function bringing.source_came(which uuid) returns timestamptz language sql stable security definer
set search_path = pg_catalog, public as $$ select at from bringing.source where id = which $$;

create unlogged table bringing.staged_award (
  bringing_id   uuid not null,
  row_number    int not null,
  key           text not null,
  hash          text not null,
  funder_key    text,
  recipient_key text not null,
  title         text not null,
  about         text not null,
  cents         bigint,
  currency      text,
  awarded_on    date
);
create index on bringing.staged_award (bringing_id, row_number);
grant insert on bringing.staged_award to longtable_people;

-- Those who gave and received, each once; one that stands here under the same number already is that one.
create function bringing.match_recipients(which uuid, source uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  delete from bringing.staged where ctid in (
    select ctid from (select ctid, row_number() over (partition by key order by row_number) as nth
      from bringing.staged where bringing_id = which) n where nth > 1);
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

create function bringing.award_all(which uuid, source uuid) returns jsonb language plpgsql security definer
set search_path = pg_catalog, public as $$
declare fresh int; changed int;
begin
  perform bringing.insist_on_mine(which);
  update bringing.staged_award s set key = s.key || chr(31) || n.nth
  from (select row_number, row_number() over (partition by key order by hash, row_number) as nth
        from bringing.staged_award where bringing_id = which) n
  where s.bringing_id = which and s.row_number = n.row_number and n.nth > 1;
  with written as (
    insert into bringing.award as was (id, source_id, key, funder_id, recipient_id, title, about, cents, currency,
      awarded_on, hash)
    select gen_random_uuid(), source, a.key, f.organisation_id, r.organisation_id, a.title, a.about, a.cents, a.currency,
      a.awarded_on, a.hash
    from bringing.staged_award a
      join bringing.brought r on r.source_id = source and r.key = a.recipient_key
      left join bringing.brought f on f.source_id = source and f.key = a.funder_key
    where a.bringing_id = which
    on conflict (source_id, key) do update set funder_id = excluded.funder_id, recipient_id = excluded.recipient_id,
      title = excluded.title, about = excluded.about, cents = excluded.cents, currency = excluded.currency,
      awarded_on = excluded.awarded_on, hash = excluded.hash
    where was.hash <> excluded.hash
    returning (xmax = 0) as is_new)
  select count(*) filter (where is_new), count(*) filter (where not is_new) into fresh, changed from written;
  return jsonb_build_object('fresh', fresh, 'changed', changed) || (select jsonb_build_object(
    'kept', count(*), 'recipients', count(distinct recipient_key), 'same', count(*) - fresh - changed)
    from bringing.staged_award where bringing_id = which)
    || coalesce((select jsonb_object_agg('total_' || currency, sum) from (
      select currency, sum(cents) from bringing.staged_award where bringing_id = which and currency is not null
      group by currency) totals), '{}');
end $$;

create or replace function bringing.unstage(which uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  delete from bringing.staged where bringing_id = which;
  delete from bringing.staged_award where bringing_id = which;
end $$;

revoke all on function bringing.match_recipients(uuid, uuid) from public;
revoke all on function bringing.award_all(uuid, uuid) from public;
revoke all on function bringing.source_name(uuid) from public;
revoke all on function bringing.source_came(uuid) from public;
grant execute on function bringing.match_recipients(uuid, uuid), bringing.award_all(uuid, uuid),
  bringing.source_name(uuid), bringing.source_came(uuid) to longtable_people;

-- What went out of here and comes in again is what stands here: rows with our own number are compared with it. What has
-- people, or was begun by someone, stays as it is.
create or replace function bringing.match(which uuid, source uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  analyze bringing.staged;
  insert into bringing.brought (source_id, key, organisation_id, hash, wrote)
  select distinct on (s.key) source, s.key, o.id, '', coalesce(b.wrote, '{}')
  from bringing.staged s
    join directory.organisation o on o.id = (s.told -> '!longtable' ->> 0)::uuid
      and (o.seen_by <> 'tables' or o.begun_by = ground.asking())
    left join bringing.brought b on b.organisation_id = o.id
  where s.bringing_id = which and s.told ? '!longtable'
  order by s.key, b.wrote desc nulls last
  on conflict do nothing;
  update bringing.staged s set key = s.key || chr(31) || n.nth
  from (select row_number, row_number() over (partition by key order by hash, row_number) as nth
        from bringing.staged where bringing_id = which) n
  where s.bringing_id = which and s.row_number = n.row_number and n.nth > 1;
  update bringing.staged s set state = case when b.hash = s.hash then 'same' else 'changed' end,
    organisation_id = b.organisation_id
  from bringing.brought b where b.source_id = source and b.key = s.key and s.bringing_id = which;
  update bringing.staged set state = 'new' where bringing_id = which and state is null;
end $$;

-- As before, and never what someone began here rather than a list: only where what stands here is still what
-- was written from the list and the organisation has no people of its own. Answers how many it changed.
create or replace function bringing.change(which uuid, source uuid, out changed int, out kept_theirs int)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  with decided as materialized (
    select d.*, n @> c and c @> n as equal,
      (c @> w and w @> c) and d.listed and d.merged_into is null and not directory.has_people(d.organisation_id) as ours
    from (
      select s.row_number, s.key, s.organisation_id, f.field, o.seen_by, o.listed, o.merged_into,
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
    where d.field not in ('!place', '!longtable') and not (d.field = '!name' and d.n = '[]')),
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

