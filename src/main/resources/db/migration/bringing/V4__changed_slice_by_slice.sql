-- As before, some rows at a time, and what is remembered of a row is put together once: a newer copy of a long list in
-- which much has changed takes no longer than the list itself took.
drop function bringing.change(uuid, uuid);
create function bringing.change(which uuid, source uuid, first int, last int, out changed int, out kept_theirs int)
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
      where s.bringing_id = which and s.state = 'changed' and s.row_number between first and last) d
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
  now_known as (
    select d.key, jsonb_object_agg(d.field, case when d.ours or d.equal then d.n else d.w end)
        filter (where d.ours or d.equal or d.w <> '[]') as wrote
    from decided d group by d.key),
  remembered as (
    update bringing.brought b set hash = s.hash, wrote = coalesce(k.wrote, '{}')
    from bringing.staged s left join now_known k on k.key = s.key
    where s.bringing_id = which and s.state = 'changed' and s.row_number between first and last
      and b.source_id = source and b.key = s.key returning 1)
  select (select count(*) from (select id from named union select organisation_id from gone
      union select organisation_id from come union select organisation_id from no_longer
      union select organisation_id from numbered) all_of_them),
    (select count(*) from told) + 0 * (select count(*) from remembered)
  into changed, kept_theirs;
end $$;
revoke all on function bringing.change(uuid, uuid, int, int) from public;
grant execute on function bringing.change(uuid, uuid, int, int) to longtable_people;
