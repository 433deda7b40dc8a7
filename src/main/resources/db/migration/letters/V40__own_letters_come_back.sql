-- Whether the letters to the asking person come back: the latest that was sent or given up was given up.
create function letters.own_come_back() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select coalesce((select l.given_up_at is not null and l.sent_at is null from letters.letter l
    where l.to_person = ground.asking() and (l.sent_at is not null or l.given_up_at is not null)
    order by coalesce(l.sent_at, l.given_up_at) desc, l.id desc limit 1), false) $$;
revoke all on function letters.own_come_back() from public;
grant execute on function letters.own_come_back() to longtable_people;
