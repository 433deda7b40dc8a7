-- The link in a letter with which a partner that has nobody here reads an agreement and gives its word (C13).
create table agreements.letter_link (
  token_hash   bytea primary key,
  agreement_id uuid not null references agreements.agreement,
  partner_id   uuid not null references tables.partner,
  language     text not null check (language in ('en', 'fr')),
  by_person    uuid not null references people.person,
  on_day       date not null,
  expires_at   timestamptz not null
);
create index on agreements.letter_link (agreement_id);
create index on agreements.letter_link (by_person);
alter table agreements.letter_link enable row level security;
grant insert on agreements.letter_link to longtable_people;
grant select (agreement_id, partner_id, by_person, on_day, expires_at) on agreements.letter_link to longtable_people;
create policy inside on agreements.letter_link for select using (agreement_id in (select agreements.mine()));
create policy send on agreements.letter_link for insert
  with check (agreement_id in (select agreements.mine()) and by_person = ground.asking()
    and partner_id in (select agreements.without_a_seat(letter_link.agreement_id)));

-- Partners that are with an agreement: neither gone from the table nor done with it.
create function agreements.present(at_agreement uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select y.partner_id from agreements.party y join tables.partner p on p.id = y.partner_id
  where y.agreement_id = at_agreement and p.state not in ('left', 'declined')
    and not exists (select from agreements.ending e where e.agreement_id = at_agreement and e.partner_id = y.partner_id) $$;
revoke all on function agreements.present(uuid) from public;

-- What is behind a link, for whoever holds it: the latest version, and what its partner has said to it.
create function agreements.behind(hash bytea, out agreement_id uuid, out table_id uuid, out kind text, out tongue text, out number int,
  out title text, out between_names text[], out made_at timestamptz, out partner_name text, out table_name text,
  out zone text, out sender text, out language text, out expires_at timestamptz, out over boolean,
  out wants_two boolean, out signed_on date) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.table_id, a.kind, a.tongue, v.number, v.title, v.between_names, v.made_at,
    tables.partner_name(l.partner_id), t.name, t.zone, w.name, l.language, l.expires_at,
    l.partner_id not in (select agreements.present(a.id)) or (select count(*) from agreements.present(a.id)) < 2,
    a.kind <> 'note' and t.two_reps and p.person_id is null,
    (select s.on_day from agreements.signature s
      where s.agreement_id = a.id and s.number = v.number and s.partner_id = l.partner_id)
  from agreements.letter_link l join agreements.agreement a on a.id = l.agreement_id
    join tables.longtable t on t.id = a.table_id join tables.partner p on p.id = l.partner_id
    join people.person w on w.id = l.by_person
    join lateral (select x.* from agreements.version x where x.agreement_id = a.id order by x.number desc limit 1) v on true
  where l.token_hash = hash $$;
create function agreements.clauses_behind(hash bytea, out id uuid, out clause_id uuid, out ready text, out heading_en text,
  out heading_fr text, out words_en text, out words_fr text, out goal_of uuid, out by_partner uuid) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select w.id, w.clause_id, w.ready, w.heading_en, w.heading_fr, w.words_en, w.words_fr, w.goal_of, w.by_partner
  from agreements.behind(hash) b join agreements.version_clause c on c.agreement_id = b.agreement_id and c.number = b.number
    join agreements.wording w on w.id = c.wording_id
  order by c.place $$;

-- A partner's word by a link: for the version that was read, as a whole. ids: two fresh ones for the history.
-- Answers with: kept, in_force, changed (there is a newer version; nothing is kept), over.
create function agreements.say_by_link(hash bytea, seen int, called text, why text, ids uuid[], at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare l agreements.letter_link; b record; today date; last boolean;
begin
  select * into l from agreements.letter_link x where x.token_hash = hash;
  if l.agreement_id is null or l.expires_at <= at then return 'over'; end if;
  perform 1 from agreements.agreement a where a.id = l.agreement_id for update;
  select * into b from agreements.behind(hash);
  if b.over then return 'over'; end if;
  if b.number <> seen then return 'changed'; end if;
  today := (at at time zone b.zone)::date;
  insert into agreements.acknowledgement (wording_id, agreement_id, partner_id, how, reader, at)
    select c.wording_id, l.agreement_id, l.partner_id, 'letter', called, at from agreements.version_clause c
    where c.agreement_id = l.agreement_id and c.number = seen
    on conflict do nothing;
  insert into agreements.signature (agreement_id, number, partner_id, how, reader, reason, on_day, at)
    values (l.agreement_id, seen, l.partner_id, 'letter', called, why, today, at)
    on conflict do nothing;
  if not found then return 'kept'; end if;
  insert into tables.history (id, table_id, at, what, words)
    values (ids[1], b.table_id, at, 'agreements.history.signed-by-link', array[b.title]);
  last := not exists (select from agreements.present(l.agreement_id) p where not exists (
    select from agreements.signature s
    where s.agreement_id = l.agreement_id and s.number = seen and s.partner_id = p));
  if not last then return 'kept'; end if;
  insert into tables.history (id, table_id, at, what, words)
    values (ids[2], b.table_id, at, 'agreements.history.in-force', array[b.title]);
  return 'in_force';
end $$;

-- Whether a text or its fingerprint is one of ours. Whoever asks has the text already, and learns nothing else.
create function agreements.known(print bytea, out number int, out made_at timestamptz, out latest int, out zone text,
  out partners int, out signed int, out last_on date) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.number, v.made_at, (select max(x.number) from agreements.version x where x.agreement_id = v.agreement_id), t.zone,
    (select count(*)::int from agreements.present(v.agreement_id) p join agreements.party y
      on y.agreement_id = v.agreement_id and y.partner_id = p and y.since_number <= v.number),
    (select count(*)::int from agreements.signature s where s.agreement_id = v.agreement_id and s.number = v.number
      and s.partner_id in (select agreements.present(v.agreement_id))),
    (select max(s.on_day) from agreements.signature s where s.agreement_id = v.agreement_id and s.number = v.number
      and s.partner_id in (select agreements.present(v.agreement_id)))
  from agreements.version v join agreements.agreement a on a.id = v.agreement_id
    join tables.longtable t on t.id = a.table_id
  where v.fingerprint = print $$;

do $$ declare f text; begin
  foreach f in array array['behind(bytea)', 'clauses_behind(bytea)', 'known(bytea)',
      'say_by_link(bytea, int, text, text, uuid[], timestamptz)'] loop
    execute 'revoke all on function agreements.' || f || ' from public';
    execute 'grant execute on function agreements.' || f || ' to longtable_people';
  end loop;
end $$;
