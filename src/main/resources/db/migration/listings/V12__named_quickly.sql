-- As before, at once among a hundred thousand: those that have all of the words, the shortest first; words close to them
-- only where nobody has those that were written.
create or replace function listings.named(plain text, most int, out organisation_id uuid, out closeness real)
returns setof record language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select l.organisation_id, (1.0 / (1 + length(l.plain)))::real from listings.looked l
    where l.plain like all (array(select '%' || word || '%' from unnest(string_to_array(named.plain, ' ')) word))
    order by 2 desc, 1 limit most;
  if found then return; end if;
  return query
    select l.organisation_id, word_similarity(named.plain, l.plain) from listings.looked l
    where named.plain <% l.plain order by 2 desc, length(l.plain), 1 limit most;
end $$;
