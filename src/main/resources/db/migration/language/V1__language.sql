create schema language;
grant usage on schema language to longtable_people;

-- A word of a table, in English, in French or in both, and what the partners agreed that it means, or that they keep
-- both meanings. What is offered holds once every partner has taken it.
create table language.word (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  en          text not null default '' check (length(en) <= 80),
  fr          text not null default '' check (length(fr) <= 80),
  forms       text[] not null default '{}',
  added_by    uuid not null references people.person,
  added_on    date not null,
  brought_from uuid references tables.longtable,  -- another table whose word it was, with what it meant there
  brought_en  text not null default '' check (length(brought_en) <= 600),
  brought_fr  text not null default '' check (length(brought_fr) <= 600),
  differs_by  uuid references people.person,      -- someone says: we read it differently
  differs_on  date,
  keeps_both  boolean not null default false,
  offered_en  text not null default '' check (length(offered_en) <= 600),
  offered_fr  text not null default '' check (length(offered_fr) <= 600),
  offered_by  uuid references people.person,
  offered_on  date,
  settled_on  date,
  version     bigint not null default 0,
  check (en <> '' or fr <> ''),
  check ((differs_by is null) = (differs_on is null)),
  check (settled_on is null or offered_on is not null)
);
create index on language.word (table_id);
create unique index on language.word (table_id, lower(en)) where en <> '';
create unique index on language.word (table_id, lower(fr)) where fr <> '';
create index on language.word (brought_from) where brought_from is not null;
create index on language.word (added_by);
create index on language.word (differs_by) where differs_by is not null;
create index on language.word (offered_by) where offered_by is not null;

-- What one partner means by it, in its own words.
create table language.meaning (
  word_id    uuid not null references language.word on delete cascade,
  partner_id uuid not null references tables.partner,
  en         text not null default '' check (length(en) <= 600),
  fr         text not null default '' check (length(fr) <= 600),
  by_person  uuid not null references people.person,
  on_day     date not null,
  removed_on date,                               -- when its writer took the words back (C5)
  version    bigint not null default 0,
  primary key (word_id, partner_id)
);
create index on language.meaning (by_person);
create index on language.meaning (partner_id);

-- The partners that take what is offered.
create table language.taking (
  word_id    uuid not null references language.word on delete cascade,
  partner_id uuid not null references tables.partner,
  person_id  uuid not null references people.person,
  on_day     date not null,
  primary key (word_id, partner_id)
);
create index on language.taking (person_id);

alter table language.word enable row level security;
alter table language.meaning enable row level security;
alter table language.taking enable row level security;
grant select on language.word, language.meaning, language.taking to longtable_people;
grant insert (id, table_id, en, fr, forms, added_by, added_on, brought_from, brought_en, brought_fr), update (en, fr, forms, version)
  on language.word to longtable_people;
grant insert, update (en, fr, by_person, on_day, removed_on, version) on language.meaning to longtable_people;

create policy inside on language.word for select using (table_id = any (array(select tables.mine_inside())));
create policy add on language.word for insert
  with check (table_id = any (array(select tables.mine_inside())) and added_by = ground.asking()
    and (brought_from is null or brought_from = any (array(select tables.mine_inside())) and not tables.is_quiet(brought_from)));
create policy change on language.word for update using (table_id = any (array(select tables.mine_inside())))
  with check (table_id = any (array(select tables.mine_inside())));
create policy inside on language.meaning for select using (exists (select from language.word w where w.id = word_id));
create policy own_side on language.meaning for insert
  with check (partner_id = any (array(select tables.my_partners_inside())) and by_person = ground.asking()
    and exists (select from language.word w join tables.partner p on p.table_id = w.table_id
      where w.id = word_id and p.id = partner_id));
create policy own_side_change on language.meaning for update
  using (partner_id = any (array(select tables.my_partners_inside())))
  with check (partner_id = any (array(select tables.my_partners_inside())) and by_person = ground.asking());
create policy inside on language.taking for select using (exists (select from language.word w where w.id = word_id));

-- The word, held until the transaction ends, if the asking person sits inside its table; and the partner they sit for.
create function language.hold(the_word uuid, out at_table uuid, out mine uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select w.table_id into at_table from language.word w
    where w.id = the_word and w.table_id = any (array(select tables.mine_inside())) for update;
  select s.partner_id into mine from tables.my_seats() s where s.table_id = at_table and s.inside;
end $$;
revoke all on function language.hold(uuid) from public;

-- Takes what is offered for the asking person's partner; the last one settles it.
create function language.take(the_word uuid, seen bigint, on_day date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from language.hold(the_word);
  if held.mine is null then return false; end if;
  if not exists (select from language.word w where w.id = the_word and w.version = seen and w.offered_on is not null
      and w.settled_on is null) then
    return false;
  end if;
  insert into language.taking (word_id, partner_id, person_id, on_day)
    values (the_word, held.mine, ground.asking(), on_day) on conflict do nothing;
  if not exists (select from tables.voters(held.at_table) v
      where v not in (select t.partner_id from language.taking t where t.word_id = the_word)) then
    update language.word set settled_on = on_day, differs_by = null, differs_on = null, version = version + 1
      where id = the_word;
  end if;
  return true;
end $$;

-- Offers a meaning for all, or that both are kept; whatever was settled before is open until each partner took this.
create function language.offer(the_word uuid, seen bigint, says_en text, says_fr text, both_stay boolean, on_day date)
returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from language.hold(the_word);
  if held.mine is null then return false; end if;
  update language.word set offered_en = says_en, offered_fr = says_fr, keeps_both = both_stay,
    offered_by = ground.asking(), offered_on = on_day, settled_on = null, version = version + 1
    where id = the_word and version = seen;
  if not found then return false; end if;
  delete from language.taking where word_id = the_word;
  return language.take(the_word, seen + 1, on_day);
end $$;

-- Someone says that it is read differently: it is open again.
create function language.differ(the_word uuid, on_day date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from language.hold(the_word);
  if held.mine is null then return false; end if;
  delete from language.taking where word_id = the_word
    and exists (select from language.word w where w.id = the_word and w.settled_on is not null);
  update language.word set differs_by = ground.asking(), differs_on = on_day, settled_on = null, version = version + 1
    where id = the_word;
  return true;
end $$;

-- Takes what the asking person offered back for good (C5); nothing is offered then.
create function language.take_back_offer(the_word uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from language.hold(the_word);
  if held.mine is null then return false; end if;
  update language.word set offered_en = '', offered_fr = '', keeps_both = false, offered_by = null, offered_on = null,
    settled_on = null, version = version + 1 where id = the_word and offered_by = ground.asking();
  if not found then return false; end if;
  delete from language.taking where word_id = the_word;
  return true;
end $$;

-- Takes a word off the list; not one that another partner gave a meaning.
create function language.remove(the_word uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare held record;
begin
  select * into held from language.hold(the_word);
  if held.mine is null or exists (select from language.meaning m
      where m.word_id = the_word and m.partner_id <> held.mine and m.removed_on is null) then return false; end if;
  delete from language.word where id = the_word;
  return true;
end $$;

-- The words that the asking person added, and what they wrote about words; also at tables they have left.
create function language.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'words_added', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.en, w.fr, w.forms, w.added_on from language.word w
        join tables.longtable t on t.id = w.table_id
      where w.added_by = ground.asking() order by w.added_on, w.id) x),
    'meanings', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.en as word_en, w.fr as word_fr, m.en, m.fr, m.on_day, m.removed_on
      from language.meaning m join language.word w on w.id = m.word_id join tables.longtable t on t.id = w.table_id
      where m.by_person = ground.asking() order by m.on_day, w.id) x),
    'offered_for_all', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.en as word_en, w.fr as word_fr, w.offered_en as en, w.offered_fr as fr, w.keeps_both,
        w.offered_on, w.settled_on
      from language.word w join tables.longtable t on t.id = w.table_id
      where w.offered_by = ground.asking() order by w.offered_on, w.id) x),
    'taken', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.en as word_en, w.fr as word_fr, k.on_day
      from language.taking k join language.word w on w.id = k.word_id join tables.longtable t on t.id = w.table_id
      where k.person_id = ground.asking() order by k.on_day, w.id) x),
    'read_differently', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.en as word_en, w.fr as word_fr, w.differs_on
      from language.word w join tables.longtable t on t.id = w.table_id
      where w.differs_by = ground.asking() order by w.differs_on, w.id) x)) $$;

do $$ declare f text; begin
  foreach f in array array['language.take(uuid, bigint, date)', 'language.differ(uuid, date)',
      'language.offer(uuid, bigint, text, text, boolean, date)', 'language.take_back_offer(uuid)',
      'language.remove(uuid)', 'language.own_data()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_people', f);
  end loop;
end $$;
