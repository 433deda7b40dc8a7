-- Whether a letter could not be delivered, for whoever wrote it and kept its id.
create function letters.is_given_up(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select given_up_at is not null from letters.letter where id = which $$;
revoke all on function letters.is_given_up(uuid) from public;
grant execute on function letters.is_given_up(uuid) to longtable_people;
