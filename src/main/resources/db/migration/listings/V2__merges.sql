-- Making one of two: who asked for it, who said yes for each side, which values stay, and what became of it. Where an
-- organisation has people here one of them says yes for it, elsewhere the site host or whoever began it.
create table listings.merge (
  id         uuid primary key,
  kept       uuid not null references directory.organisation on delete cascade,
  merged     uuid not null references directory.organisation on delete cascade,
  kept_name  text not null,
  merged_name text not null,
  merged_seen_by text,                      -- who could find the one that was given up
  choices    jsonb not null default '{}',   -- of which of the two a value stays: {"name": "merged", "place": "kept"}
  told_once  text[] not null default '{}',  -- fields of which only one value can stay
  asked_by   uuid not null references people.person,
  asked_at   timestamptz not null,
  kept_yes   uuid references people.person,
  kept_as    text check (kept_as in ('people', 'host', 'beginner')),
  merged_yes uuid references people.person,
  merged_as  text check (merged_as in ('people', 'host', 'beginner')),
  state      text not null default 'asked' check (state in ('asked', 'declined', 'done', 'undone')),
  settled_by uuid references people.person,
  settled_at timestamptz,
  undone_by  uuid references people.person,
  undone_at  timestamptz,
  left_over  jsonb not null default '[]',   -- what could not be told apart any more when it was undone
  check (kept <> merged)
);
create unique index on listings.merge (least(kept, merged), greatest(kept, merged)) where state = 'asked';
create index on listings.merge (kept);
create index on listings.merge (merged);
create index on listings.merge (asked_by);
create index on listings.merge (kept_yes);
create index on listings.merge (merged_yes);
create index on listings.merge (settled_by);
create index on listings.merge (undone_by);

-- What a merge moved, row by row, and what the one that stays had before; nobody reads it, an undoing needs it.
create table listings.moved (
  merge_id uuid not null references listings.merge on delete cascade,
  number   int not null,
  tab      text not null,
  col      text not null,
  how      text not null check (how in ('moved', 'set_aside', 'replaced', 'column')),
  key      jsonb not null default '{}',
  was      jsonb,
  became   jsonb,
  primary key (merge_id, number)
);
create table listings.had_before (
  merge_id uuid not null references listings.merge on delete cascade,
  tab      text not null,
  col      text not null,
  keys     jsonb not null,
  primary key (merge_id, tab, col)
);

alter table listings.merge enable row level security;
alter table listings.moved enable row level security;
alter table listings.had_before enable row level security;
grant select on listings.merge to longtable_people;
create policy concerned on listings.merge for select
  using (ground.asking() in (asked_by, kept_yes, merged_yes)
    or kept = any (array(select directory.organisations_i_write()))
    or merged = any (array(select directory.organisations_i_write())));

-- As whom the asking person says yes for an organisation; nothing when they may not.
create function listings.speaks_as(which uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select case
    when which in (select directory.mine()) then 'people'
    when directory.has_people(which) then null
    when directory.is_host() and exists (select from directory.organisation where id = which
      and seen_by <> 'tables') then 'host'
    when exists (select from directory.organisation where id = which and begun_by = ground.asking()) then 'beginner'
    end $$;
revoke all on function listings.speaks_as(uuid) from public;
grant execute on function listings.speaks_as(uuid) to longtable_people;

-- Whether both have a place, or are offered one, at one table; one of them would have to leave it first.
create function listings.at_one_table(a uuid, b uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select x.table_id from tables.partner x join tables.partner y using (table_id)
  where x.organisation_id = a and y.organisation_id = b and x.state in ('proposed', 'invited', 'seated')
    and y.state in ('proposed', 'invited', 'seated') $$;
revoke all on function listings.at_one_table(uuid, uuid) from public;

-- Every column that leads to an organisation, with the columns by which a row is known. Those of this schema are looked
-- after where they are written; a claim is about the one that was claimed.
create function listings.references(out tab text, out col text, out keys text[]) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select format('%I.%I', n.nspname, t.relname), a.attname::text,
    case when n.nspname = 'directory' and t.relname = 'line' then array['field', 'value']
    else (select array_agg(k.attname::text order by k.attnum) from pg_index i
        join pg_attribute k on k.attrelid = t.oid and k.attnum = any (i.indkey)
      where i.indrelid = t.oid and i.indisprimary) end
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'directory.organisation'::regclass and cardinality(c.conkey) = 1
    and n.nspname <> 'listings' and not (n.nspname = 'directory' and t.relname = 'claim')
  order by n.nspname, t.relname, a.attname $$;
revoke all on function listings.references() from public;

-- The columns that can be written, and a row put back as it was.
create function listings.put_back(tab text, was jsonb) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare cols text; done bigint;
begin
  select string_agg(format('%I', attname), ', ') into cols from pg_attribute
    where attrelid = tab::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  begin
    execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, $1) on conflict do nothing',
      tab, cols, cols, tab) using was;
    get diagnostics done = row_count;
    return done > 0;
  exception when foreign_key_violation or check_violation then
    return false;
  end;
end $$;
revoke all on function listings.put_back(text, jsonb) from public;

create function listings.key_of(told jsonb, keys text[]) returns jsonb language sql immutable
set search_path = pg_catalog, public as $$
  select coalesce(jsonb_object_agg(k, told -> k), '{}') from unnest(keys) k $$;
create function listings.is_row(keys jsonb) returns text language sql immutable
set search_path = pg_catalog, public as $$
  select string_agg(format('to_jsonb(t.%I) = %L::jsonb', key, value::text), ' and ') from jsonb_each(keys) $$;
revoke all on function listings.key_of(jsonb, text[]) from public;
revoke all on function listings.is_row(jsonb) from public;

-- Makes one of two that everyone concerned has said yes to. Answers 'done', or why not.
create function listings.carry_out(which uuid, at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  m listings.merge; one directory.organisation; gone directory.organisation; r record; x record; n int := 0;
  now_row jsonb; side text; f text;
begin
  select * into m from listings.merge where id = which for update;
  -- Both are held in one order, so that two who do this at once come one after the other.
  perform 1 from directory.organisation where id in (m.kept, m.merged) order by id for update;
  select * into one from directory.organisation where id = m.kept;
  select * into gone from directory.organisation where id = m.merged;
  if one.merged_into is not null or gone.merged_into is not null then
    update listings.merge set state = 'declined', settled_at = at where id = which;
    return 'merged_meanwhile';
  end if;
  if exists (select from listings.at_one_table(m.kept, m.merged)) then return 'one_table'; end if;
  -- Since the host or whoever began it said yes, people of its own may have come.
  if m.kept_as <> 'people' and directory.has_people(m.kept) then
    update listings.merge set kept_yes = null, kept_as = null where id = which;
    return 'asked';
  end if;
  if m.merged_as <> 'people' and directory.has_people(m.merged) then
    update listings.merge set merged_yes = null, merged_as = null where id = which;
    return 'asked';
  end if;

  for r in select * from listings.references() loop
    execute format('insert into listings.had_before select $1, $2, $3, coalesce(jsonb_agg(listings.key_of(to_jsonb(t), $4)), ''[]'')
      from %s t where t.%I = $5', r.tab, r.col) using which, r.tab, r.col, r.keys, m.kept;
  end loop;

  foreach f in array array['name', 'seen_by', 'budget', 'staff'] loop
    if m.choices ->> f = 'merged' and to_jsonb(gone) -> f is distinct from to_jsonb(one) -> f then
      n := n + 1;
      insert into listings.moved (merge_id, number, tab, col, how, was, became)
        values (which, n, 'directory.organisation', f, 'column', to_jsonb(one) -> f, to_jsonb(gone) -> f);
      execute format('update directory.organisation t set %I = s.%I from directory.organisation s where t.id = $1 and s.id = $2',
        f, f) using m.kept, m.merged;
    end if;
  end loop;
  -- Where only one value can stand, the other is put away.
  foreach f in array m.told_once loop
    if exists (select from directory.line where organisation_id = m.kept and field = f)
      and exists (select from directory.line where organisation_id = m.merged and field = f) then
      side := coalesce(m.choices ->> f, 'kept');
      for x in delete from directory.line l where l.field = f
          and l.organisation_id = case side when 'merged' then m.kept else m.merged end
          returning to_jsonb(l) as was loop
        n := n + 1;
        insert into listings.moved (merge_id, number, tab, col, how, was)
          values (which, n, 'directory.line', 'organisation_id',
            case side when 'merged' then 'replaced' else 'set_aside' end, x.was);
      end loop;
    end if;
  end loop;

  for r in select * from listings.references() loop
    if r.keys is null then raise exception 'rows of % cannot be told apart', r.tab; end if;
    for x in execute format('select t.ctid as place, to_jsonb(t) as was from %s t where t.%I = $1 for update', r.tab, r.col)
        using m.merged loop
      n := n + 1;
      begin
        execute format('update %s t set %I = $1 where t.ctid = $2 returning to_jsonb(t)', r.tab, r.col)
          into now_row using m.kept, x.place;
        insert into listings.moved (merge_id, number, tab, col, how, key, was, became)
          values (which, n, r.tab, r.col, 'moved', listings.key_of(now_row, r.keys), x.was, now_row);
      exception when unique_violation or check_violation or exclusion_violation then
        -- The one that stays has the same already.
        execute format('delete from %s t where t.ctid = $1', r.tab) using x.place;
        insert into listings.moved (merge_id, number, tab, col, how, was)
          values (which, n, r.tab, r.col, 'set_aside', x.was);
      end;
    end loop;
  end loop;

  update directory.organisation set version = version + 1 where id = m.kept;
  -- Nobody finds it any more, by whatever way.
  update directory.organisation set merged_into = m.kept, seen_by = 'tables', version = version + 1 where id = m.merged;
  update listings.merge set state = 'done', merged_seen_by = gone.seen_by, settled_by = ground.asking(), settled_at = at where id = which;
  return 'done';
end $$;
revoke all on function listings.carry_out(uuid, timestamptz) from public;

-- Asks for it, and does it at once where the asking person may say yes for both.
create function listings.propose(new_id uuid, keep uuid, give_up uuid, chosen jsonb, once text[], at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare a text; b text;
begin
  perform 1 from directory.organisation where id in (keep, give_up) order by id for update;
  if keep = give_up or (select count(*) from directory.organisation
      where id in (keep, give_up) and merged_into is null) <> 2 then return 'unknown'; end if;
  a := listings.speaks_as(keep);
  b := listings.speaks_as(give_up);
  if a is null and b is null then return 'unknown'; end if;
  if exists (select from listings.at_one_table(keep, give_up)) then return 'one_table'; end if;
  if exists (select from listings.merge where state = 'asked' and least(kept, merged) = least(keep, give_up)
      and greatest(kept, merged) = greatest(keep, give_up)) then return 'asked_already'; end if;
  insert into listings.merge (id, kept, merged, kept_name, merged_name, choices, told_once, asked_by, asked_at, kept_yes,
      kept_as, merged_yes, merged_as)
    select new_id, keep, give_up, k.name, g.name, chosen, once, ground.asking(), at,
      case when a is not null then ground.asking() end, a, case when b is not null then ground.asking() end, b
    from directory.organisation k, directory.organisation g where k.id = keep and g.id = give_up;
  if a is not null and b is not null then return listings.carry_out(new_id, at); end if;
  return 'asked';
end $$;

-- The other side says yes or no.
create function listings.answer(which uuid, yes boolean, at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare m listings.merge; a text; b text;
begin
  select * into m from listings.merge where id = which for update;
  if m.id is null or m.state <> 'asked' then return 'unknown'; end if;
  a := listings.speaks_as(m.kept);
  b := listings.speaks_as(m.merged);
  if a is null and b is null and m.asked_by <> ground.asking() then return 'unknown'; end if;
  if not yes then
    update listings.merge set state = 'declined', settled_by = ground.asking(), settled_at = at where id = which;
    return 'declined';
  end if;
  if not (m.kept_yes is null and a is not null or m.merged_yes is null and b is not null) then return 'unknown'; end if;
  update listings.merge set
    kept_yes = coalesce(kept_yes, case when a is not null then ground.asking() end), kept_as = coalesce(kept_as, a),
    merged_yes = coalesce(merged_yes, case when b is not null then ground.asking() end), merged_as = coalesce(merged_as, b)
    where id = which;
  if exists (select from listings.merge where id = which and kept_yes is not null and merged_yes is not null) then
    return listings.carry_out(which, at);
  end if;
  return 'asked';
end $$;

-- Puts two asunder again: everything that was moved goes back, what was set aside or replaced stands again. What cannot
-- be told apart any more stays with the one that was kept, and is told.
create function listings.undo(which uuid, at timestamptz) returns text language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  m listings.merge; r record; x record; found_row jsonb; since bigint; over jsonb := '[]'; back jsonb;
begin
  select * into m from listings.merge where id = which for update;
  if m.id is null or m.state <> 'done' then return 'unknown'; end if;
  perform 1 from directory.organisation where id in (m.kept, m.merged) order by id for update;
  -- Whatever was merged later is put asunder first.
  if (select merged_into is distinct from null from directory.organisation where id = m.kept) then
    return case when listings.speaks_as(directory.leads_to(m.kept)) is null then 'unknown' else 'merged_on' end;
  end if;
  if listings.speaks_as(m.kept) is null then return 'unknown'; end if;
  if exists (select from listings.merge l where l.kept = m.kept and l.state = 'done' and l.settled_at > m.settled_at)
    then return 'later_first'; end if;

  update directory.organisation set merged_into = null, seen_by = m.merged_seen_by, version = version + 1
    where id = m.merged;
  for x in select * from listings.moved where merge_id = which order by number desc loop
    if x.how = 'column' then
      execute format('select to_jsonb(t.%I) from directory.organisation t where t.id = $1', x.col) into found_row using m.kept;
      if coalesce(found_row, 'null') = coalesce(x.became, 'null') then
        execute format('update directory.organisation t set %I = (jsonb_populate_record(null::directory.organisation, jsonb_build_object(%L, $1))).%I
          where t.id = $2', x.col, x.col, x.col) using x.was, m.kept;
      else
        over := over || jsonb_build_object('what', 'changed', 'tab', 'directory.organisation');
      end if;
    elsif x.how = 'moved' and x.tab in ('directory.line', 'directory.identifier') then
      -- What an organisation tells is written anew whenever it is changed: it is known by what it says.
      execute format('delete from %s t where t.organisation_id = $1 and %s', x.tab,
        listings.is_row(x.key - 'organisation_id')) using m.kept;
      perform listings.put_back(x.tab, x.was);
    elsif x.how = 'moved' then
      begin
        execute format('update %s t set %I = $1 where t.%I = $2 and %s returning to_jsonb(t)', x.tab, x.col, x.col,
          listings.is_row(x.key)) into found_row using m.merged, m.kept;
        if found_row is null then
          over := over || jsonb_build_object('what', 'gone', 'tab', x.tab);
        elsif found_row - x.col - 'version' <> x.became - x.col - 'version' then
          over := over || jsonb_build_object('what', 'changed_along', 'tab', x.tab);
        end if;
      exception when unique_violation or check_violation or exclusion_violation then
        over := over || jsonb_build_object('what', 'stays', 'tab', x.tab);
      end;
    elsif x.how = 'replaced' and exists (select from directory.line l
        where l.organisation_id = m.kept and l.field = x.was ->> 'field') then
      over := over || jsonb_build_object('what', 'changed', 'tab', x.tab);
    else
      if not listings.put_back(x.tab, x.was) then
        over := over || jsonb_build_object('what', 'gone', 'tab', x.tab);
      end if;
    end if;
  end loop;

  for r in select h.tab, h.col, h.keys as before, f.keys from listings.had_before h
      join listings.references() f on f.tab = h.tab and f.col = h.col where h.merge_id = which loop
    execute format('select count(*) from %s t where t.%I = $1 and not $2 @> jsonb_build_array(listings.key_of(to_jsonb(t), $3))',
      r.tab, r.col) into since using m.kept, r.before, r.keys;
    if since > 0 then over := over || jsonb_build_object('what', 'since', 'tab', r.tab); end if;
  end loop;
  update directory.organisation set version = version + 1 where id = m.kept;
  select coalesce(jsonb_agg(distinct o), '[]') into back from jsonb_array_elements(over) o;
  update listings.merge set state = 'undone', undone_by = ground.asking(), undone_at = at, left_over = back where id = which;
  return 'undone';
end $$;

revoke all on function listings.propose(uuid, uuid, uuid, jsonb, text[], timestamptz) from public;
revoke all on function listings.answer(uuid, boolean, timestamptz) from public;
revoke all on function listings.undo(uuid, timestamptz) from public;
grant execute on function listings.propose(uuid, uuid, uuid, jsonb, text[], timestamptz),
  listings.answer(uuid, boolean, timestamptz), listings.undo(uuid, timestamptz) to longtable_people;

-- Merges that concern the asking person, with who said what; names are for those concerned.
create function listings.merges(about uuid, out id uuid, out kept uuid, out merged uuid, out kept_name text,
  out merged_name text, out choices jsonb, out asked_by text, out asked_at timestamptz, out kept_yes text,
  out merged_yes text, out state text, out settled_by text, out settled_at timestamptz, out undone_by text,
  out undone_at timestamptz, out left_over jsonb, out i_speak_for_kept boolean, out i_speak_for_merged boolean)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, m.kept, m.merged, m.kept_name, m.merged_name, m.choices, a.name, m.asked_at, k.name, g.name, m.state,
    s.name, m.settled_at, u.name, m.undone_at, m.left_over, listings.speaks_as(m.kept) is not null,
    listings.speaks_as(m.merged) is not null
  from listings.merge m
    join people.person a on a.id = m.asked_by
    left join people.person k on k.id = m.kept_yes
    left join people.person g on g.id = m.merged_yes
    left join people.person s on s.id = m.settled_by
    left join people.person u on u.id = m.undone_by
  where (about in (m.kept, m.merged, m.id) or about is null and m.state = 'asked')
    and (directory.is_host() and not exists (select from directory.organisation o
        where o.id in (m.kept, m.merged) and o.seen_by = 'tables')
      or ground.asking() in (m.asked_by, m.kept_yes, m.merged_yes)
      or m.kept in (select directory.organisations_i_write()) or m.merged in (select directory.organisations_i_write()))
  order by m.asked_at desc, m.id $$;
revoke all on function listings.merges(uuid) from public;
grant execute on function listings.merges(uuid) to longtable_people;
