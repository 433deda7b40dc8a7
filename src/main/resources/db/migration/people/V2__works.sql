-- What the works may do here: clear sign-ins that are over. They read nobody.
grant usage on schema people to longtable_works;
create function people.forget_old_sign_ins(before timestamptz) returns bigint
language sql security definer set search_path = pg_catalog, public as $$
  with gone as (delete from people.sign_in where expires_at < before returning 1),
    changes as (delete from people.address_change where expires_at < before)
  select count(*) from gone $$;
revoke all on function people.forget_old_sign_ins(timestamptz) from public;
grant execute on function people.forget_old_sign_ins(timestamptz) to longtable_works;
revoke all on function people.begin_installation(text, text, uuid, text, timestamptz) from public;
revoke all on function people.redeem_sign_in(bytea, bytea, bytea, uuid, timestamptz) from public;
revoke all on function people.ask_to_sign_in(uuid, text, bytea, bytea, bytea, text, timestamptz) from public;
grant execute on function people.begin_installation(text, text, uuid, text, timestamptz) to longtable_people;
grant execute on function people.redeem_sign_in(bytea, bytea, bytea, uuid, timestamptz) to longtable_people;
grant execute on function people.ask_to_sign_in(uuid, text, bytea, bytea, bytea, text, timestamptz)
  to longtable_people;

-- The cast of a demonstration comes in without mail. Refuses where people's own data is.
create function people.arrive_in_demonstration(
  address text, chosen_name text, spoken text, new_person uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not ground.is_demonstration() then raise exception 'this is not a demonstration'; end if;
  insert into people.person (id, name, begun_at) values (new_person, chosen_name, at);
  insert into people.account (person_id, email, language, welcomed, begun_at)
    values (new_person, address::citext, spoken, true, at);
end $$;
revoke all on function people.arrive_in_demonstration(text, text, text, uuid, timestamptz) from public;
grant execute on function people.arrive_in_demonstration(text, text, text, uuid, timestamptz) to longtable_people;

-- Who can be signed in as with one press; nobody anywhere but in a demonstration.
create function people.cast_of_demonstration(out person uuid, out name text, out language text, out address text)
returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.name, a.language, a.email::text from people.person p join people.account a on a.person_id = p.id
  where ground.is_demonstration() and a.email like '%@demonstration.example' order by p.id $$;
revoke all on function people.cast_of_demonstration() from public;
grant execute on function people.cast_of_demonstration() to longtable_people;
