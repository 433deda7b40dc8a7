create schema conversations;
grant usage on schema conversations to longtable_people;

-- A conversation that was prepared from what is open (R66): its agenda, and of what was said only what all agree to record.
create table conversations.conversation (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  prepared_by uuid not null references people.person,
  prepared_on date not null,
  held_on     date
);
create index on conversations.conversation (table_id, prepared_on desc);
create index on conversations.conversation (prepared_by);

-- What it is about is known by the module that had it open; here stand only where it is from and which one it is.
create table conversations.item (
  id              uuid primary key,
  conversation_id uuid not null references conversations.conversation on delete cascade,
  table_id        uuid not null references tables.longtable,
  place           int not null,
  source          text not null check (length(source) between 1 and 30),
  ref             uuid not null,
  unique (conversation_id, place)
);
create index on conversations.item (table_id);

-- What may be recorded of an item: it stands once every partner said yes to these words; a no takes it away.
create table conversations.record (
  item_id     uuid primary key references conversations.item on delete cascade,
  words       text not null check (length(words) between 1 and 1000),
  state       text check (state in ('talked', 'settled', 'agreed_to_differ')),
  cost        text not null default '' check (length(cost) <= 1000),
  proposed_by uuid not null references people.person,
  proposed_on date not null,
  stands_on   date,
  removed_on  date,
  version     bigint not null default 0,
  check (state is distinct from 'agreed_to_differ' or cost <> '')
);
create index on conversations.record (proposed_by);

create table conversations.yes (
  item_id    uuid not null references conversations.record on delete cascade,
  partner_id uuid not null references tables.partner,
  by_person  uuid not null references people.person,
  on_day     date not null,
  primary key (item_id, partner_id)
);
create index on conversations.yes (by_person);
create index on conversations.yes (partner_id);

do $$ declare name text; begin
  foreach name in array array['conversation', 'item', 'record', 'yes'] loop
    execute format('alter table conversations.%I enable row level security', name);
    execute format('grant select on conversations.%I to longtable_people', name);
  end loop;
end $$;
grant insert on conversations.conversation, conversations.item to longtable_people;
grant update (held_on) on conversations.conversation to longtable_people;
grant delete on conversations.conversation to longtable_people;
create policy inside on conversations.conversation for select
  using (table_id = any (array(select tables.mine_inside())));
create policy inside_prepare on conversations.conversation for insert
  with check (prepared_by = ground.asking() and table_id = any (array(select tables.mine_inside())));
create policy inside_held on conversations.conversation for update
  using (table_id = any (array(select tables.mine_inside()))) with check (table_id = any (array(select tables.mine_inside())));
create policy not_held on conversations.conversation for delete
  using (held_on is null and table_id = any (array(select tables.mine_inside())));
-- What you may think of us is an item for those who take part in it, and does not exist for anyone else (C8).
create policy inside on conversations.item for select
  using (table_id = any (array(select tables.mine_inside()))
    and (source <> 'fears' or ref = any (array(select m.talk_id from fears.my_talks() m))));
create policy inside_prepare on conversations.item for insert
  with check (table_id = any (array(select tables.mine_inside()))
    and (source <> 'fears' or ref = any (array(select m.talk_id from fears.my_talks() m)))
    and exists (select from conversations.conversation c
      where c.id = conversation_id and c.table_id = item.table_id and c.prepared_by = ground.asking()));
create policy of_items_i_see on conversations.record for select
  using (exists (select from conversations.item i where i.id = item_id));
create policy of_items_i_see on conversations.yes for select
  using (exists (select from conversations.item i where i.id = item_id));

-- Partners whose yes a record of this item needs: all that sit inside, or those who opened what they fear.
create function conversations.voters(the_item uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select v from conversations.item i cross join lateral tables.voters(i.table_id) v
  where i.id = the_item and (i.source <> 'fears' or exists (
    select from fears.talk t join envelopes.envelope e on e.round_id = t.round_id
    where t.id = i.ref and e.partner_id = v and e.opened)) $$;
revoke all on function conversations.voters(uuid) from public;

-- One's own partner for an item, if its yes is needed; the item is held until the transaction ends.
create function conversations.hold(the_item uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform 1 from conversations.item i where i.id = the_item for update;
  return (select s.partner_id from tables.my_seats() s join conversations.item i on i.table_id = s.table_id
    where i.id = the_item and s.inside and s.partner_id in (select conversations.voters(the_item))
      and (i.source <> 'fears' or i.ref in (select m.talk_id from fears.my_talks() m)) limit 1);
end $$;
revoke all on function conversations.hold(uuid) from public;

create function conversations.count(the_item uuid, mine uuid, on_day date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into conversations.yes (item_id, partner_id, by_person, on_day)
    values (the_item, mine, ground.asking(), on_day) on conflict do nothing;
  if exists (select from conversations.voters(the_item) v
      where v not in (select y.partner_id from conversations.yes y where y.item_id = the_item)) then
    return 'noted';
  end if;
  update conversations.record set stands_on = on_day, version = version + 1 where item_id = the_item;
  return 'stands';
end $$;
revoke all on function conversations.count(uuid, uuid, date) from public;

-- Proposes what may be recorded, in the place of what was proposed before; what stands is not changed. Answers with:
-- noted, stands (nobody else's yes is needed), unknown, meanwhile, closed (it stands already).
create function conversations.propose(
  the_item uuid, said text, the_state text, the_cost text, seen bigint, on_day date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid := conversations.hold(the_item); before record;
begin
  if mine is null then return 'unknown'; end if;
  select * into before from conversations.record r where r.item_id = the_item;
  if before.stands_on is not null then return 'closed'; end if;
  if coalesce(before.version, 0) <> seen then return 'meanwhile'; end if;
  delete from conversations.record where item_id = the_item;
  insert into conversations.record (item_id, words, state, cost, proposed_by, proposed_on, version)
    values (the_item, said, the_state, the_cost, ground.asking(), on_day, seen + 1);
  return conversations.count(the_item, mine, on_day);
end $$;

-- One's own partner's yes to the words as they were read. Answers with: noted, stands, unknown, meanwhile.
create function conversations.agree(the_item uuid, seen bigint, on_day date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid := conversations.hold(the_item); now_there bigint;
begin
  if mine is null then return 'unknown'; end if;
  select r.version into now_there from conversations.record r where r.item_id = the_item and r.stands_on is null;
  if now_there is null then return 'unknown'; end if;
  if now_there <> seen then return 'meanwhile'; end if;
  return conversations.count(the_item, mine, on_day);
end $$;

-- Not to be recorded: what was proposed is gone. Once it stands, whoever proposed it takes the words back with the others'
-- knowledge: that it was recorded stays. Answers whether there was something.
create function conversations.refuse(the_item uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare mine uuid := conversations.hold(the_item);
begin
  if mine is null then return false; end if;
  delete from conversations.record where item_id = the_item and stands_on is null;
  return found;
end $$;
create function conversations.take_back(the_item uuid, on_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update conversations.record set words = '–', cost = case when cost = '' then '' else '–' end, removed_on = on_day
    where item_id = the_item and proposed_by = ground.asking() and stands_on is not null and removed_on is null;
  return found;
end $$;

create function conversations.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'prepared', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.prepared_on, c.held_on from conversations.conversation c
        join tables.longtable t on t.id = c.table_id
      where c.prepared_by = ground.asking() order by c.prepared_on, c.id) x),
    'proposed', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, r.words, r.state, r.cost, r.proposed_on, r.stands_on from conversations.record r
        join conversations.item i on i.id = r.item_id join tables.longtable t on t.id = i.table_id
      where r.proposed_by = ground.asking() order by r.proposed_on, r.item_id) x),
    'agreed', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, y.on_day from conversations.yes y
        join conversations.item i on i.id = y.item_id join tables.longtable t on t.id = i.table_id
      where y.by_person = ground.asking() order by y.on_day, y.item_id) x)) $$;

do $$ declare f text; begin
  foreach f in array array['propose(uuid, text, text, text, bigint, date)', 'agree(uuid, bigint, date)',
      'refuse(uuid)', 'take_back(uuid, date)', 'own_data()'] loop
    execute 'revoke all on function conversations.' || f || ' from public';
    execute 'grant execute on function conversations.' || f || ' to longtable_people';
  end loop;
end $$;
