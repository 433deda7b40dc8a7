create schema meanings;
grant usage on schema meanings to longtable_people, longtable_works;

-- What the site host adds to the vocabulary that comes with the product: one concept, or a file of them. It can be taken
-- back and put there again.
create table meanings.addition (
  id            uuid primary key,
  file          text not null default '' check (length(file) <= 200),   -- its name; empty for a single concept
  by_person     uuid references people.person on delete set null,
  at            timestamptz not null,
  taken_back_at timestamptz
);
create index on meanings.addition (by_person);
create table meanings.concept (
  addition_id uuid not null references meanings.addition on delete cascade,
  id          text not null check (length(id) between 1 and 300),
  name_en     text not null check (length(name_en) <= 200),
  name_fr     text not null check (length(name_fr) <= 200),
  others_en   text[] not null default '{}',
  others_fr   text[] not null default '{}',
  broader     text[] not null default '{}',
  related     text[] not null default '{}',
  given       boolean not null default false,
  primary key (addition_id, id),
  check (name_en <> '' or name_fr <> '')
);
-- Counts up whenever the vocabulary changes, so that every node reads it anew.
create table meanings.edition (
  only_one boolean primary key default true check (only_one),
  number   bigint not null
);
insert into meanings.edition (number) values (1);

alter table meanings.addition enable row level security;
alter table meanings.concept enable row level security;
alter table meanings.edition enable row level security;
grant select, insert on meanings.addition, meanings.concept to longtable_people;
grant update (taken_back_at) on meanings.addition to longtable_people;
grant select on meanings.edition to longtable_people;
grant update (number) on meanings.edition to longtable_people;

create policy all_read on meanings.addition for select to longtable_people using (ground.asking() is not null);
create policy all_read on meanings.concept for select to longtable_people using (ground.asking() is not null);
create policy all_read on meanings.edition for select to longtable_people using (ground.asking() is not null);
create policy host_adds on meanings.addition for insert
  with check (by_person = ground.asking() and exists (select from people.host where person_id = ground.asking()));
create policy host_takes_back on meanings.addition for update
  using (exists (select from people.host where person_id = ground.asking()));
create policy host_adds on meanings.concept for insert
  with check (exists (select from people.host where person_id = ground.asking()));
create policy host_counts on meanings.edition for update
  using (exists (select from people.host where person_id = ground.asking()));

-- For the works, which read the vocabulary on behalf of nobody.
create function meanings.edition_now() returns bigint language sql stable security definer
set search_path = pg_catalog, public as $$ select number from meanings.edition $$;
create function meanings.added(out id text, out name_en text, out name_fr text, out others_en text[],
  out others_fr text[], out broader text[], out related text[], out given boolean) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.name_en, c.name_fr, c.others_en, c.others_fr, c.broader, c.related, c.given
  from meanings.concept c join meanings.addition a on a.id = c.addition_id
  where a.taken_back_at is null order by a.at, a.id, c.id $$;
do $$ declare f text; begin
  foreach f in array array['meanings.edition_now()', 'meanings.added()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_works', f);
  end loop;
end $$;
