-- Whoever asked for another address learns that the letter with the code came back.
alter table people.address_change add column letter_id uuid;
drop function people.ask_to_change_address(text, bytea, timestamptz);
create function people.ask_to_change_address(address text, code bytea, expires timestamptz, letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if ground.asking() is null then raise exception 'nobody asks'; end if;
  insert into people.address_change (person_id, email, code_hash, expires_at, letter_id)
    values (ground.asking(), address::citext, code, expires, letter)
    on conflict (person_id) do update
      set email = excluded.email, code_hash = excluded.code_hash, expires_at = excluded.expires_at,
        letter_id = excluded.letter_id, attempts = 0;
end $$;
revoke all on function people.ask_to_change_address(text, bytea, timestamptz, uuid) from public;
grant execute on function people.ask_to_change_address(text, bytea, timestamptz, uuid) to longtable_people;
