-- A letter comes back when the mail server refused its address for good, or when it was given up while letters to others
-- got through: while the mail server itself was away, nothing is said of an address.
alter table letters.letter add column refused boolean not null default false;
update letters.letter set refused = true
  where sent_at is null and given_up_at < good_until and attempts between 1 and 7;
create index on letters.letter (sent_at) where sent_at is not null;

create function letters.came_back(l letters.letter) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select l.sent_at is null and l.given_up_at is not null and (l.refused or l.attempts > 0 and exists (
    select from letters.letter o
    where o.sent_at > greatest(l.written_at, l.given_up_at - interval '1 day') and o.sent_at <= l.given_up_at
      and lower(o.to_address) <> lower(l.to_address))) $$;
revoke all on function letters.came_back(letters.letter) from public;

create or replace function letters.is_given_up(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select letters.came_back(l) from letters.letter l where l.id = which $$;
create or replace function letters.own_come_back() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select coalesce((select l.sent_at is null from letters.letter l
    where l.to_person = ground.asking() and (l.sent_at is not null or letters.came_back(l))
    order by coalesce(l.sent_at, l.given_up_at) desc, l.id desc limit 1), false) $$;
