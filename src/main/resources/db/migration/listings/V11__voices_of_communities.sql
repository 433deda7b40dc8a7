-- Whether someone sits for a community at a table today, so that it speaks for itself. What sits at a quiet table alone is
-- told to nobody (C7).
create function listings.speaks_for_itself(community uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.partner p join tables.seat s on s.partner_id = p.id
    where p.community_id = community and p.state = 'seated' and s.since <= ground.today()
      and (s.until is null or s.until > ground.today()) and not tables.is_quiet(p.table_id)) $$;
revoke all on function listings.speaks_for_itself(uuid) from public;
grant execute on function listings.speaks_for_itself(uuid) to longtable_people;
