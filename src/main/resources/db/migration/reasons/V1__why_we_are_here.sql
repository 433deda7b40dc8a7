create schema reasons;
grant usage on schema reasons to longtable_people;

-- Why each partner is here is answered in envelopes, about 'reasons'. Here stands what came true of the four gains of
-- working together (R88), each time with what shows it.
create table reasons.came_true (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null references tables.partner,
  gain       text not null check (gain in ('perspective', 'expertise', 'reach', 'saved')),
  evidence   text not null check (length(evidence) <= 600),
  moment_id  uuid references relationships.moment on delete set null,
  said_by    uuid not null references people.person,
  said_on    date not null,
  removed_on date                          -- when its writer took the words back (C5)
);
create index on reasons.came_true (table_id, said_on desc);
create index on reasons.came_true (said_by);
create index on reasons.came_true (partner_id);
create index on reasons.came_true (moment_id) where moment_id is not null;

alter table reasons.came_true enable row level security;
grant select, insert on reasons.came_true to longtable_people;
grant update (evidence, removed_on) on reasons.came_true to longtable_people;
create policy inside on reasons.came_true for select using (table_id = any (array(select tables.mine_inside())));
create policy for_ones_own on reasons.came_true for insert
  with check (said_by = ground.asking() and partner_id = any (array(select tables.my_partners_inside()))
    and exists (select from tables.partner p where p.id = partner_id and p.table_id = came_true.table_id));
create policy take_back on reasons.came_true for update using (said_by = ground.asking())
  with check (evidence = '' and removed_on is not null);

create function reasons.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'came_true', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.gain, c.evidence, c.said_on, c.removed_on
      from reasons.came_true c join tables.longtable t on t.id = c.table_id
      where c.said_by = ground.asking() order by c.said_on, c.id) x)) $$;
revoke all on function reasons.own_data() from public;
grant execute on function reasons.own_data() to longtable_people;
