-- Two may be the same although nothing that is compared says so: someone puts them side by side. They are asked about like
-- those that were found alike, until someone says that they are two.
alter table listings.pair add column put_by uuid references people.person, add column put_at timestamptz,
  add check ((put_by is null) = (put_at is null));
create index on listings.pair (put_by, put_at);

drop policy concerned on listings.pair;
create policy concerned on listings.pair for select
  using (((select directory.is_host()) or one = any (array(select directory.organisations_i_write()))
      or other = any (array(select directory.organisations_i_write())) or put_by = (select ground.asking()))
    and exists (select from directory.organisation o where o.id = one)
    and exists (select from directory.organisation o where o.id = other));
drop policy say on listings.pair;
create policy say on listings.pair for update
  using ((select directory.is_host()) or one = any (array(select directory.organisations_i_write()))
    or other = any (array(select directory.organisations_i_write())) or put_by = (select ground.asking()))
  with check (said_by = ground.asking());

-- Those whose name has these words, or words close to them; the nearest first.
create function listings.named(plain text, most int, out organisation_id uuid, out closeness real)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select l.organisation_id, word_similarity(named.plain, l.plain) as closeness from listings.looked l
  where l.plain like '%' || named.plain || '%' or named.plain <% l.plain
  order by 2 desc, similarity(named.plain, l.plain) desc, 1 limit most $$;
revoke all on function listings.named(text, int) from public;
grant execute on function listings.named(text, int) to longtable_people;

-- Puts two side by side, for whoever may say yes for one of them. Nothing where that is not so, or where the asking person
-- has put very many side by side within a day; a site host may.
create function listings.put_beside(a uuid, b uuid, most int, at timestamptz) returns uuid language plpgsql
security definer set search_path = pg_catalog, public as $$
declare pair uuid;
begin
  if a = b or (listings.speaks_as(a) is null and listings.speaks_as(b) is null) then return null; end if;
  if not directory.is_host() and (select count(*) from listings.pair p where p.put_by = ground.asking()
      and p.put_at > at - interval '1 day') >= most then return null; end if;
  insert into listings.pair as p (one, other, reasons, closeness, mark, found_at, put_by, put_at)
    values (least(a, b), greatest(a, b), '{}', 200, '', at, ground.asking(), at)
    on conflict (one, other) do update set put_by = ground.asking(), put_at = at, state = 'open', rests_until = null
    returning p.id into pair;
  -- What they have in common is found with the next look.
  insert into listings.changed values (a), (b) on conflict do nothing;
  return pair;
end $$;
revoke all on function listings.put_beside(uuid, uuid, int, timestamptz) from public;
grant execute on function listings.put_beside(uuid, uuid, int, timestamptz) to longtable_people;

-- As before; and what someone put side by side stays a question although nothing says that they are alike.
create or replace function listings.pair_up(ids uuid[], at timestamptz) returns int language plpgsql security definer
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
    and listings.figures(a.plain) = listings.figures(b.plain)
  on conflict do nothing;
  insert into candidate
  select p.one, p.other from listings.pair p where p.one = any (ids) or p.other = any (ids)
  on conflict do nothing;

  with weighed as (
    select c.one, c.other, md5(a.mark || b.mark) as mark, a.plain = b.plain as name,
      listings.figures(a.plain) = listings.figures(b.plain) as figures,
      similarity(a.plain, b.plain) as close, a.place = b.place and a.place <> '' as place, a.place = '' or b.place = '' as bare,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'number'
        and x.organisation_id = c.one and y.organisation_id = c.other) as number,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'site'
        and x.organisation_id = c.one and y.organisation_id = c.other) as site,
      exists (select from listings.key x join listings.key y using (kind, value) where x.kind = 'mail'
        and x.organisation_id = c.one and y.organisation_id = c.other) as mail,
      exists (select from listings.pair p where p.one = c.one and p.other = c.other and p.put_by is not null
        and p.state <> 'apart') as put
    from candidate c join listings.looked a on a.organisation_id = c.one
      join listings.looked b on b.organisation_id = c.other),
  judged as (
    select w.*, w.number or (w.name and (w.place or w.bare)) or (w.figures and w.close >= 0.6 and w.place)
        or (w.figures and (w.site or w.mail) and w.close >= 0.3) or w.put as may_be,
      array_remove(array[case when number then 'number' end, case when name then 'name' when close >= 0.3 then 'alike' end,
        case when place then 'place' end, case when site then 'site' end, case when mail then 'mail' end], null) as reasons,
      (put::int * 200 + number::int * 100 + name::int * 30 + place::int * 30 + site::int * 20 + mail::int * 15 + close * 40)::int as closeness
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
