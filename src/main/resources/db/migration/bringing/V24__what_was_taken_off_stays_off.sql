-- An organisation that was taken off the list is not listed anew by another list that names it, nor written to by the list
-- that it came with. Those that were taken off before are known by what their list said of them.
insert into directory.taken_off (organisation_id, name, place)
select o.id, o.name, coalesce((select max(b.wrote -> 'place' ->> 0) from bringing.brought b
  where b.organisation_id = o.id), '')
from directory.organisation o where o.taken_off_at is not null
on conflict (organisation_id) do nothing;

create function bringing.leave_out_taken_off(which uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update bringing.staged s set state = 'taken_off'
  from directory.taken_off t
  where s.bringing_id = which and not directory.has_people(t.organisation_id)
    and (s.organisation_id = t.organisation_id
      or s.state = 'new' and s.told ? '!name' and lower(s.name) = lower(t.name)
        -- A row that tells no place does not tell either that it means another one.
        and lower(coalesce(s.told -> 'place' ->> 0, t.place)) = lower(t.place));
  insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
  select which, s.row_number, 'name', 'taken-off', left(s.name, 300) from bringing.staged s
  where s.bringing_id = which and s.state = 'taken_off'
    and not exists (select from bringing.staged_award a where a.bringing_id = which);
  with gone as (
    delete from bringing.staged_award a using bringing.staged s
    where a.bringing_id = which and s.bringing_id = which and s.key = a.recipient_key and s.state = 'taken_off'
    returning a.row_number, s.name)
  insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
  select which, row_number, 'recipient', 'taken-off', left(name, 300) from gone;
end $$;
revoke all on function bringing.leave_out_taken_off(uuid) from public;

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
  perform bringing.leave_out_taken_off(which);
end $$;

create or replace function bringing.counted(which uuid) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  return (select jsonb_build_object(
    'kept', count(*) filter (where state <> 'taken_off'), 'fresh', count(*) filter (where state = 'new'),
    'taken_off', count(*) filter (where state = 'taken_off'),
    'repeats', count(*) filter (where told ? '!name')
      - count(distinct (name, told -> '!place')) filter (where told ? '!name'),
    'repeats_any_case', count(*) filter (where told ? '!name')
      - count(distinct (lower(name), lower(told ->> '!place'))) filter (where told ? '!name'))
    from bringing.staged where bringing_id = which);
end $$;
