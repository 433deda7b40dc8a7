-- Whether the asking person's own word is enough to speak for an organisation: nobody of it is here, and it was not listed
-- by others, or their address is at its domain.
create function directory.word_is_enough(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select not directory.has_people(which)
    and (not directory.is_listed(which) or directory.address_proves(ground.asking(), which)) $$;
