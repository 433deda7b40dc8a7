-- The words that a funder gave through the link in a letter go for good too (C5): by the link itself, however old it is,
-- by the people of that funder, or by whoever sent the letter and received them.
create function pace.may_take_back_note(the_answer uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from pace.answer a join pace.request r on r.id = a.request_id
    where a.id = the_answer and a.note <> ''
      and (a.by_person = ground.asking()
        or a.by_person is null and a.by_funder
          and (r.sent_by = ground.asking() or r.funding_id in (select pace.own_fundings())))) $$;
revoke all on function pace.may_take_back_note(uuid) from public;
grant execute on function pace.may_take_back_note(uuid) to longtable_people;
create or replace function pace.take_back_note(the_answer uuid, gone_on date) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  update pace.answer set note = '', note_gone_on = gone_on
    where id = the_answer and pace.may_take_back_note(id);
  return found;
end $$;

create function pace.note_behind(hash bytea, out note text, out gone_on date) returns setof record
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.note, a.note_gone_on
  from pace.reply_link l join pace.answer a on a.request_id = l.request_id and a.by_person is null and a.by_funder
  where l.token_hash = hash and l.used_at is not null $$;
revoke all on function pace.note_behind(bytea) from public;
grant execute on function pace.note_behind(bytea) to longtable_people;
create function pace.take_back_note_by_link(hash bytea, gone_on date) returns boolean language plpgsql
security definer set search_path = pg_catalog, public as $$
begin
  update pace.answer a set note = '', note_gone_on = gone_on
    from pace.reply_link l
    where l.token_hash = hash and l.used_at is not null and a.request_id = l.request_id
      and a.by_person is null and a.by_funder and a.note <> '';
  return found;
end $$;
revoke all on function pace.take_back_note_by_link(bytea, date) from public;
grant execute on function pace.take_back_note_by_link(bytea, date) to longtable_people;
