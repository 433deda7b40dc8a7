-- In which language someone without an account reads. There is a line from their first code on paper until they have
-- an account, which then keeps the language.
create table people.without_account (
  person_id uuid primary key references people.person,
  language  text not null default 'en' check (language in ('en', 'fr'))
);
alter table people.without_account enable row level security;
grant select on people.without_account to longtable_people;
grant update (language) on people.without_account to longtable_people;
create policy own on people.without_account using (person_id = ground.asking())
  with check (person_id = ground.asking());

-- Someone without an account begins one: the address is proved as one that changes is, by the code that was sent to it.
-- The person stays the same, so all that is theirs stays theirs. A wrong code counts.
create function people.begin_account(code bytea, at timestamptz, out address text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asked people.address_change; spoken text;
begin
  select language into spoken from people.without_account where person_id = ground.asking() for update;
  select * into asked from people.address_change where person_id = ground.asking() for update;
  if spoken is null or asked.person_id is null then refusal := 'unknown'; return; end if;
  if asked.expires_at <= at then refusal := 'expired'; return; end if;
  if asked.attempts >= 5 then refusal := 'too_many'; return; end if;
  if asked.code_hash is distinct from code then
    update people.address_change set attempts = attempts + 1 where person_id = asked.person_id;
    refusal := 'wrong_code';
    return;
  end if;
  delete from people.address_change where person_id = asked.person_id;
  begin
    insert into people.account (person_id, email, language, welcomed, begun_at)
      values (asked.person_id, asked.email, spoken, true, at);
  exception when unique_violation then
    refusal := 'taken';
    return;
  end;
  delete from people.without_account where person_id = asked.person_id;
  address := asked.email::text;
end $$;
revoke all on function people.begin_account(bytea, timestamptz) from public;
grant execute on function people.begin_account(bytea, timestamptz) to longtable_people;
