-- A conversation about nothing that the asking person may see does not exist for them, and what they cannot see does not go
-- with what they drop (C8). Which of its items one sees is worked out here, for the policies of items look at this one.
create function conversations.shows(the_conversation uuid, out something boolean, out everything boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(bool_or(x.seen), true), coalesce(bool_and(x.seen), true)
  from (select i.source <> 'fears' or i.ref in (select m.talk_id from fears.my_talks() m) as seen
    from conversations.item i where i.conversation_id = the_conversation) x $$;
revoke all on function conversations.shows(uuid) from public;
grant execute on function conversations.shows(uuid) to longtable_people;
alter policy inside on conversations.conversation
  using (table_id = any (array(select tables.mine_inside())) and (conversations.shows(id)).something);
alter policy not_held on conversations.conversation
  using (held_on is null and table_id = any (array(select tables.mine_inside())) and (conversations.shows(id)).everything);
