-- Letters whose link opens nothing any more go, and with them the address to which they went: those with a link below
-- this path, but for the links that still open something, and those whose words were cleared before.
create function letters.take_back(address text, path text, opening bytea[]) returns void language sql security definer
set search_path = pg_catalog, public as $$
  delete from letters.letter l where l.to_person is null and lower(l.to_address) = lower(address)
    and (l.body = '' or exists (select from unnest(l.secrets) link where strpos(link, path) > 0
      and not sha256(convert_to(split_part(link, path, 2), 'UTF8')) = any (opening))) $$;
revoke all on function letters.take_back(text, text, bytea[]) from public;
