-- A letter that was never tried, as where no mail server is set, grows old and does not come back.
create or replace function letters.is_given_up(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select given_up_at is not null and attempts > 0 from letters.letter where id = which $$;
create or replace function letters.own_come_back() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select coalesce((select l.given_up_at is not null and l.sent_at is null from letters.letter l
    where l.to_person = ground.asking() and (l.sent_at is not null or l.given_up_at is not null and l.attempts > 0)
    order by coalesce(l.sent_at, l.given_up_at) desc, l.id desc limit 1), false) $$;
