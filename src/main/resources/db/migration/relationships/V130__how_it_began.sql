-- How a connection began (R25): said once by one of the two, read and changed by both, and by nobody else.
create table relationships.origin (
  one     uuid not null references people.person on delete cascade,
  other   uuid not null references people.person on delete cascade,
  kind    text not null check (kind in ('personal', 'past_partner', 'nearby_work', 'introduced')),
  words   text not null default '' check (length(words) <= 300),
  said_at timestamptz not null,
  version bigint not null default 0,
  primary key (one, other),
  check (one < other)
);
create index on relationships.origin (other);
-- Through whom an introduction reached someone. Each of the two may know another one, so it is for that one alone.
create table relationships.introduced (
  person_id uuid not null references people.person on delete cascade,
  other_id  uuid not null references people.person on delete cascade,
  through   uuid not null references people.person on delete cascade,
  primary key (person_id, other_id)
);
create index on relationships.introduced (through);
-- Who was asked how a connection began, and would rather not say; asked once (C10).
create table relationships.origin_unsaid (
  person_id uuid not null references people.person on delete cascade,
  other_id  uuid not null references people.person on delete cascade,
  primary key (person_id, other_id)
);
alter table relationships.origin enable row level security;
alter table relationships.introduced enable row level security;
alter table relationships.origin_unsaid enable row level security;
grant select, insert, update on relationships.origin to longtable_people;
grant select on relationships.introduced to longtable_people;
grant select, insert on relationships.origin_unsaid to longtable_people;

create function relationships.is_mine(with_person uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from relationships.connection c
    where c.one = least(with_person, ground.asking()) and c.other = greatest(with_person, ground.asking())) $$;
revoke all on function relationships.is_mine(uuid) from public;
grant execute on function relationships.is_mine(uuid) to longtable_people;

create policy the_two on relationships.origin for select using (ground.asking() in (one, other));
create policy the_two_say on relationships.origin for insert
  with check (ground.asking() in (one, other)
    and relationships.is_mine(case ground.asking() when one then other else one end));
create policy the_two_change on relationships.origin for update
  using (ground.asking() in (one, other)) with check (ground.asking() in (one, other));
create policy own on relationships.introduced for select using (person_id = ground.asking());
create policy own on relationships.origin_unsaid
  using (person_id = ground.asking()) with check (person_id = ground.asking());

-- An introduction to which both ends said yes; what they had said before stays. Called by the module that introduces.
create function relationships.are_introduced(a uuid, through_a uuid, b uuid, through_b uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, public as $$
  insert into relationships.introduced (person_id, other_id, through)
    values (a, b, through_a), (b, a, through_b) on conflict do nothing;
  insert into relationships.origin (one, other, kind, said_at)
    values (least(a, b), greatest(a, b), 'introduced', at) on conflict do nothing $$;
revoke all on function relationships.are_introduced(uuid, uuid, uuid, uuid, timestamptz) from public;

create function relationships.own_origins() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object('how_it_began', (select coalesce(json_agg(x), '[]') from (
    select w.name as with_person, o.kind, o.words, o.said_at, t.name as through
    from relationships.origin o
      join people.person w on w.id = case ground.asking() when o.one then o.other else o.one end
      left join relationships.introduced i on i.person_id = ground.asking() and i.other_id = w.id
      left join people.person t on t.id = i.through
    where ground.asking() in (o.one, o.other) order by o.said_at, w.id) x)) $$;
revoke all on function relationships.own_origins() from public;
grant execute on function relationships.own_origins() to longtable_people;
