-- What was promised to an invited person holds for the outbox too: when the address is forgotten, the letters that
-- offered the place go. A letter to the same address that still offers another place stays.
create function tables.forget_letters() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform letters.take_back(old.email::text, '/invitations/', array(select i.token_hash from tables.invitation i
    where i.email = old.email and i.state = 'open' and i.token_hash is not null));
  return null;
end $$;
revoke all on function tables.forget_letters() from public;
create trigger forget_letters after update of email on tables.invitation for each row
  when (old.email is not null and new.email is null and new.state <> 'accepted')
  execute function tables.forget_letters();
