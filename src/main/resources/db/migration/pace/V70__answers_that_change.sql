-- A funder may change its answer to a letter, with the link or signed in, until another letter about the same grant
-- follows or the first of the days asked for has come. The answer before stays, as one that counts no longer.
alter table pace.answer add column replaced_at timestamptz;
drop index pace.nobody_answers_twice;
create unique index one_answer_counts on pace.answer (request_id) where what <> 'none_yet' and replaced_at is null;
-- The day that held before the answer was given, to which a later no goes back.
alter table pace.agreed_date add column before_day date;
update pace.agreed_date g set before_day = d.before_day
  from pace.answer a join pace.asked_date d on d.request_id = a.request_id
  where a.id = g.answer_id and d.kind = g.kind and d.place = g.place;
-- The day that holds now in the place of the one that held when it was sent.
update pace.asked_date d set due_id = x.id
  from pace.answer a, pace.request r, pace.due x
  where a.request_id = d.request_id and r.id = d.request_id and a.what in ('approved', 'other_dates')
    and x.funding_id = r.funding_id and x.replaced_at is null and x.set_at = a.at and x.kind = d.kind
    and (d.kind <> 'other' or x.words = d.words);

create function pace.may_still_change(the_request uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from pace.request r join pace.funding f on f.id = r.funding_id
    where r.id = the_request and r.state = 'answered' and f.removed_at is null
      and not exists (select from pace.request x where x.funding_id = r.funding_id and x.id <> r.id
        and x.made_at > r.made_at and x.state in ('sent', 'answered'))
      and not exists (select from pace.asked_date a where a.request_id = r.id and a.after_day <= ground.today())) $$;
revoke all on function pace.may_still_change(uuid) from public;

-- Whether the asking person may: people of the funder; people inside where somebody inside typed the answer in.
create function pace.may_change_answer(the_request uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select pace.may_still_change(the_request) and exists (select from pace.request r
      join pace.answer a on a.request_id = r.id and a.what <> 'none_yet' and a.replaced_at is null
    where r.id = the_request and (r.funding_id in (select pace.own_fundings())
      or r.funding_id in (select pace.fundings_inside()) and not a.by_funder)) $$;
revoke all on function pace.may_change_answer(uuid) from public;
grant execute on function pace.may_change_answer(uuid) to longtable_people;

-- What an answer did is undone where nobody has touched it since, before another takes its place.
create function pace.undo_answer(r pace.request, was pace.answer, ids uuid[], at timestamptz) returns void
language plpgsql set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare agreed record; d pace.due; taken int := 0;
begin
  for agreed in select g.kind, g.place, g.before_day, a.due_id from pace.agreed_date g
      join pace.asked_date a on a.request_id = r.id and a.kind = g.kind and a.place = g.place
      where g.answer_id = was.id order by g.kind, g.place loop
    select * into d from pace.due x where x.id = agreed.due_id and x.replaced_at is null;
    if d.id is null or d.on_day is not distinct from agreed.before_day then continue; end if;
    update pace.due x set replaced_at = at where x.id = d.id;
    if agreed.before_day is null then continue; end if;
    insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
      values (ids[taken + 1], d.funding_id, d.kind, d.words, agreed.before_day,
        coalesce(ground.asking(), r.sent_by), at);
    update pace.asked_date a set due_id = ids[taken + 1]
      where a.request_id = r.id and a.kind = agreed.kind and a.place = agreed.place;
    insert into tables.history (id, table_id, at, by_person, what, words)
      select ids[taken + 2], f.table_id, at, ground.asking(),
        case when ground.asking() is null then 'pace.history.moved-by-link.' else 'pace.history.moved.' end || d.kind,
        array[d.on_day::text, agreed.before_day::text] || case when d.kind = 'other' then array[d.words] else '{}' end
      from pace.funding f where f.id = r.funding_id;
    taken := taken + 2;
  end loop;
  update pace.milestone m set removed_at = at, version = m.version + 1
    where m.funding_id = r.funding_id and m.removed_at is null and m.done_on is null
      and m.made_at in (select a.at from pace.answer a where a.request_id = r.id and a.what in ('approved', 'other_dates'));
end $$;
revoke all on function pace.undo_answer(pace.request, pace.answer, uuid[], timestamptz) from public;

-- As before; and where the letter was answered already, the new answer takes the place of the old one. Whoever changes an
-- answer has seen the one that they change. The callers say who may.
drop function pace.carry_out(uuid, text, date, text, boolean, text[], int[], date[], uuid[], timestamptz);
create function pace.carry_out(the_request uuid, seen bigint, said text, said_on date, words text, funder boolean,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare
  r pace.request; f pace.funding; d pace.due; was pace.answer; asked record; named record; held date;
  line text := 'pace.history.answered.';
  taken int := 2;
begin
  select * into r from pace.request x where x.id = the_request for update;
  select * into f from pace.funding x where x.id = r.funding_id for update;
  if r.state = 'answered' then
    if said = 'none_yet' or r.version <> seen or not pace.may_still_change(r.id) then return 'answered'; end if;
    select * into was from pace.answer a where a.request_id = r.id and a.what <> 'none_yet' and a.replaced_at is null;
    line := 'pace.history.changed.';
    update pace.answer a set replaced_at = at where a.id = was.id;
    if said = 'declined' then perform pace.undo_answer(r, was, ids[34:], at); end if;
  elsif r.state <> 'sent' or f.removed_at is not null then return 'over';
  end if;
  insert into pace.answer (id, request_id, what, on_day, note, by_person, by_funder, at)
    values (ids[1], r.id, said, said_on, words, ground.asking(), funder, at);
  if said = 'none_yet' then return 'kept'; end if;
  update pace.request x set state = 'answered', version = x.version + 1 where x.id = r.id;
  insert into tables.history (id, table_id, at, by_person, what, words)
    values (ids[2], f.table_id, at, ground.asking(),
      line || case when ground.asking() is null then 'by-link.' when funder then 'by-funder.' else '' end
        || replace(said, '_', '-'), '{}');
  update pace.funding x set version = x.version + 1 where x.id = f.id;
  if said = 'declined' then return 'kept'; end if;
  for asked in select t.kind, t.place, t.day, a.due_id, a.words from unnest(kinds, places, days) as t(kind, place, day)
      join pace.asked_date a on a.request_id = r.id and a.kind = t.kind and a.place = t.place
      order by t.kind, t.place loop
    select * into d from pace.due x where x.funding_id = f.id and x.replaced_at is null
      and (x.id = asked.due_id or asked.kind <> 'other' and x.kind = asked.kind)
      order by x.id = asked.due_id desc limit 1;
    held := d.on_day;
    if was.id is not null and d.id = asked.due_id then
      select g.before_day into held from pace.agreed_date g
        where g.answer_id = was.id and g.kind = asked.kind and g.place = asked.place;
      if not found then held := d.on_day; end if;
    end if;
    insert into pace.agreed_date (answer_id, kind, place, words, on_day, before_day)
      values (ids[1], asked.kind, asked.place, asked.words, asked.day, held);
    if d.id is not null and d.on_day = asked.day then continue; end if;
    if d.id is not null then update pace.due x set replaced_at = at where x.id = d.id; end if;
    insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
      values (ids[taken + 1], f.id, asked.kind, coalesce(d.words, asked.words), asked.day,
        coalesce(ground.asking(), r.sent_by), at);
    update pace.asked_date a set due_id = ids[taken + 1]
      where a.request_id = r.id and a.kind = asked.kind and a.place = asked.place;
    if d.id is not null then
      insert into tables.history (id, table_id, at, by_person, what, words)
        values (ids[taken + 2], f.table_id, at, ground.asking(),
          case when ground.asking() is null then 'pace.history.moved-by-link.' else 'pace.history.moved.' end || asked.kind,
          array[d.on_day::text, asked.day::text] || case when asked.kind = 'other' then array[d.words] else '{}' end);
    end if;
    taken := taken + 2;
  end loop;
  for named in select m.kind, m.words, m.by_day from pace.asked_milestone m where m.request_id = r.id order by m.place loop
    update pace.milestone x set by_day = named.by_day, version = x.version + 1
      where x.funding_id = f.id and x.removed_at is null and x.kind = named.kind and x.words = named.words;
    if not found then
      insert into pace.milestone (id, funding_id, kind, words, by_day, made_by, made_at)
        values (ids[taken + 1], f.id, named.kind, named.words, named.by_day, r.sent_by, at);
      taken := taken + 1;
    end if;
  end loop;
  return 'kept';
end $$;
revoke all on function pace.carry_out(uuid, bigint, text, date, text, boolean, text[], int[], date[], uuid[], timestamptz)
  from public;

drop function pace.answer_request(uuid, text, date, text, text[], int[], date[], uuid[], timestamptz);
create function pace.answer_request(the_request uuid, seen bigint, said text, said_on date, words text,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare f uuid; stands text; inside boolean;
begin
  select r.funding_id, r.state into f, stands from pace.request r where r.id = the_request and r.state <> 'draft';
  inside := f in (select pace.fundings_inside());
  if f is null or not (inside or said <> 'none_yet' and f in (select pace.own_fundings())) then return 'over'; end if;
  if stands = 'answered' and not pace.may_change_answer(the_request) then return 'answered'; end if;
  return pace.carry_out(the_request, seen, said, said_on, words, not inside, kinds, places, days, ids, at);
end $$;

drop function pace.answer_by_link(bytea, text, date, text, text[], int[], date[], uuid[], timestamptz);
create function pace.answer_by_link(hash bytea, seen bigint, said text, said_on date, words text,
  kinds text[], places int[], days date[], ids uuid[], at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare l pace.reply_link; outcome text;
begin
  select * into l from pace.reply_link where token_hash = hash for update;
  if l.request_id is null or said = 'none_yet' or l.expires_at <= at then return 'over'; end if;
  outcome := pace.carry_out(l.request_id, seen, said, said_on, words, true, kinds, places, days, ids, at);
  if outcome = 'kept' then update pace.reply_link set used_at = at where token_hash = hash; end if;
  return outcome;
end $$;

drop function pace.behind(bytea);
create function pace.behind(hash bytea, out request_id uuid, out language text, out expires_at timestamptz,
  out state text, out version bigint, out may_change boolean, out words text, out table_name text, out grant_name text,
  out zone text, out pressure_before numeric, out pressure_after numeric, out sent_on date) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.language, l.expires_at, case when f.removed_at is null then r.state else 'withdrawn' end, r.version,
    pace.may_still_change(r.id), case r.language when 'fr' then r.words_fr else r.words_en end, t.name, f.name, t.zone,
    r.pressure_before, r.pressure_after, r.sent_on
  from pace.reply_link l join pace.request r on r.id = l.request_id join pace.funding f on f.id = r.funding_id
    join tables.longtable t on t.id = f.table_id
  where l.token_hash = hash $$;

-- Every answer to the letter behind a link, the newest first; words only where they were given with that link.
drop function pace.note_behind(bytea);
create function pace.answers_behind(hash bytea, out what text, out on_day date, out note text, out gone_on date,
  out by_link boolean, out replaced boolean) returns setof record language sql stable security definer
set search_path = pg_catalog, public as $$
  select a.what, a.on_day, case when x.by_link then a.note else '' end, case when x.by_link then a.note_gone_on end,
    x.by_link, a.replaced_at is not null
  from pace.reply_link l join pace.answer a on a.request_id = l.request_id and a.what <> 'none_yet'
    cross join lateral (select l.used_at is not null and a.by_person is null and a.by_funder as by_link) x
  where l.token_hash = hash order by a.at desc, a.id desc $$;

-- The dates of the answer that counts, where it is a yes.
create function pace.agreed_behind(hash bytea, out kind text, out place int, out words text, out on_day date)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select g.kind, g.place, g.words, g.on_day
  from pace.reply_link l join pace.answer a on a.request_id = l.request_id and a.replaced_at is null
    join pace.agreed_date g on g.answer_id = a.id
  where l.token_hash = hash order by g.on_day, g.kind, g.place $$;

do $$ declare f text; begin
  foreach f in array array[
      'answer_request(uuid, bigint, text, date, text, text[], int[], date[], uuid[], timestamptz)', 'behind(bytea)',
      'answer_by_link(bytea, bigint, text, date, text, text[], int[], date[], uuid[], timestamptz)',
      'answers_behind(bytea)', 'agreed_behind(bytea)'] loop
    execute 'revoke all on function pace.' || f || ' from public';
    execute 'grant execute on function pace.' || f || ' to longtable_people';
  end loop;
end $$;
