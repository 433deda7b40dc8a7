-- What the works may do here: clear sign-ins that are over. They read nobody.
grant usage on schema people to longtable_works;
create function people.forget_old_sign_ins(before timestamptz) returns bigint
language sql security definer set search_path = pg_catalog, public as $$
  with gone as (delete from people.sign_in where expires_at < before returning 1) select count(*) from gone $$;
revoke all on function people.forget_old_sign_ins(timestamptz) from public;
grant execute on function people.forget_old_sign_ins(timestamptz) to longtable_works;
revoke all on function people.begin_installation(text, text, uuid, text, timestamptz) from public;
revoke all on function people.redeem_sign_in(bytea, bytea, bytea, uuid, timestamptz) from public;
revoke all on function people.ask_to_sign_in(uuid, text, bytea, bytea, bytea, text, timestamptz) from public;
grant execute on function people.begin_installation(text, text, uuid, text, timestamptz) to longtable_people;
grant execute on function people.redeem_sign_in(bytea, bytea, bytea, uuid, timestamptz) to longtable_people;
grant execute on function people.ask_to_sign_in(uuid, text, bytea, bytea, bytea, text, timestamptz)
  to longtable_people;
