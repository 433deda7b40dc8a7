-- What a run has just written is not counted by the database yet, and a plan that takes a hundred thousand rows for one
-- looks through all of the others for each of them. So a run has them counted before it compares.
create function bringing.count_rows(which uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform bringing.insist_on_mine(which);
  analyze bringing.staged;
  analyze bringing.staged_award;
  analyze bringing.brought;
end $$;
revoke all on function bringing.count_rows(uuid) from public;
grant execute on function bringing.count_rows(uuid) to longtable_people;
