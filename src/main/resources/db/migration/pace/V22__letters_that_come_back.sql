-- Whoever sits inside learns that the letter to a funder could not be delivered.
alter table pace.reply_link add column letter_id uuid;
create function pace.letter_came_back(the_request uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from pace.reply_link l
      join pace.request r on r.id = l.request_id join pace.funding f on f.id = r.funding_id
    where l.request_id = the_request and r.state = 'sent' and f.table_id in (select tables.mine_inside())
      and letters.is_given_up(l.letter_id)) $$;
revoke all on function pace.letter_came_back(uuid) from public;
grant execute on function pace.letter_came_back(uuid) to longtable_people;
