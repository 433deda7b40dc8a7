create schema agreements;
grant usage on schema agreements to longtable_people;

-- What partners promise each other, from a note of one page to a contract (R83).
create table agreements.agreement (
  id         uuid primary key,
  table_id   uuid not null references tables.longtable,
  kind       text not null check (kind in ('note', 'letter', 'memorandum', 'contract', 'data', 'protocol')),
  title      text not null check (length(title) between 1 and 120),
  tongue     text not null check (tongue in ('en', 'fr', 'both')),
  look_again date not null,
  note_id    uuid references tables.note,            -- what was said, from which it grew
  begun_by   uuid not null references people.person,
  by_partner uuid not null references tables.partner,
  begun_at   timestamptz not null,
  version    bigint not null default 0,
  unique (id, table_id)
);
create index on agreements.agreement (table_id);

-- Those whose word it needs, each from one version on.
create table agreements.party (
  agreement_id uuid not null,
  table_id     uuid not null,
  partner_id   uuid not null,
  since_number int not null check (since_number > 0),
  primary key (agreement_id, partner_id),
  foreign key (agreement_id, table_id) references agreements.agreement (id, table_id),
  foreign key (table_id, partner_id) references tables.partner (table_id, id)
);

-- One clause in one wording. A wording never changes: other words are another wording of the same clause.
create table agreements.wording (
  id           uuid primary key,
  agreement_id uuid not null references agreements.agreement,
  clause_id    uuid not null,
  ready        text not null default '' check (length(ready) <= 40),
  heading_en   text not null default '' check (length(heading_en) <= 120),
  heading_fr   text not null default '' check (length(heading_fr) <= 120),
  words_en     text not null default '' check (length(words_en) <= 10000),
  words_fr     text not null default '' check (length(words_fr) <= 10000),
  goal_of      uuid references tables.partner,       -- who set it, where the clause is a goal (R63)
  by_person    uuid not null references people.person,
  by_partner   uuid not null references tables.partner,
  at           timestamptz not null,
  check (words_en <> '' or words_fr <> '')
);
create index on agreements.wording (agreement_id);
create index on agreements.wording (by_person);

-- A version is an order of wordings. None is ever changed or lost.
create table agreements.version (
  agreement_id  uuid not null references agreements.agreement,
  number        int not null check (number > 0),
  title         text not null,
  between_names text[] not null,
  fingerprint   bytea not null unique check (length(fingerprint) = 32),
  made_by       uuid not null references people.person,
  made_at       timestamptz not null,
  primary key (agreement_id, number)
);
create index on agreements.version (made_by);
create table agreements.version_clause (
  agreement_id uuid not null,
  number       int not null,
  place        int not null,
  wording_id   uuid not null references agreements.wording,
  primary key (agreement_id, number, place),
  foreign key (agreement_id, number) references agreements.version (agreement_id, number)
);
create index on agreements.version_clause (wording_id);

-- A change that someone proposes to one clause. Any number of them stand beside each other.
create table agreements.change (
  id           uuid primary key,
  agreement_id uuid not null references agreements.agreement,
  what         text not null check (what in ('change', 'add', 'remove')),
  clause_id    uuid not null,
  base         uuid references agreements.wording,   -- the wording that was read; none where a clause is added
  ready        text not null default '' check (length(ready) <= 40),
  heading_en   text not null default '' check (length(heading_en) <= 120),
  heading_fr   text not null default '' check (length(heading_fr) <= 120),
  words_en     text not null default '' check (length(words_en) <= 10000),
  words_fr     text not null default '' check (length(words_fr) <= 10000),
  goal_of      uuid references tables.partner,
  why          text not null default '' check (length(why) <= 1000),
  by_person    uuid not null references people.person,
  by_partner   uuid not null references tables.partner,
  at           timestamptz not null,
  state        text not null default 'open' check (state in ('open', 'taken', 'declined', 'withdrawn')),
  settled_at   timestamptz,
  alone        boolean not null default false,       -- taken in by its own partner, while nobody else had a say yet
  number       int,                                  -- the version that it made
  why_gone_on  date,
  check ((base is null) = (what = 'add'))
);
create index on agreements.change (agreement_id);
create index on agreements.change (by_person);
create table agreements.answer (
  change_id      uuid not null references agreements.change,
  agreement_id   uuid not null references agreements.agreement,
  partner_id     uuid not null references tables.partner,
  person_id      uuid not null references people.person,
  yes            boolean not null,
  reason         text not null default '' check (length(reason) <= 1000),
  reason_gone_on date,
  at             timestamptz not null,
  primary key (change_id, partner_id),
  check (yes or reason <> '' or reason_gone_on is not null)
);
create index on agreements.answer (agreement_id);
create index on agreements.answer (person_id);
create table agreements.remark (
  id           uuid primary key,
  change_id    uuid not null references agreements.change,
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  words        text not null check (length(words) <= 1000),
  gone_on      date,
  at           timestamptz not null,
  check ((gone_on is null) = (words <> ''))
);
create index on agreements.remark (change_id);
create index on agreements.remark (person_id);

-- A partner has read one wording of a clause and stands by it: here, behind a link in a letter, or on paper, entered by
-- whoever received it (C13).
create table agreements.acknowledgement (
  wording_id   uuid not null references agreements.wording,
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid references people.person,        -- who pressed or entered it; nobody behind a link
  how          text not null check (how in ('here', 'letter', 'paper')),
  reader       text not null default '' check (length(reader) <= 120),
  at           timestamptz not null,
  primary key (wording_id, partner_id),
  check ((how = 'letter') = (person_id is null))
);
create index on agreements.acknowledgement (agreement_id);
create index on agreements.acknowledgement (person_id);

-- A partner's word for one whole version, with those who stand for it or a reason that all read (story 4).
create table agreements.signature (
  agreement_id uuid not null,
  number       int not null,
  partner_id   uuid not null references tables.partner,
  person_id    uuid references people.person,
  how          text not null check (how in ('here', 'letter', 'paper')),
  reader       text not null default '' check (length(reader) <= 120),
  reason       text not null default '' check (length(reason) <= 500),
  on_day       date not null,
  at           timestamptz not null,
  primary key (agreement_id, number, partner_id),
  foreign key (agreement_id, number) references agreements.version (agreement_id, number),
  check ((how = 'letter') = (person_id is null))
);
create index on agreements.signature (person_id);
create table agreements.representative (
  agreement_id uuid not null,
  number       int not null,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  primary key (agreement_id, number, partner_id, person_id),
  foreign key (agreement_id, number) references agreements.version (agreement_id, number)
);
create index on agreements.representative (person_id);

-- A partner ends it for itself. With fewer than two left it is over.
create table agreements.ending (
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  on_day       date not null,
  words        text not null default '' check (length(words) <= 500),
  words_gone_on date,
  at           timestamptz not null,
  primary key (agreement_id, partner_id)
);
create index on agreements.ending (person_id);

-- It was read again together and still holds.
create table agreements.look (
  id           uuid primary key,
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  on_day       date not null,
  next_day     date not null,
  check (next_day > on_day)
);
create index on agreements.look (agreement_id);
create index on agreements.look (person_id);

-- A partner that changed nothing says that it is fine as it is (W15).
create table agreements.fine_as_is (
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  at           timestamptz not null,
  primary key (agreement_id, partner_id)
);
create index on agreements.fine_as_is (person_id);

-- Where someone's limit is, and whether they could have said no: for the people of their own partner alone (R62, R73).
create table agreements.own_line (
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  person_id    uuid not null references people.person,
  limit_words  text not null default '' check (length(limit_words) <= 2000),
  crossed      text not null default '' check (crossed in ('', 'no', 'nearly', 'yes')),
  could_say_no text not null default '' check (could_say_no in ('', 'yes', 'not_sure', 'no')),
  words        text not null default '' check (length(words) <= 2000),
  at           timestamptz not null,
  version      bigint not null default 0,
  primary key (agreement_id, person_id)
);
create index on agreements.own_line (person_id);

do $$ declare name text; begin
  foreach name in array array['agreement', 'party', 'wording', 'version', 'version_clause', 'change', 'answer', 'remark',
      'acknowledgement', 'signature', 'representative', 'ending', 'look', 'fine_as_is', 'own_line'] loop
    execute format('alter table agreements.%I enable row level security', name);
    execute format('grant select, insert on agreements.%I to longtable_people', name);
  end loop;
end $$;
grant update (title, look_again, version) on agreements.agreement to longtable_people;
grant update (state, settled_at, alone, number, why, why_gone_on) on agreements.change to longtable_people;
grant update (reason, reason_gone_on) on agreements.answer to longtable_people;
grant update (words, gone_on) on agreements.remark to longtable_people;
grant update (words, words_gone_on) on agreements.ending to longtable_people;
grant update (limit_words, crossed, could_say_no, words, at, version) on agreements.own_line to longtable_people;
grant delete on agreements.own_line, agreements.acknowledgement, agreements.signature
  to longtable_people;

-- Agreements of tables at which the asking person sits inside (C4).
create function agreements.mine() returns setof uuid language sql stable security definer rows 50
set search_path = pg_catalog, public as $$
  select id from agreements.agreement where table_id in (select tables.mine_inside()) $$;
revoke all on function agreements.mine() from public;
grant execute on function agreements.mine() to longtable_people;

create policy inside on agreements.agreement for select using (table_id in (select tables.mine_inside()));
create policy begin on agreements.agreement for insert
  with check (table_id in (select tables.mine_inside()) and begun_by = ground.asking()
    and by_partner in (select tables.my_partners()));
create policy inside_change on agreements.agreement for update using (table_id in (select tables.mine_inside()));

do $$ declare name text; begin
  foreach name in array array['party', 'wording', 'version', 'version_clause', 'change', 'answer', 'remark',
      'acknowledgement', 'signature', 'representative', 'ending', 'look', 'fine_as_is'] loop
    execute format('create policy inside on agreements.%I for select using (agreement_id in (select agreements.mine()))', name);
  end loop;
  foreach name in array array['party', 'wording', 'version_clause'] loop
    execute format('create policy inside_adds on agreements.%I for insert with check (agreement_id in (select agreements.mine()))', name);
  end loop;
  -- What one does for one's own partner.
  foreach name in array array['answer', 'remark', 'ending', 'look', 'fine_as_is'] loop
    execute format('create policy own_partner on agreements.%I for insert with check (agreement_id in (select agreements.mine())
      and person_id = ground.asking() and partner_id in (select tables.my_partners()))', name);
  end loop;
end $$;
create policy made on agreements.version for insert
  with check (agreement_id in (select agreements.mine()) and made_by = ground.asking());
create policy propose on agreements.change for insert
  with check (agreement_id in (select agreements.mine()) and by_person = ground.asking()
    and by_partner in (select tables.my_partners()) and state = 'open');
create policy inside_settles on agreements.change for update using (agreement_id in (select agreements.mine()));
create policy own_words on agreements.answer for update using (person_id = ground.asking());
create policy own_words on agreements.remark for update using (person_id = ground.asking());
create policy own_words on agreements.ending for update using (person_id = ground.asking());

-- Partners for whom nobody sits here who could say it themselves, so that someone else may enter what came on paper.
create function agreements.without_a_seat(at_agreement uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select y.partner_id from agreements.party y
  where y.agreement_id = at_agreement and at_agreement in (select agreements.mine()) and not tables.has_seats(y.partner_id) $$;
revoke all on function agreements.without_a_seat(uuid) from public;
grant execute on function agreements.without_a_seat(uuid) to longtable_people;

do $$ declare name text; begin
  foreach name in array array['acknowledgement', 'signature'] loop
    execute format($p$create policy own_word on agreements.%1$I for insert
      with check (agreement_id in (select agreements.mine()) and person_id = ground.asking()
        and (how = 'here' and partner_id in (select tables.my_partners())
          or how = 'paper' and partner_id in (select agreements.without_a_seat(%1$I.agreement_id))))$p$, name);
    -- What was entered for a partner may be undone by its own people, once there are any.
    execute format($p$create policy not_so on agreements.%I for delete
      using (how <> 'here' and partner_id in (select tables.my_partners()))$p$, name);
  end loop;
end $$;
create policy own_people on agreements.representative for insert
  with check (agreement_id in (select agreements.mine()) and partner_id in (select tables.my_partners()));

create policy own_people on agreements.own_line for select
  using (partner_id in (select tables.my_partners()) and agreement_id in (select agreements.mine()));
create policy oneself on agreements.own_line for insert
  with check (person_id = ground.asking() and partner_id in (select tables.my_partners())
    and agreement_id in (select agreements.mine()));
create policy oneself_anew on agreements.own_line for update using (person_id = ground.asking());
create policy oneself_gone on agreements.own_line for delete using (person_id = ground.asking());

-- Words are taken back by who wrote them; nobody changes them, and an answer stays what it was (C5).
create function agreements.keep_words() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare before jsonb := to_jsonb(old); after jsonb := to_jsonb(new); field text;
begin
  foreach field in array array['why', 'reason', 'words'] loop
    if before ->> field is distinct from after ->> field and after ->> field <> '' then
      raise exception 'words are taken back, never changed';
    end if;
  end loop;
  return new;
end $$;
do $$ declare name text; begin
  foreach name in array array['change', 'answer', 'remark', 'ending'] loop
    execute format('create trigger keep_words before update on agreements.%I for each row
      execute function agreements.keep_words()', name);
  end loop;
end $$;

-- What the asking person wrote and said; also at tables they have left.
create function agreements.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'begun', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, a.title, a.kind, a.begun_at
      from agreements.agreement a join tables.longtable t on t.id = a.table_id
      where a.begun_by = ground.asking() order by a.begun_at, a.id) x),
    'clauses_written', (select coalesce(json_agg(x), '[]') from (
      select a.title, w.heading_en, w.heading_fr, w.words_en, w.words_fr, w.at
      from agreements.wording w join agreements.agreement a on a.id = w.agreement_id
      where w.by_person = ground.asking() order by w.at, w.id) x),
    'changes_proposed', (select coalesce(json_agg(x), '[]') from (
      select a.title, c.what, c.heading_en, c.heading_fr, c.words_en, c.words_fr, c.why, c.state, c.at, c.why_gone_on
      from agreements.change c join agreements.agreement a on a.id = c.agreement_id
      where c.by_person = ground.asking() order by c.at, c.id) x),
    'answers', (select coalesce(json_agg(x), '[]') from (
      select a.title, n.yes, n.reason, n.at, n.reason_gone_on
      from agreements.answer n join agreements.agreement a on a.id = n.agreement_id
      where n.person_id = ground.asking() order by n.at) x),
    'questions', (select coalesce(json_agg(x), '[]') from (
      select a.title, r.words, r.at, r.gone_on
      from agreements.remark r join agreements.agreement a on a.id = r.agreement_id
      where r.person_id = ground.asking() order by r.at, r.id) x),
    'acknowledged', (select coalesce(json_agg(x), '[]') from (
      select a.title, w.heading_en, w.heading_fr, k.how, k.at
      from agreements.acknowledgement k join agreements.wording w on w.id = k.wording_id
        join agreements.agreement a on a.id = k.agreement_id
      where k.person_id = ground.asking() order by k.at) x),
    'signed', (select coalesce(json_agg(x), '[]') from (
      select a.title, s.number, s.how, s.reason, s.on_day
      from agreements.signature s join agreements.agreement a on a.id = s.agreement_id
      where s.person_id = ground.asking() order by s.at) x),
    'stands_for', (select coalesce(json_agg(x), '[]') from (
      select a.title, r.number
      from agreements.representative r join agreements.agreement a on a.id = r.agreement_id
      where r.person_id = ground.asking() order by a.title, r.number) x),
    'ended', (select coalesce(json_agg(x), '[]') from (
      select a.title, e.on_day, e.words, e.words_gone_on
      from agreements.ending e join agreements.agreement a on a.id = e.agreement_id
      where e.person_id = ground.asking() order by e.at) x),
    'looked_at_again', (select coalesce(json_agg(x), '[]') from (
      select a.title, l.on_day, l.next_day
      from agreements.look l join agreements.agreement a on a.id = l.agreement_id
      where l.person_id = ground.asking() order by l.on_day, l.id) x),
    'fine_as_it_is', (select coalesce(json_agg(x), '[]') from (
      select a.title, f.at
      from agreements.fine_as_is f join agreements.agreement a on a.id = f.agreement_id
      where f.person_id = ground.asking() order by f.at) x),
    'own_lines', (select coalesce(json_agg(x), '[]') from (
      select a.title, o.limit_words, o.crossed, o.could_say_no, o.words, o.at
      from agreements.own_line o join agreements.agreement a on a.id = o.agreement_id
      where o.person_id = ground.asking() order by o.at) x)) $$;
revoke all on function agreements.own_data() from public;
grant execute on function agreements.own_data() to longtable_people;
