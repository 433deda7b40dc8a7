-- A question about a clause as it stands, an answer to one, or a no to it with a reason: said here, behind the link in a
-- letter, or on paper, entered by whoever received it (C13). It stands beside the clause and settles nothing.
create table agreements.clause_remark (
  id           uuid primary key,
  agreement_id uuid not null references agreements.agreement,
  clause_id    uuid not null,
  wording_id   uuid not null references agreements.wording,    -- as it was read
  partner_id   uuid not null references tables.partner,
  person_id    uuid references people.person,        -- who said or entered it; nobody behind a link
  how          text not null check (how in ('here', 'letter', 'paper')),
  reader       text not null default '' check (length(reader) <= 120),
  is_no        boolean not null,
  words        text not null check (length(words) <= 1000),
  gone_on      date,
  at           timestamptz not null,
  check ((how = 'letter') = (person_id is null)),
  check ((gone_on is null) = (words <> ''))
);
create index on agreements.clause_remark (agreement_id);
create index on agreements.clause_remark (person_id);
create index on agreements.clause_remark (wording_id);
create index on agreements.clause_remark (partner_id);

alter table agreements.clause_remark enable row level security;
grant select, insert on agreements.clause_remark to longtable_people;
grant update (words, gone_on) on agreements.clause_remark to longtable_people;
create policy inside on agreements.clause_remark for select using (agreement_id in (select agreements.mine()));
create policy own_partner on agreements.clause_remark for insert
  with check (agreement_id in (select agreements.mine()) and person_id = ground.asking()
    and exists (select from agreements.wording w where w.id = wording_id and w.agreement_id = clause_remark.agreement_id
      and w.clause_id = clause_remark.clause_id)
    and (how = 'here' and partner_id in (select tables.my_partners())
      or how = 'paper' and partner_id in (select agreements.without_a_seat(clause_remark.agreement_id))));
-- What came by letter or on paper can be taken back by people of that partner as well, once some sit here.
create policy own_words on agreements.clause_remark for update
  using (person_id = ground.asking() or how <> 'here' and partner_id in (select tables.my_partners()))
  with check (words = '' and gone_on is not null);

-- What was said of the clauses behind a link.
create function agreements.remarks_behind(hash bytea, out id uuid, out clause_id uuid, out wording_id uuid, out partner_name text,
  out who text, out how text, out is_no boolean, out words text, out gone_on date, out on_day date, out own boolean)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.clause_id, r.wording_id, tables.partner_name(r.partner_id),
    case when r.how = 'here' then coalesce(p.name, '') else r.reader end, r.how, r.is_no, r.words, r.gone_on,
    (r.at at time zone b.zone)::date, r.how = 'letter' and r.partner_id = l.partner_id
  from agreements.behind(hash) b join agreements.letter_link l on l.token_hash = hash
    join agreements.clause_remark r on r.agreement_id = b.agreement_id
    left join people.person p on p.id = r.person_id
  order by r.at, r.id $$;

-- Says something of a clause by a link, for its partner. Answers with: kept, changed (the clause was worded anew since it
-- was read; nothing is kept), over (as at a closed table).
create function agreements.remark_by_link(hash bytea, the_wording uuid, no boolean, said text, called text, ids uuid[],
  at_time timestamptz) returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare l agreements.letter_link; b record; the_clause uuid;
begin
  select * into l from agreements.letter_link x where x.token_hash = hash;
  if l.agreement_id is null or l.expires_at <= at_time then return 'over'; end if;
  perform 1 from agreements.agreement a where a.id = l.agreement_id for update;
  select * into b from agreements.behind(hash);
  if b.over or tables.is_closed(b.table_id) then return 'over'; end if;
  select w.clause_id into the_clause from agreements.version_clause c join agreements.wording w on w.id = c.wording_id
    where c.agreement_id = l.agreement_id and c.number = b.number and w.id = the_wording;
  if the_clause is null then return 'changed'; end if;
  insert into agreements.clause_remark
      (id, agreement_id, clause_id, wording_id, partner_id, how, reader, is_no, words, at)
    values (ids[1], l.agreement_id, the_clause, the_wording, l.partner_id, 'letter', called, no, said, at_time);
  insert into tables.history (id, table_id, at, what, words)
    values (ids[2], b.table_id, at_time, 'agreements.history.clause-asked-by-link', array[b.title]);
  return 'kept';
end $$;

-- Whoever holds the link takes back for good what was said by it for that partner (C5).
create function agreements.take_remark_back_by_link(hash bytea, which uuid, at_time timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update agreements.clause_remark r set words = '', gone_on = (at_time at time zone t.zone)::date
    from agreements.letter_link l join agreements.agreement a on a.id = l.agreement_id
      join tables.longtable t on t.id = a.table_id
    where l.token_hash = hash and l.expires_at > at_time and r.id = which and r.agreement_id = l.agreement_id
      and r.partner_id = l.partner_id and r.how = 'letter' and r.gone_on is null;
  return found;
end $$;

do $$ declare f text; begin
  foreach f in array array['remarks_behind(bytea)', 'take_remark_back_by_link(bytea, uuid, timestamptz)',
      'remark_by_link(bytea, uuid, boolean, text, text, uuid[], timestamptz)'] loop
    execute 'revoke all on function agreements.' || f || ' from public';
    execute 'grant execute on function agreements.' || f || ' to longtable_people';
  end loop;
end $$;

-- One's own copy holds it, and what was said at a table that one has left can be taken back (C5).
do $$ declare
  was text := pg_get_functiondef('agreements.own_data()'::regprocedure);
  whole text := replace(was, $old$'own_lines', ($old$, $new$'said_of_clauses', (select coalesce(json_agg(x), '[]') from (
      select a.title, r.is_no, r.words, r.how, r.at, r.gone_on
      from agreements.clause_remark r join agreements.agreement a on a.id = r.agreement_id
      where r.person_id = ground.asking() order by r.at, r.id) x),
    'own_lines', ($new$);
begin
  if whole = was then raise 'agreements.own_data() is another one'; end if;
  execute whole;
end $$;
do $$ declare
  was text := pg_get_functiondef('tables.words_left_behind()'::regprocedure);
  whole text := regexp_replace(was, '\$function\$\s*$', $new$
  union all
  select r.id, t.name, t.zone, r.at, true, 'agreements.words.question', array[r.words]
  from agreements.clause_remark r join agreements.agreement a on a.id = r.agreement_id
    join tables.longtable t on t.id = a.table_id
  where r.person_id = ground.asking() and r.gone_on is null and t.id not in (select tables.mine_inside())
$function$
$new$);
begin
  if whole = was then raise 'tables.words_left_behind() is another one'; end if;
  execute whole;
end $$;
do $$ declare
  was text := pg_get_functiondef('tables.take_back_words(uuid,timestamptz)'::regprocedure);
  whole text := replace(was, 'delete from relationships.open_question', $new$update agreements.clause_remark r set words = '', gone_on = (at_time at time zone t.zone)::date
    from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where r.id = which and a.id = r.agreement_id and r.person_id = ground.asking() and r.gone_on is null;
  if found then return true; end if;
  delete from relationships.open_question$new$);
begin
  if whole = was then raise 'tables.take_back_words(uuid, timestamptz) is another one'; end if;
  execute whole;
end $$;
