-- Two who learn from each other for a while (R126): one asks someone they know, both say what they give, and it ends at
-- its date. As with introductions a no, silence and not reaching someone look the same to whoever asked: the rows are
-- nobody's to read, and what each of the two may know is told by the functions below.
create table network.pairing (
  id          uuid primary key,
  asker       uuid not null references people.person on delete cascade,
  other       uuid not null references people.person on delete cascade,
  asker_gives text not null check (length(asker_gives) between 1 and 500),
  other_gives text not null default '' check (length(other_gives) <= 500),
  until       date not null,
  asked_at    timestamptz not null,
  withdrawn   boolean not null default false,
  answer      text check (answer in ('yes', 'no')),
  begun_on    date,
  ended_on    date,
  check (asker <> other),
  check ((answer is not distinct from 'yes') = (begun_on is not null)),
  check (begun_on is null or other_gives <> ''),
  check (ended_on is null or begun_on is not null)
);
create index on network.pairing (asker);
create index on network.pairing (other);
alter table network.pairing enable row level security;

-- Whom the asking person knows: they have a connection, or were introduced; each with an account.
create function network.i_know(out person uuid, out name text) returns setof record language sql stable
security definer set search_path = pg_catalog, public as $$
  select w.id, w.name from people.person w join people.account a on a.person_id = w.id
  where w.invited_by is null and w.merged_into is null and w.id in (
    select other from relationships.connection where one = ground.asking()
    union select one from relationships.connection where other = ground.asking()
    union select other_id from relationships.introduced where person_id = ground.asking())
  order by w.name, w.id $$;

-- Sends a request. @return what became of it: sent, unknown, already or too_many
create function network.ask_to_pair(which uuid, whom uuid, gives text, until_day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform from people.account where person_id = ground.asking() for update;
  if not found or whom not in (select k.person from network.i_know() k) then return 'unknown'; end if;
  if exists (select from network.pairing p where p.asker = ground.asking() and p.other = whom
        and p.answer is distinct from 'yes' and p.asked_at > at - interval '365 days')
      or exists (select from network.pairing p where p.answer = 'yes' and p.ended_on is null and p.until >= ground.today()
        and (p.asker, p.other) in ((ground.asking(), whom), (whom, ground.asking()))) then return 'already'; end if;
  if (select count(*) from network.pairing p where p.asker = ground.asking()
        and p.asked_at > at - interval '7 days') >= 3 then return 'too_many'; end if;
  insert into network.pairing (id, asker, other, asker_gives, until, asked_at)
    values (which, ground.asking(), whom, gives, until_day, at);
  return 'sent';
end $$;

-- What the asking person may know: what they asked for, what waits for them, what is or was agreed; with the hours of
-- the moments that the two shared meanwhile and both said yes to. The row that says no is read by nobody.
create function network.my_pairings(out id uuid, out person uuid, out name text, out i_asked boolean, out i_give text,
  out they_give text, out until date, out asked_at timestamptz, out state text, out begun_on date, out ended_on date,
  out hours numeric)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, w.id, w.name, x.mine, case when x.mine then p.asker_gives else p.other_gives end,
    case when x.mine then p.other_gives else p.asker_gives end, p.until, p.asked_at,
    case when p.answer = 'yes' then case when p.ended_on is null and p.until >= ground.today() then 'running' else 'ended' end
      when not x.mine then 'waiting'
      when p.asked_at > network.now() - interval '30 days' then 'no_answer_yet' else 'no_answer' end,
    p.begun_on, coalesce(p.ended_on, p.until), together.hours
  from network.pairing p cross join lateral (select p.asker = ground.asking() as mine) x
    join people.person w on w.id = case when x.mine then p.other else p.asker end
    left join lateral (
      select sum(e.hours) as hours from relationships.presence a
        join relationships.presence b on b.moment_id = a.moment_id and b.person_id = p.other
        join relationships.moment m on m.id = a.moment_id and m.removed_at is null
        join relationships.extent e on e.moment_id = m.id
      where a.person_id = p.asker and a.confirmed_at is not null and b.confirmed_at is not null
        and m.on_day between p.begun_on and coalesce(p.ended_on, p.until)) together on true
  where ground.asking() in (p.asker, p.other) and not p.withdrawn
    and (x.mine or p.answer = 'yes' or p.answer is null and p.asked_at > network.now() - interval '30 days'
      and not exists (select from network.not_from f where f.person_id = ground.asking() and f.asker = p.asker))
  order by p.asked_at desc, p.id $$;

create function network.answer_pairing(which uuid, gives text, day date) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from network.my_pairings() p where p.id = which and p.state = 'waiting') then return false; end if;
  update network.pairing p set answer = case when gives = '' then 'no' else 'yes' end, other_gives = gives,
      begun_on = case when gives = '' then null else day end
    where p.id = which and p.other = ground.asking() and p.answer is null and not p.withdrawn;
  return found;
end $$;
create function network.end_pairing(which uuid, day date) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  update network.pairing p set ended_on = day
    where p.id = which and ground.asking() in (p.asker, p.other) and p.answer = 'yes' and p.ended_on is null
      and p.until >= day;
  if found then return true; end if;
  update network.pairing p set withdrawn = true
    where p.id = which and p.asker = ground.asking() and p.answer is distinct from 'yes' and not p.withdrawn;
  return found;
end $$;

do $$ declare
  f regprocedure;
  was text := pg_get_functiondef('network.own_data()'::regprocedure);
  more text := replace(was, '''no_more_requests_from'',', '''learning_from_each_other'', (select coalesce(json_agg(x), ''[]'') from (
      select w.name as with_person, case when p.asker = ground.asking() then p.asker_gives else p.other_gives end as i_give,
        case when p.asker = ground.asking() then p.other_gives else p.asker_gives end as they_give, p.until, p.asked_at,
        case when p.other = ground.asking() then p.answer end as my_answer, p.begun_on, p.ended_on
      from network.pairing p join people.person w on w.id = case when p.asker = ground.asking() then p.other else p.asker end
      where ground.asking() in (p.asker, p.other) order by p.asked_at, p.id) x),
    ''no_more_requests_from'',');
begin
  if more = was then raise 'network.own_data() is another one'; end if;
  execute more;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'network' and p.proname in ('i_know', 'ask_to_pair', 'my_pairings', 'answer_pairing', 'end_pairing')
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to longtable_people', f);
  end loop;
end $$;
