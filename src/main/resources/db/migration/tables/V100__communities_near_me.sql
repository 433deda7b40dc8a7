create or replace function directory.communities_near_me() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from directory.community where begun_by = ground.asking()
  union select tables.communities_at_my_tables() $$;
create or replace function directory.communities_i_write() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from directory.community where begun_by = ground.asking()
  union select community_id from tables.partner
    where id in (select tables.my_partners()) and community_id is not null $$;
