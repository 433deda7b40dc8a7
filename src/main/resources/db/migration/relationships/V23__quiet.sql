-- A moment at a quiet table is a date, a kind and which partners (C7): not who was there, and not who wrote it down.
alter table relationships.moment alter column noted_by drop not null;

create function relationships.at_quiet_table(moment uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from relationships.moment m join tables.longtable t on t.id = m.table_id
    where m.id = moment and t.quiet_since is not null) $$;

-- Whoever writes comes before or after a table's becoming quiet, never in between.
create function relationships.nobody_at_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from tables.longtable t join relationships.moment m on m.table_id = t.id
    where m.id = new.moment_id for key share of t;
  if relationships.at_quiet_table(new.moment_id) then
    raise exception 'a quiet table keeps no more of a moment than its day, its kind and its partners';
  end if;
  return new;
end $$;
create function relationships.nobody_noted_it() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform 1 from tables.longtable where id = new.table_id for key share;
  if tables.is_quiet(new.table_id) then
    new.noted_by := null;
    new.noted_at := new.on_day::timestamp at time zone 'UTC';
    new.plan_id := null;
  end if;
  return new;
end $$;
create trigger nobody_noted_it before insert or update on relationships.moment
  for each row execute function relationships.nobody_noted_it();
do $$ declare name text; begin
  foreach name in array array['presence', 'extent', 'place', 'note', 'left_out'] loop
    execute format('create trigger nobody_at_quiet before insert or update on relationships.%I
      for each row execute function relationships.nobody_at_quiet()', name);
    execute format('create policy not_at_quiet on relationships.%I as restrictive for insert
      with check (not relationships.at_quiet_table(moment_id))', name);
    execute format('create policy not_at_quiet_either on relationships.%I as restrictive for update
      using (true) with check (not relationships.at_quiet_table(moment_id))', name);
  end loop;
end $$;

-- A partner in their own right is a person, so that they were there is not kept either.
create function relationships.is_person_at_quiet(moment uuid, at_partner uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select relationships.at_quiet_table(moment)
    and exists (select from tables.partner where id = at_partner and person_id is not null) $$;
create policy not_at_quiet on relationships.side as restrictive for insert
  with check (not relationships.is_person_at_quiet(moment_id, partner_id));
-- Who would know if someone were away is a connection too.
create policy not_at_quiet on relationships.absence as restrictive for insert
  with check (not exists (select from tables.partner p where p.id = partner_id and tables.is_quiet(p.table_id)));

-- What nobody noted by name, anyone inside may take away again.
create or replace function relationships.noted_by_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from relationships.moment
  where (noted_by is null or noted_by = ground.asking()) and table_id in (select tables.mine_inside()) $$;
drop policy note_one on relationships.moment;
create policy note_one on relationships.moment for insert
  with check (table_id in (select tables.mine_inside())
    and (noted_by = ground.asking() or noted_by is null and tables.is_quiet(table_id)));

-- A connection belongs to people, and what they share at a quiet table is no part of one (F1). Nor does a quiet table
-- read of connections that its people have from elsewhere.
create or replace function relationships.shared_among(
  at_table uuid, out one uuid, out other uuid, out kind text, out on_day date, out yeses int)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  with seated as materialized (
    select distinct s.person_id from tables.seat s
    where s.table_id = at_table and at_table in (select tables.mine_inside()) and not tables.is_quiet(at_table)),
  there as materialized (
    select p.moment_id, p.person_id, p.confirmed_at is not null as yes
    from relationships.presence p where p.person_id in (select person_id from seated))
  select a.person_id, b.person_id, m.kind, m.on_day, a.yes::int + b.yes::int
  from there a join there b on b.moment_id = a.moment_id and a.person_id < b.person_id
    join relationships.moment m on m.id = a.moment_id and m.removed_at is null
      and m.table_id not in (select tables.quiet_ones()) $$;

-- Whether people of two partners met, where nobody is named: any moment of the seven kinds between two partners.
create or replace function relationships.first_between_partners(at_table uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(m.on_day)
  from relationships.moment m
    join relationships.presence a on a.moment_id = m.id and a.confirmed_at is not null
    join relationships.presence b on b.moment_id = m.id and b.confirmed_at is not null
      and b.partner_id <> a.partner_id
  where m.table_id = at_table and at_table in (select tables.mine()) and m.removed_at is null and m.kind <> 'call'
    and not tables.is_quiet(at_table) $$;
create function relationships.partners_met_quietly(at_table uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from relationships.moment m
    where m.table_id = at_table and at_table in (select tables.mine_inside()) and tables.is_quiet(at_table)
      and m.removed_at is null and m.kind <> 'call'
      and (select count(*) from relationships.side s where s.moment_id = m.id) >= 2) $$;

create or replace function tables.forget_who_was_there(at_table uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from tables.plan_asked where plan_id in (select id from tables.plan where table_id = at_table);
  delete from tables.history where table_id = at_table and tables.tells_of_moments(what);
  delete from relationships.presence where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.left_out where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.extent where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.place where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.note where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.side where moment_id in (select id from relationships.moment where table_id = at_table)
    and partner_id in (select id from tables.partner where person_id is not null);
  delete from relationships.absence where partner_id in (select id from tables.partner where table_id = at_table);
  delete from relationships.handover_line where line = 'introductions'
    and handover_id in (select id from relationships.handover where table_id = at_table);
  update relationships.moment set noted_by = null, plan_id = null, version = version + 1 where table_id = at_table;
end $$;

create or replace function tables.forget_what_is_old(at timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  delete from relationships.moment m using tables.longtable t
    where t.id = m.table_id and t.quiet_since is not null
      and m.on_day < (at at time zone t.zone)::date - t.keeps_days;
  delete from tables.plan p using tables.longtable t
    where t.id = p.table_id and t.quiet_since is not null
      and p.on_day < (at at time zone t.zone)::date - t.keeps_days;
end $$;
