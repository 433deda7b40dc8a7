-- Relationship work that a funder may count: two circles, a shared glossary, an equity review.
create table pace.milestone (
  id         uuid primary key,
  funding_id uuid not null references pace.funding,
  kind       text not null check (kind in ('circles', 'glossary', 'equity_review', 'listening', 'visits', 'other')),
  words      text not null default '' check (length(words) <= 200),
  by_day     date,
  done_on    date,
  made_by    uuid not null references people.person,
  made_at    timestamptz not null,
  removed_at timestamptz,
  version    bigint not null default 0,
  check (kind <> 'other' or words <> '' or removed_at is not null)
);
create index on pace.milestone (funding_id);

-- A letter that asks a funder for more time. Once sent it stays as it was sent.
create table pace.request (
  id              uuid primary key,
  funding_id      uuid not null references pace.funding,
  language        text not null check (language in ('en', 'fr')),
  words_en        text not null check (length(words_en) <= 6000),
  words_fr        text not null check (length(words_fr) <= 6000),
  state           text not null default 'draft' check (state in ('draft', 'sent', 'answered', 'withdrawn')),
  made_by         uuid not null references people.person,
  made_at         timestamptz not null,
  sent_by         uuid references people.person,
  sent_on         date,
  sent_as         text check (sent_as in ('mail', 'hand')),
  to_address      text not null default '' check (length(to_address) <= 320),
  pressure_before numeric(3,2),                      -- P as the letter tells it
  pressure_after  numeric(3,2),
  words_gone_on   date,                              -- when its writer took the letter's words back (C5)
  version         bigint not null default 0,
  check ((state in ('draft', 'withdrawn')) or (sent_by is not null and sent_on is not null and sent_as is not null))
);
create index on pace.request (funding_id);
create unique index one_request_at_a_time on pace.request (funding_id) where state in ('draft', 'sent');

-- The dates it asks for. due_id and before_day: what held when it was sent.
create table pace.asked_date (
  request_id uuid not null references pace.request,
  kind       text not null check (kind in ('start', 'first_deliverable', 'showing', 'report', 'other')),
  place      int not null,
  words      text not null default '' check (length(words) <= 200),
  due_id     uuid references pace.due,
  before_day date,
  after_day  date not null,
  primary key (request_id, kind, place)
);
create table pace.asked_milestone (
  request_id uuid not null references pace.request,
  place      int not null,
  kind       text not null check (kind in ('circles', 'glossary', 'equity_review', 'listening', 'visits', 'other')),
  words      text not null default '' check (length(words) <= 200),
  by_day     date,
  primary key (request_id, place)
);

-- What the time was worked out from on the day it was sent: for the table alone, never for a funder (C2, C4).
create table pace.evidence (
  request_id   uuid primary key references pace.request,
  how          text check (how in ('strangers', 'know_of_the_work', 'worked_together_once', 'past_partners')),
  matching     bigint not null,
  possible     bigint not null check (possible > 0),
  first_moment date,
  before_day   date,
  after_day    date,
  something_to_talk_about boolean not null,
  as_of        date not null
);

-- What came back. At most one answer counts; "none yet" may be noted any number of times.
create table pace.answer (
  id           uuid primary key,
  request_id   uuid not null references pace.request,
  what         text not null check (what in ('approved', 'other_dates', 'declined', 'none_yet')),
  on_day       date not null,
  note         text not null default '' check (length(note) <= 1000),
  by_person    uuid references people.person,        -- who typed it in; null when it came by the letter's link
  by_funder    boolean not null,
  at           timestamptz not null,
  note_gone_on date
);
create index on pace.answer (request_id);
create unique index nobody_answers_twice on pace.answer (request_id) where what <> 'none_yet';
create table pace.agreed_date (
  answer_id uuid not null references pace.answer,
  kind      text not null,
  place     int not null,
  words     text not null default '',
  on_day    date not null,
  primary key (answer_id, kind, place)
);

-- The link in a letter with which a funder answers without an account: once, for this request, until it expires.
create table pace.reply_link (
  token_hash bytea primary key,
  request_id uuid not null references pace.request,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on pace.reply_link (request_id);

-- A table's yes that one of its funders may count it among its grants however few they are (C4).
create table pace.counted (
  table_id   uuid not null references tables.longtable,
  partner_id uuid not null references tables.partner,
  said_by    uuid not null references people.person,
  said_at    timestamptz not null,
  primary key (table_id, partner_id)
);

-- A visit that a funder proposes, with a purpose (R71). It needs the yes of every other partner, of communities first.
create table pace.visit (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  partner_id  uuid not null references tables.partner,
  purpose     text not null check (length(purpose) <= 500),
  on_day      date not null,
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  state       text not null default 'asked' check (state in ('asked', 'agreed', 'declined', 'withdrawn')),
  plan_id     uuid references tables.plan,
  settled_at  timestamptz
);
create index on pace.visit (table_id);
create index on pace.visit (partner_id);
create table pace.visit_answer (
  visit_id   uuid not null references pace.visit,
  partner_id uuid not null references tables.partner,
  person_id  uuid not null references people.person,
  yes        boolean not null,
  at         timestamptz not null,
  primary key (visit_id, partner_id)
);

do $$ declare name text; begin
  foreach name in array array['milestone', 'request', 'asked_date', 'asked_milestone', 'evidence', 'answer',
                              'agreed_date', 'reply_link', 'counted', 'visit', 'visit_answer'] loop
    execute format('alter table pace.%I enable row level security', name);
  end loop;
end $$;
grant select, insert on pace.milestone, pace.request, pace.evidence, pace.counted, pace.visit to longtable_people;
grant select, insert, delete on pace.asked_date, pace.asked_milestone to longtable_people;
grant select on pace.answer, pace.agreed_date, pace.visit_answer to longtable_people;
grant insert on pace.reply_link to longtable_people;
grant delete on pace.counted to longtable_people;
grant update (kind, words, by_day, done_on, removed_at, version) on pace.milestone to longtable_people;
grant update (language, words_en, words_fr, state, sent_by, sent_on, sent_as, to_address, pressure_before,
  pressure_after, version) on pace.request to longtable_people;
grant update (state, plan_id, settled_at, purpose) on pace.visit to longtable_people;

-- Grants at tables where the asking person sits inside.
create function pace.fundings_inside() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from pace.funding where removed_at is null and table_id in (select tables.mine_inside()) $$;
-- Grants of the asking person's partners.
create function pace.own_fundings() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from pace.funding where removed_at is null and partner_id in (select tables.my_partners()) $$;

create policy seen on pace.milestone for select
  using (funding_id in (select pace.fundings_inside()) or funding_id in (select pace.own_fundings()));
create policy inside on pace.milestone for insert
  with check (funding_id in (select pace.fundings_inside()) and made_by = ground.asking());
create policy inside_change on pace.milestone for update using (funding_id in (select pace.fundings_inside()));

create policy inside on pace.request for select using (funding_id in (select pace.fundings_inside()));
create policy funder on pace.request for select
  using (state in ('sent', 'answered') and funding_id in (select pace.own_fundings()));
create policy inside_begin on pace.request for insert
  with check (funding_id in (select pace.fundings_inside()) and made_by = ground.asking() and state = 'draft');
create policy inside_change on pace.request for update
  using (funding_id in (select pace.fundings_inside()) and state in ('draft', 'sent'))
  with check (state in ('draft', 'sent', 'withdrawn'));
create function pace.stay_as_sent() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.language, new.words_en, new.words_fr, new.sent_by, new.sent_on, new.sent_as,
      new.to_address, new.pressure_before, new.pressure_after) is distinct from (old.language, old.words_en,
      old.words_fr, old.sent_by, old.sent_on, old.sent_as, old.to_address, old.pressure_before, old.pressure_after)
      and new.words_gone_on is not distinct from old.words_gone_on then
    raise exception 'a letter stays as it was sent';
  end if;
  return new;
end $$;
create trigger stay_as_sent before update on pace.request for each row execute function pace.stay_as_sent();

create policy seen on pace.asked_date for select using (request_id in (select id from pace.request));
create policy seen on pace.asked_milestone for select using (request_id in (select id from pace.request));
create function pace.my_drafts() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from pace.request where state = 'draft' and funding_id in (select pace.fundings_inside()) $$;
create policy draft on pace.asked_date for insert with check (request_id in (select pace.my_drafts()));
create policy draft_anew on pace.asked_date for delete using (request_id in (select pace.my_drafts()));
create policy draft on pace.asked_milestone for insert with check (request_id in (select pace.my_drafts()));
create policy draft_anew on pace.asked_milestone for delete using (request_id in (select pace.my_drafts()));

create policy inside on pace.evidence for select
  using (request_id in (select id from pace.request where funding_id in (select pace.fundings_inside())));
create policy draft on pace.evidence for insert with check (request_id in (select pace.my_drafts()));
create policy draft on pace.reply_link for insert with check (request_id in (select pace.my_drafts()));
create policy seen on pace.answer for select using (request_id in (select id from pace.request));
create policy seen on pace.agreed_date for select using (answer_id in (select id from pace.answer));

create policy inside on pace.counted using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside()) and said_by = ground.asking()
    and partner_id in (select p.id from tables.partner p where p.table_id = counted.table_id));

create policy inside on pace.visit for select using (table_id in (select tables.mine_inside()));
create policy funder on pace.visit for select using (partner_id in (select tables.my_partners()));
create policy propose on pace.visit for insert
  with check (proposed_by = ground.asking() and state = 'asked' and partner_id in (select tables.my_partners())
    and table_id = (select p.table_id from tables.partner p where p.id = partner_id and 'funder' = any (p.roles)));
create policy withdraw on pace.visit for update
  using (partner_id in (select tables.my_partners()) and state in ('asked', 'agreed'))
  with check (state = 'withdrawn');
create policy planned on pace.visit for update
  using (table_id in (select tables.mine_inside()) and state = 'agreed' and plan_id is null)
  with check (state = 'agreed');
-- Whose no it was is nobody's to read.
create policy inside on pace.visit_answer for select
  using (yes and visit_id in (select id from pace.visit where table_id in (select tables.mine_inside())));

-- What a funder answers, or what someone at the table says that it answered. On a yes the dates move: those that held
-- stay, struck through, and the milestones that were named become the grant's. Called by the three functions below,
-- which say who may. ids: fresh ids for what is written. Answers with: kept, answered (before), over (taken back).
create function pace.carry_out(the_request uuid, said text, said_on date, words text, funder boolean,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql
set search_path = pg_catalog, public as $$
declare
  r pace.request; f pace.funding; d pace.due; asked record; named record;
  taken int := 2;
begin
  select * into r from pace.request where id = the_request for update;
  select * into f from pace.funding where id = r.funding_id for update;
  if r.state = 'answered' then return 'answered'; end if;
  if r.state <> 'sent' or f.removed_at is not null then return 'over'; end if;
  insert into pace.answer (id, request_id, what, on_day, note, by_person, by_funder, at)
    values (ids[1], r.id, said, said_on, words, ground.asking(), funder, at);
  if said = 'none_yet' then return 'kept'; end if;
  update pace.request set state = 'answered', version = version + 1 where id = r.id;
  insert into tables.history (id, table_id, at, by_person, what)
    values (ids[2], f.table_id, at, ground.asking(),
      'pace.history.answered.' || case when ground.asking() is null then 'by-link.' when funder then 'by-funder.' else '' end
        || replace(said, '_', '-'));
  if said = 'declined' then return 'kept'; end if;
  update pace.funding set version = version + 1 where id = f.id;
  for asked in select t.kind, t.place, t.day, a.due_id, a.words from unnest(kinds, places, days) as t(kind, place, day)
      join pace.asked_date a on a.request_id = r.id and a.kind = t.kind and a.place = t.place
      order by t.kind, t.place loop
    insert into pace.agreed_date (answer_id, kind, place, words, on_day)
      values (ids[1], asked.kind, asked.place, asked.words, asked.day);
    select * into d from pace.due x where x.funding_id = f.id and x.replaced_at is null
      and (x.id = asked.due_id or asked.kind <> 'other' and x.kind = asked.kind);
    if d.id is not null and d.on_day = asked.day then continue; end if;
    if d.id is not null then update pace.due set replaced_at = at where id = d.id; end if;
    insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
      values (ids[taken + 1], f.id, asked.kind, coalesce(d.words, asked.words), asked.day,
        coalesce(ground.asking(), r.sent_by), at);
    if d.id is not null then
      insert into tables.history (id, table_id, at, by_person, what, words)
        values (ids[taken + 2], f.table_id, at, ground.asking(),
          case when ground.asking() is null then 'pace.history.moved-by-link.' else 'pace.history.moved.' end || asked.kind,
          array[d.on_day::text, asked.day::text] || case when asked.kind = 'other' then array[d.words] else '{}' end);
    end if;
    taken := taken + 2;
  end loop;
  for named in select m.kind, m.words, m.by_day from pace.asked_milestone m where m.request_id = r.id order by m.place loop
    update pace.milestone x set by_day = named.by_day, version = version + 1
      where x.funding_id = f.id and x.removed_at is null and x.kind = named.kind and x.words = named.words;
    if not found then
      insert into pace.milestone (id, funding_id, kind, words, by_day, made_by, made_at)
        values (ids[taken + 1], f.id, named.kind, named.words, named.by_day, r.sent_by, at);
      taken := taken + 1;
    end if;
  end loop;
  return 'kept';
end $$;
revoke all on function pace.carry_out(uuid, text, date, text, boolean, text[], int[], date[], uuid[], timestamptz) from public;

-- For people inside, who record what they received, and for people of the funder, who answer.
create function pace.answer_request(the_request uuid, said text, said_on date, words text,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare f uuid; inside boolean;
begin
  select r.funding_id into f from pace.request r where r.id = the_request and r.state <> 'draft';
  inside := f in (select pace.fundings_inside());
  if f is null or not (inside or said <> 'none_yet' and f in (select pace.own_fundings())) then return 'over'; end if;
  return pace.carry_out(the_request, said, said_on, words, not inside, kinds, places, days, ids, at);
end $$;

-- The request behind a link in a letter, for whoever holds it.
create function pace.behind(hash bytea, out request_id uuid, out language text, out expires_at timestamptz,
  out used_at timestamptz, out state text, out words text, out table_name text, out grant_name text,
  out zone text, out pressure_before numeric, out pressure_after numeric, out sent_on date,
  out answered text, out answered_on date) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  select r.id, r.language, l.expires_at, l.used_at, case when f.removed_at is null then r.state else 'withdrawn' end,
    case r.language when 'fr' then r.words_fr else r.words_en end, t.name, f.name, t.zone,
    r.pressure_before, r.pressure_after, r.sent_on, a.what, a.on_day
  from pace.reply_link l join pace.request r on r.id = l.request_id join pace.funding f on f.id = r.funding_id
    join tables.longtable t on t.id = f.table_id
    left join pace.answer a on a.request_id = r.id and a.what <> 'none_yet'
  where l.token_hash = hash $$;
create function pace.dates_behind(hash bytea, out request_id uuid, out kind text, out place int, out words text,
  out before_day date, out after_day date) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  select a.request_id, a.kind, a.place, a.words, a.before_day, a.after_day
  from pace.reply_link l join pace.asked_date a on a.request_id = l.request_id where l.token_hash = hash
  order by a.after_day, a.kind, a.place $$;
create function pace.milestones_behind(hash bytea, out request_id uuid, out kind text, out words text, out by_day date)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select m.request_id, m.kind, m.words, m.by_day
  from pace.reply_link l join pace.asked_milestone m on m.request_id = l.request_id where l.token_hash = hash
  order by m.place $$;
create function pace.answer_by_link(hash bytea, said text, said_on date, words text,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare l pace.reply_link; outcome text;
begin
  select * into l from pace.reply_link where token_hash = hash for update;
  if l.request_id is null or said = 'none_yet' then return 'over'; end if;
  if l.used_at is not null then return 'answered'; end if;
  if l.expires_at <= at then return 'over'; end if;
  outcome := pace.carry_out(l.request_id, said, said_on, words, true, kinds, places, days, ids, at);
  if outcome = 'kept' then update pace.reply_link set used_at = at where token_hash = hash; end if;
  return outcome;
end $$;

-- Words that someone wrote go for good (C5): those of a letter that was sent, and those of an answer.
create function pace.take_back_letter(the_request uuid, gone_on date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update pace.request set words_en = '', words_fr = '', words_gone_on = gone_on
    where id = the_request and words_gone_on is null and state in ('sent', 'answered')
      and ground.asking() in (made_by, sent_by);
  return found;
end $$;
create function pace.take_back_note(the_answer uuid, gone_on date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update pace.answer set note = '', note_gone_on = gone_on
    where id = the_answer and note <> '' and by_person = ground.asking();
  return found;
end $$;

-- The time that each open grant of the asking person's partners has, without saying which it is: only from five
-- grants of one funder on, or with the yes of every table that holds one (C4).
create function pace.times_of_own_grants(on_day date, out funder uuid, out days int, out how text,
  out matching bigint, out possible bigint) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  with own as materialized (
    select f.id, f.table_id, coalesce(p.organisation_id, p.id) as funder,
      exists (select from pace.counted c where c.table_id = f.table_id and c.partner_id = f.partner_id) as yes
    from pace.funding f join tables.partner p on p.id = f.partner_id
    where f.id in (select pace.own_fundings())
      and coalesce((select max(d.on_day) from pace.due d where d.funding_id = f.id and d.replaced_at is null), $1) >= $1),
  shown as (select funder from own group by funder having count(*) >= 5 or bool_and(yes))
  select o.funder, greatest(0, d.on_day - first.day), k.how, c.matching, c.possible
  from own o join shown s on s.funder = o.funder
    left join pace.due d on d.funding_id = o.id and d.kind = 'first_deliverable' and d.replaced_at is null
    left join lateral (select relationships.first_between_partners(o.table_id) as day) first on first.day <= $1
    left join pace.familiarity k on k.table_id = o.table_id
    left join lateral (select x.matching, x.possible from understanding.congruence x
      where x.table_id = o.table_id and x.opened_on <= $1 order by x.opened_on desc, x.round_id desc limit 1) c on true
  order by random() $$;

-- The partners whose yes to a visit is missing now: communities first, then the others.
create function pace.visit_waits_for(the_visit uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  with missing as (
    select p.id, p.community_id is not null or 'community' = any (p.roles) as community
    from pace.visit v join tables.partner p on p.table_id = v.table_id and p.id <> v.partner_id
    where v.id = the_visit and v.state = 'asked'
      and (v.table_id in (select tables.mine_inside()) or v.partner_id in (select tables.my_partners()))
      and p.id in (select tables.voters(v.table_id))
      and not exists (select from pace.visit_answer a where a.visit_id = v.id and a.partner_id = p.id))
  select id from missing where community or not exists (select from missing where community) $$;
-- The answer of the asking person's partner. The last yes agrees, the first no declines. Answers with: kept, agreed,
-- declined, not_yet (a community is asked first), over.
create function pace.answer_visit(the_visit uuid, says_yes boolean, at timestamptz) returns text language plpgsql
security definer set search_path = pg_catalog, public as $$
declare v pace.visit; mine uuid;
begin
  select * into v from pace.visit where id = the_visit and table_id in (select tables.mine_inside()) for update;
  if v.id is null or v.state <> 'asked' then return 'over'; end if;
  select partner_id into mine from tables.my_seats() s where s.table_id = v.table_id and s.inside
    and s.partner_id <> v.partner_id;
  if mine is null then return 'over'; end if;
  if not exists (select from pace.visit_answer a where a.visit_id = v.id and a.partner_id = mine) then
    if mine not in (select pace.visit_waits_for(v.id)) then return 'not_yet'; end if;
    insert into pace.visit_answer values (v.id, mine, ground.asking(), says_yes, at);
  end if;
  if exists (select from pace.visit_answer a where a.visit_id = v.id and not a.yes) then
    update pace.visit set state = 'declined', settled_at = at where id = v.id;
    return 'declined';
  end if;
  if exists (select pace.visit_waits_for(v.id)) then return 'kept'; end if;
  update pace.visit set state = 'agreed', settled_at = at where id = v.id;
  return 'agreed';
end $$;

do $$ declare f text; begin
  foreach f in array array[
      'answer_request(uuid, text, date, text, text[], int[], date[], uuid[], timestamptz)', 'behind(bytea)',
      'dates_behind(bytea)', 'milestones_behind(bytea)',
      'answer_by_link(bytea, text, date, text, text[], int[], date[], uuid[], timestamptz)',
      'take_back_letter(uuid, date)', 'take_back_note(uuid, date)', 'times_of_own_grants(date)',
      'visit_waits_for(uuid)', 'answer_visit(uuid, boolean, timestamptz)'] loop
    execute 'revoke all on function pace.' || f || ' from public';
    execute 'grant execute on function pace.' || f || ' to longtable_people';
  end loop;
end $$;

-- What the asking person entered about time; also at tables they have left.
create or replace function pace.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'grants_entered', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.name, f.cents, f.currency, f.made_at, f.removed_at
      from pace.funding f join tables.longtable t on t.id = f.table_id
      where f.made_by = ground.asking() order by f.made_at, f.id) x),
    'dates_set', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, d.kind, d.words, d.on_day, d.set_at
      from pace.due d join pace.funding f on f.id = d.funding_id join tables.longtable t on t.id = f.table_id
      where d.set_by = ground.asking() order by d.set_at, d.id) x),
    'familiarity_set', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.how, f.set_at from pace.familiarity f join tables.longtable t on t.id = f.table_id
      where f.set_by = ground.asking() order by f.set_at) x),
    'milestones_entered', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, m.kind, m.words, m.by_day, m.done_on, m.made_at, m.removed_at
      from pace.milestone m join pace.funding f on f.id = m.funding_id join tables.longtable t on t.id = f.table_id
      where m.made_by = ground.asking() order by m.made_at, m.id) x),
    'requests_for_time', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.name as grant, r.state, r.language, r.words_en, r.words_fr, r.made_at, r.sent_on,
        r.sent_as, case when r.sent_by = ground.asking() then r.to_address end as to_address, r.words_gone_on,
        r.made_by = ground.asking() as made_by_me, r.sent_by = ground.asking() as sent_by_me
      from pace.request r join pace.funding f on f.id = r.funding_id join tables.longtable t on t.id = f.table_id
      where ground.asking() in (r.made_by, r.sent_by) order by r.made_at, r.id) x),
    'answers_to_requests', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, f.name as grant, a.what, a.on_day, a.note, a.by_funder, a.note_gone_on
      from pace.answer a join pace.request r on r.id = a.request_id join pace.funding f on f.id = r.funding_id
        join tables.longtable t on t.id = f.table_id
      where a.by_person = ground.asking() order by a.at, a.id) x),
    'counted_for_funders', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, c.said_at from pace.counted c join tables.longtable t on t.id = c.table_id
      where c.said_by = ground.asking() order by c.said_at) x),
    'visits_proposed', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, v.purpose, v.on_day, v.state, v.proposed_at
      from pace.visit v join tables.longtable t on t.id = v.table_id
      where v.proposed_by = ground.asking() order by v.proposed_at, v.id) x),
    'visits_answered', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, v.purpose, a.yes, a.at
      from pace.visit_answer a join pace.visit v on v.id = a.visit_id join tables.longtable t on t.id = v.table_id
      where a.person_id = ground.asking() order by a.at) x)) $$;
