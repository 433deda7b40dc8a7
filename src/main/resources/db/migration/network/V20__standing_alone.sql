-- Who stands alone (W24): the asking person's own organisations that everyone may find and that let themselves be
-- suggested, two weeks after they began (C10); whether any of their people is in touch with someone beyond, with which
-- organisations, and whether an introduction of one of them was accepted lately. For the organisation's own people, who
-- may know that connections exist; never whose (C2).
create function network.own_organisations(out id uuid, out name text, out connected boolean, out in_touch uuid[],
  out introduced boolean)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with mine as materialized (
    select o.id, o.name, array(select a.person_id from directory.affiliation a
      where a.organisation_id = o.id and a.said_yes_at is not null and a.confirmed_at is not null
        and a.since <= ground.today() and (a.until is null or a.until > ground.today())) as people
    from directory.organisation o
    where o.id in (select directory.mine()) and o.seen_by in ('everyone', 'anyone') and o.merged_into is null
      and o.begun_at < network.now() - interval '14 days' and not network.wishes(o.id, 'no_matching'))
  select m.id, m.name, beyond.many > 0, coalesce(beyond.organisations, '{}'),
    exists (select from network.request r where r.agreed_at > network.now() - interval '180 days'
      and (r.asker = any (m.people) or exists (select from network.step s
        where s.request_id = r.id and s.answer = 'yes' and s.person_id = any (m.people)
          and not exists (select from network.step later where later.request_id = r.id and later.nth > s.nth))))
  from mine m cross join lateral (
    select count(*) as many, array_agg(distinct b.organisation_id) filter (where b.organisation_id is not null)
        as organisations
    from (
      select c.other as person, c.weight from network.living c where c.one = any (m.people)
      union all select c.one, c.weight from network.living c where c.other = any (m.people)) c
      left join directory.affiliation b on b.person_id = c.person and b.said_yes_at is not null
        and b.confirmed_at is not null and b.since <= ground.today() and (b.until is null or b.until > ground.today())
    where c.person <> all (m.people)
      and c.weight * power(2::float8, (date '2020-01-01' - ground.today()) / 180.0::float8) >= 1 - 1e-9) beyond
  order by m.name, m.id $$;
revoke all on function network.own_organisations() from public;
grant execute on function network.own_organisations() to longtable_people;

-- That it was put aside: for an organisation by one of its people, or by a host for themselves. It sleeps while what it
-- stands on, a short text without any person, stays as it was.
create table network.rest (
  id              uuid primary key,
  organisation_id uuid references directory.organisation on delete cascade,
  by_person       uuid not null references people.person on delete cascade,
  evidence        text not null check (length(evidence) <= 200),
  at              timestamptz not null
);
create index on network.rest (organisation_id) where organisation_id is not null;
create index on network.rest (by_person);
alter table network.rest enable row level security;
grant select, insert, delete on network.rest to longtable_people;
create policy own on network.rest
  using (organisation_id in (select directory.mine()) or organisation_id is null and by_person = ground.asking())
  with check (organisation_id in (select directory.mine()) or organisation_id is null and by_person = ground.asking());
create policy said_by on network.rest as restrictive for insert with check (by_person = ground.asking());
select ground.policies_by_index();

do $$ declare
  was text := pg_get_functiondef('network.own_data()'::regprocedure);
  more text := replace(was, '''no_more_requests_from'',', '''questions_put_aside'', (select coalesce(json_agg(x), ''[]'') from (
      select o.name as on_behalf_of, f.at from network.rest f left join directory.organisation o on o.id = f.organisation_id
      where f.by_person = ground.asking() order by f.at, f.id) x),
    ''no_more_requests_from'',');
begin
  if more = was then raise 'network.own_data() is another one'; end if;
  execute more;
end $$;
