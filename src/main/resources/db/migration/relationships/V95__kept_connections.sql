-- What has grown between two people, kept so that pages need not gather every moment again (F1). It tells nothing that
-- the moments do not, and is worked out anew whenever one of them changes; nobody reads it but through functions that
-- ask who may. It fades by itself: a strength S on a day is weight * 2 ^ (-(day - 2020-01-01) / 180), the same for ever.
create table relationships.connection (
  one     uuid not null references people.person on delete cascade,
  other   uuid not null references people.person on delete cascade,
  weight  double precision not null,
  moments int not null,
  latest  date not null,
  primary key (one, other),
  check (one < other)
);
create index on relationships.connection (other);
alter table relationships.connection enable row level security;

-- What one moment adds, whenever it was (F1): depth, a half for each yes of the two, and its day. The half-life is that
-- of SharedMoment, the depths are those of Kind.
create function relationships.weight(kind text, on_day date, yeses int) returns double precision
language sql immutable set search_path = pg_catalog, public as $$
  select yeses / 2.0::double precision * power(2::double precision, (on_day - date '2020-01-01') / 180.0::double precision)
    * case kind when 'call' then 1 when 'helping_out' then 3 when 'visiting_work' then 3 when 'workshop' then 3 else 2 end
$$;

-- Works out what has grown between these pairs. Whoever else is changing moments of the same two waits for this one to
-- end, and then sees what it did.
create function relationships.keep_connections(ones uuid[], others uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into relationships.connection (one, other, weight, moments, latest)
    select distinct p.one, p.other, 0, 0, date '2020-01-01' from unnest(ones, others) p(one, other) order by p.one, p.other
    on conflict (one, other) do update set moments = connection.moments;
  update relationships.connection c set weight = now.weight, moments = now.moments, latest = now.latest
  from (
    select p.one, p.other, coalesce(sum(s.weight), 0) as weight, count(s.weight) as moments,
      coalesce(max(s.on_day), date '2020-01-01') as latest
    from unnest(ones, others) p(one, other) left join lateral (
      select m.on_day, relationships.weight(m.kind, m.on_day,
        (a.confirmed_at is not null)::int + (b.confirmed_at is not null)::int) as weight
      from relationships.presence a
        join relationships.presence b on b.moment_id = a.moment_id and b.person_id = p.other
        join relationships.moment m on m.id = a.moment_id
      where a.person_id = p.one and m.removed_at is null
        and (a.confirmed_at is not null or b.confirmed_at is not null)
        and m.table_id <> all (array(select tables.quiet_ones()))) s on true
    group by p.one, p.other) now
  where c.one = now.one and c.other = now.other;
  delete from relationships.connection c using unnest(ones, others) p(one, other)
  where c.one = p.one and c.other = p.other and c.moments = 0;
end $$;

-- Names that went are told with those that stayed.
create function relationships.keep_who_was_there() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare ones uuid[]; others uuid[];
begin
  with there as (
    select moment_id, person_id from changed where person_id is not null
    union
    select moment_id, person_id from relationships.presence
    where moment_id in (select moment_id from changed) and person_id is not null)
  select array_agg(p.one), array_agg(p.other) into ones, others
  from (select distinct a.person_id as one, b.person_id as other
    from there a join there b on b.moment_id = a.moment_id and a.person_id < b.person_id) p;
  if ones is not null then perform relationships.keep_connections(ones, others); end if;
  return null;
end $$;
create trigger keep_who_came after insert on relationships.presence
  referencing new table as changed for each statement execute function relationships.keep_who_was_there();
create trigger keep_who_was_there after update on relationships.presence
  referencing old table as changed for each statement execute function relationships.keep_who_was_there();
create trigger keep_who_went after delete on relationships.presence
  referencing old table as changed for each statement execute function relationships.keep_who_was_there();

create function relationships.keep_what_it_was() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare ones uuid[]; others uuid[];
begin
  select array_agg(p.one), array_agg(p.other) into ones, others
  from (select distinct a.person_id as one, b.person_id as other
    from changed c join relationships.presence a on a.moment_id = c.id
      join relationships.presence b on b.moment_id = c.id and a.person_id < b.person_id) p;
  if ones is not null then perform relationships.keep_connections(ones, others); end if;
  return null;
end $$;
create trigger keep_what_it_was after update on relationships.moment
  referencing new table as changed for each statement execute function relationships.keep_what_it_was();

-- What has grown between people who sit at these tables, at whichever table their moments were noted; for each table
-- inside which the asking person sits.
create function relationships.connections_among(at_tables uuid[],
  out at_table uuid, out one uuid, out other uuid, out weight double precision, out moments int, out latest date)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as materialized (
    select distinct s.table_id, s.person_id from tables.seat s
    where s.table_id = any (array(select t from unnest(at_tables) t where t in (select tables.mine_inside())))
      and s.table_id <> all (array(select tables.quiet_ones())))
  select a.table_id, c.one, c.other, c.weight, c.moments, c.latest
  from seated a join seated b on b.table_id = a.table_id and a.person_id < b.person_id
    join relationships.connection c on c.one = a.person_id and c.other = b.person_id $$;
drop function relationships.moments_among(uuid[]);

do $$ declare f text; begin
  foreach f in array array['keep_connections(uuid[], uuid[])', 'keep_who_was_there()', 'keep_what_it_was()',
      'connections_among(uuid[])'] loop
    execute 'revoke all on function relationships.' || f || ' from public';
  end loop;
  grant execute on function relationships.connections_among(uuid[]) to longtable_people;
end $$;

-- What had grown before.
insert into relationships.connection (one, other, weight, moments, latest)
select a.person_id, b.person_id, sum(relationships.weight(m.kind, m.on_day,
    (a.confirmed_at is not null)::int + (b.confirmed_at is not null)::int)), count(*), max(m.on_day)
from relationships.presence a
  join relationships.presence b on b.moment_id = a.moment_id and a.person_id < b.person_id
  join relationships.moment m on m.id = a.moment_id
where m.removed_at is null and (a.confirmed_at is not null or b.confirmed_at is not null)
  and m.table_id <> all (array(select tables.quiet_ones()))
group by a.person_id, b.person_id;
