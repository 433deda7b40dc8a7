create schema places;
grant usage on schema places to longtable_people;

-- A paper with a code and a link, by which someone without an account sits in their place. Of both only hashes are kept,
-- and those are read by no role but the owner; the functions below compare them. The family is the first group of the
-- code: it says which papers somebody is guessing at.
create table places.paper (
  id         uuid primary key,
  person_id  uuid not null references people.person,
  table_id   uuid not null references tables.longtable,
  family     char(4) not null,
  code_hash  bytea not null unique,
  link_hash  bytea not null unique,
  made_by    uuid not null references people.person,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  seen_at    timestamptz,             -- when its person last said that they know who made it
  wrong      int not null default 0,  -- tries that began with its family and opened nothing, since it was last used
  told_at    timestamptz              -- when the table was told that someone is trying
);
create unique index one_each on places.paper (person_id) where ended_at is null;
create index on places.paper (family) where ended_at is null;
create index on places.paper (table_id) where ended_at is null;

-- Someone seated whom a person without an account lets enter what they say.
create table places.helper (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  person_id   uuid not null references people.person,
  helper_id   uuid not null references people.person,
  how         text not null check (how in ('by_themselves', 'code_in_hand', 'said_so')),
  said_on     date not null,
  recorded_by uuid not null references people.person,
  at          timestamptz not null,
  ended_at    timestamptz,
  check (helper_id <> person_id)
);
create unique index once on places.helper (table_id, person_id, helper_id) where ended_at is null;

-- What a helper entered for someone. Nothing comes of it before that person, or another paper of theirs that somebody
-- else recorded, has said that it is right (C9).
create table places.said (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  person_id  uuid not null references people.person,
  helper_id  uuid not null references people.person,
  kind       text not null check (kind in ('moment', 'absence', 'proposal', 'plan')),
  target     uuid not null,
  yes        boolean not null,
  words      text not null default '' check (length(words) <= 1000),
  said_on    date not null,
  entered_at timestamptz not null,
  checked_at timestamptz,
  checked_on date,
  outcome    text check (outcome in ('fine', 'not_quite')),
  on_paper   boolean not null default false,
  checked_by uuid references people.person,
  check ((checked_at is null) = (outcome is null))
);
create unique index one_unchecked on places.said (person_id, kind, target) where checked_at is null;
create index on places.said (table_id);

-- Whether someone sits at a table today, and for whom.
create function places.side_of(person uuid, at_table uuid) returns uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select s.partner_id from tables.seat s
  where s.person_id = person and s.table_id = at_table and s.since <= ground.today()
    and (s.until is null or s.until > ground.today()) $$;
revoke all on function places.side_of(uuid, uuid) from public;
create function places.helps(person uuid, at_table uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select at_table in (select tables.mine_inside()) and exists (select from places.helper h
    where h.person_id = person and h.table_id = at_table and h.helper_id = ground.asking() and h.ended_at is null) $$;
create function places.is_own_side(person uuid, at_table uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select person <> ground.asking() and places.side_of(person, at_table) in (select tables.my_partners()) $$;
-- Who makes and ends the paper of someone: they themselves, their own side, and their helpers. Until they have taken the
-- place, and later when there is nobody of these, the one who offered it.
create function places.may_make(person uuid, at_table uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select not exists (select from people.account a where a.person_id = person) and (
    person = ground.asking()
    or places.is_own_side(person, at_table) or places.helps(person, at_table)
    or at_table in (select tables.mine()) and exists (select from tables.invitation i
      where i.person_id = person and i.table_id = at_table and i.by_person = ground.asking() and i.email is null
        and (i.state = 'open' or i.state = 'accepted'
          and not exists (select from tables.seat s where s.partner_id = places.side_of(person, at_table)
            and s.person_id <> person and s.since <= ground.today() and (s.until is null or s.until > ground.today()))
          and not exists (select from places.helper h where h.person_id = person and h.ended_at is null)))) $$;

alter table places.paper enable row level security;
alter table places.helper enable row level security;
alter table places.said enable row level security;
grant select (id, person_id, table_id, made_by, made_at, expires_at, ended_at, seen_at, told_at)
  on places.paper to longtable_people;
grant update (seen_at) on places.paper to longtable_people;
grant select, insert on places.helper to longtable_people;
grant update (ended_at) on places.helper to longtable_people;
grant select, insert, delete on places.said to longtable_people;
grant update (checked_at, checked_on, outcome, on_paper, checked_by, words) on places.said to longtable_people;

-- In which language a paper is to be written.
create policy makers on people.without_account for select using (exists (select from tables.seat s
  where s.person_id = without_account.person_id and places.may_make(s.person_id, s.table_id)));
create policy own on places.paper for select using (person_id = ground.asking());
create policy own_seen on places.paper for update using (person_id = ground.asking());
create policy makers on places.paper for select using (places.may_make(person_id, table_id));
create policy those_near on places.helper for select
  using (ground.asking() in (person_id, helper_id, recorded_by) or places.is_own_side(person_id, table_id));
-- The yes is that of the person. Another than the helper may record that it was said.
create policy name_one on places.helper for insert with check (
  recorded_by = ground.asking() and table_id in (select tables.mine_inside())
  and helper_id in (select tables.people_at_my_tables_today())
  and (how = 'by_themselves' and person_id = ground.asking()
    or how = 'said_so' and helper_id <> ground.asking() and places.may_make(person_id, table_id)));
create policy end_it on places.helper for update
  using (ground.asking() in (person_id, helper_id) or places.is_own_side(person_id, table_id));
create policy own on places.said using (person_id = ground.asking()) with check (person_id = ground.asking());
create policy helper on places.said for select using (helper_id = ground.asking());
create policy enter on places.said for insert
  with check (helper_id = ground.asking() and places.helps(person_id, table_id) and checked_at is null);
create policy take_back on places.said for delete using (helper_id = ground.asking() and checked_at is null);
create policy others_that_help on places.said for select using (places.helps(person_id, table_id));
create policy own_side on places.said for select using (places.is_own_side(person_id, table_id));
create policy inside on places.said for select
  using (kind in ('proposal', 'plan') and table_id in (select tables.mine_inside()));
create policy those_there on places.said for select
  using (kind = 'moment' and target in (select relationships.mine()));

-- Makes a paper; the one before is dead from then on. False when the asking person may not.
create function places.make_paper(
  id uuid, person uuid, at_table uuid, family text, code bytea, link bytea, spoken text, at timestamptz,
  expires timestamptz, offer_expires timestamptz) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  perform 1 from people.person p where p.id = person for update;
  if not places.may_make(person, at_table) then return false; end if;
  if places.side_of(person, at_table) is null and not exists (select from tables.invitation i
      where i.person_id = person and i.table_id = at_table and i.state = 'open') then return false; end if;
  update places.paper p set ended_at = at where p.person_id = person and p.ended_at is null;
  insert into places.paper (id, person_id, table_id, family, code_hash, link_hash, made_by, made_at, expires_at)
    values (id, person, at_table, family, code, link, ground.asking(), at, expires);
  update tables.invitation i set expires_at = offer_expires, version = version + 1
    where i.person_id = person and i.table_id = at_table and i.state = 'open';
  insert into people.without_account (person_id, language) values (person, spoken) on conflict do nothing;
  return true;
end $$;

create function places.end_paper(person uuid, at_table uuid, at timestamptz) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  if not places.may_make(person, at_table) then return false; end if;
  update places.paper p set ended_at = at where p.person_id = person and p.table_id = at_table and p.ended_at is null;
  return found;
end $$;

-- Someone who begins an account needs no code any more; neither does anyone who helps them.
create function places.end_own(at timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  update places.paper set ended_at = at where person_id = ground.asking() and ended_at is null;
  update places.helper set ended_at = at where person_id = ground.asking() and ended_at is null $$;

-- What a paper opens now: a place that is offered, one that is taken, or nothing any more.
create function places.opens(which uuid, at timestamptz, out state text, out invitation uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select case when p.id is null or exists (select from people.account a where a.person_id = p.person_id) then 'gone'
      when places.side_of(p.person_id, p.table_id) is not null then 'seated'
      when i.id is not null then 'offered' else 'gone' end, i.id
  from (select 1) one
    left join places.paper p on p.id = which and p.ended_at is null and p.expires_at > at
    left join tables.invitation i on i.person_id = p.person_id and i.table_id = p.table_id and i.email is null
      and i.state = 'open' and i.expires_at > at $$;

-- Whether someone is guessing at papers of this family.
create function places.is_tried(of_family text) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from places.paper p where p.family = of_family and p.ended_at is null and p.wrong >= 10) $$;

-- Comes in with a code or a link. A wrong code is counted at every paper of its family, and the tables of these are
-- told, once for each paper, when it was the tenth in a row. Nothing is ever locked.
create function places.enter(code bytea, link bytea, of_family text, at timestamptz,
  out paper uuid, out person uuid, out at_table uuid) language plpgsql security definer
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p places.paper;
begin
  select * into p from places.paper x
    where (x.code_hash = code or x.link_hash = link) and (places.opens(x.id, at)).state <> 'gone' for update;
  if p.id is not null then
    update places.paper set wrong = 0 where id = p.id;
    paper := p.id; person := p.person_id; at_table := p.table_id;
    return;
  end if;
  if code is null then return; end if;
  update places.paper x set wrong = wrong + 1 where x.family = of_family and x.ended_at is null;
  with told as (update places.paper x set told_at = at
      where x.family = of_family and x.ended_at is null and x.wrong >= 10 and x.told_at is null returning x.table_id)
  insert into tables.history (id, table_id, at, what)
    select gen_random_uuid(), t.table_id, at, 'places.history.tried' from (select distinct table_id from told) t;
end $$;

-- The table with codes that someone is guessing at, for everyone inside; not whose codes they are.
create function places.tried_at(the_table uuid) returns timestamptz language sql stable security definer
set search_path = pg_catalog, public as $$
  select max(p.told_at) from places.paper p
  where p.table_id = the_table and p.ended_at is null and the_table in (select tables.mine_inside()) $$;

-- With the paper of someone in hand, one becomes their helper.
create function places.help_with_code(new_id uuid, the_paper uuid, day date, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p places.paper;
begin
  select * into p from places.paper x where x.id = the_paper;
  if p.table_id not in (select tables.mine_inside()) or p.person_id = ground.asking()
      or places.side_of(p.person_id, p.table_id) is null then return false; end if;
  insert into places.helper (id, table_id, person_id, helper_id, how, said_on, recorded_by, at)
    values (new_id, p.table_id, p.person_id, ground.asking(), 'code_in_hand', day, ground.asking(), at)
    on conflict do nothing;
  return true;
end $$;

-- Whether a matter lies between two people: their own moment, proposal or planned moment. Nobody enters a yes for someone
-- to what they themselves ask of them, and nobody records that such a yes was checked.
create function places.is_between(the_kind text, the_target uuid, one uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select case the_kind
    when 'moment' then exists (select from relationships.moment m where m.id = the_target and m.noted_by = one)
      or exists (select from relationships.presence p where p.moment_id = the_target and p.person_id = one)
    when 'proposal' then exists (select from tables.proposal p where p.id = the_target
      and (p.by_person = one or p.by_partner = places.side_of(one, p.table_id)))
    when 'plan' then exists (select from tables.plan p where p.id = the_target and p.made_by = one)
    else false end $$;
revoke all on function places.is_between(text, uuid, uuid) from public;
grant execute on function places.is_between(text, uuid, uuid) to longtable_people;

-- The database holds both rules as well.
create function places.keep_apart() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' and new.yes and new.kind <> 'absence'
      and places.is_between(new.kind, new.target, new.helper_id) then
    raise exception 'a helper enters no yes to what is between the two';
  end if;
  if tg_op = 'UPDATE' and new.checked_at is not null and old.checked_at is null then
    if new.checked_by = new.helper_id then raise exception 'nobody checks what they entered themselves'; end if;
    if new.on_paper and places.is_between(new.kind, new.target, new.checked_by) then
      raise exception 'nobody records a check of what is between the two';
    end if;
  end if;
  return new;
end $$;
create trigger keep_apart before insert or update on places.said for each row execute function places.keep_apart();

-- Records a check that came on paper. The one who records is another helper, or of the person's own side.
create function places.check_on_paper(which uuid, on_day date, how text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare s places.said;
begin
  select * into s from places.said x where x.id = which and x.checked_at is null for update;
  if s.id is null or s.helper_id = ground.asking() or s.person_id = ground.asking() then return false; end if;
  if not places.helps(s.person_id, s.table_id) and not places.is_own_side(s.person_id, s.table_id) then
    return false;
  end if;
  if places.is_between(s.kind, s.target, ground.asking()) then return false; end if;
  if how = 'out' then
    delete from places.said where id = which;
  else
    update places.said set checked_at = at, checked_on = on_day, outcome = how, on_paper = true,
      checked_by = ground.asking() where id = which;
  end if;
  return true;
end $$;

create function places.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'papers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as made_by, p.made_at, p.expires_at, p.ended_at
      from places.paper p join tables.longtable t on t.id = p.table_id join people.person w on w.id = p.made_by
      where p.person_id = ground.asking() order by p.made_at) x),
    'papers_made_for_others', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.made_at, p.ended_at from places.paper p join tables.longtable t on t.id = p.table_id
      where p.made_by = ground.asking() and p.person_id <> ground.asking() order by p.made_at) x),
    'helpers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as person_helped, h.name as helper, x.how, x.said_on, x.ended_at
      from places.helper x join tables.longtable t on t.id = x.table_id
        join people.person w on w.id = x.person_id join people.person h on h.id = x.helper_id
      where ground.asking() in (x.person_id, x.helper_id, x.recorded_by) order by x.at) x),
    'said_through_helpers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as said_by, h.name as entered_by, s.kind, s.yes, s.words, s.said_on, s.outcome,
        s.checked_on
      from places.said s join tables.longtable t on t.id = s.table_id
        join people.person w on w.id = s.person_id join people.person h on h.id = s.helper_id
      where ground.asking() in (s.person_id, s.helper_id, s.checked_by) order by s.entered_at) x)) $$;

do $$ declare name text; begin
  foreach name in array array[
    'places.make_paper(uuid, uuid, uuid, text, bytea, bytea, text, timestamptz, timestamptz, timestamptz)',
    'places.end_paper(uuid, uuid, timestamptz)', 'places.end_own(timestamptz)', 'places.opens(uuid, timestamptz)',
    'places.is_tried(text)', 'places.enter(bytea, bytea, text, timestamptz)', 'places.tried_at(uuid)',
    'places.help_with_code(uuid, uuid, date, timestamptz)', 'places.check_on_paper(uuid, date, text, timestamptz)',
    'places.own_data()'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to longtable_people', name);
  end loop;
end $$;
