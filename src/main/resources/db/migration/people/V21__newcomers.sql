-- Whether someone here expects this address. Nobody does yet; what can be offered to an address says so further down.
create function people.is_expected(address citext, at timestamptz) returns boolean language sql stable
set search_path = pg_catalog, public as $$ select false $$;
revoke all on function people.is_expected(citext, timestamptz) from public;

-- As before; where only those who were invited are taken in, an address that is neither known nor expected is told so,
-- once it has been shown to be one's own.
drop function people.redeem_sign_in(bytea, bytea, bytea, uuid, timestamptz);
create function people.redeem_sign_in(
  link bytea, code bytea, browser bytea, new_person uuid, invited_alone boolean, at timestamptz,
  out person uuid, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asked people.sign_in;
begin
  if link is not null then
    select * into asked from people.sign_in s where s.link_hash = link for update;
    if asked.id is null then refusal := 'unknown'; return; end if;
    if asked.used_at is not null then refusal := 'used'; return; end if;
    if asked.browser_hash is distinct from browser then refusal := 'other_browser'; return; end if;
  else
    select * into asked from people.sign_in s
      where s.browser_hash = browser and s.used_at is null order by s.expires_at desc limit 1 for update;
    if asked.id is null then refusal := 'unknown'; return; end if;
  end if;
  if asked.used_at is not null then refusal := 'used'; return; end if;
  if asked.expires_at <= at then refusal := 'expired'; return; end if;
  if asked.attempts >= 5 then refusal := 'too_many'; return; end if;
  if link is null and asked.code_hash is distinct from code then
    update people.sign_in set attempts = attempts + 1 where id = asked.id;
    refusal := 'wrong_code';
    return;
  end if;
  update people.sign_in set used_at = at where id = asked.id;
  if invited_alone and not people.is_expected(asked.email, at)
      and not exists (select from people.account a where a.email = asked.email) then
    refusal := 'not_invited';
    return;
  end if;
  person := people.person_of(asked.email, new_person, asked.language, at);
end $$;
revoke all on function people.redeem_sign_in(bytea, bytea, bytea, uuid, boolean, timestamptz) from public;
grant execute on function people.redeem_sign_in(bytea, bytea, bytea, uuid, boolean, timestamptz) to longtable_people;
