-- What a helper entered for someone about a moment says who was there, so it goes with the rest (C7).
create or replace function tables.forget_who_was_there(at_table uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from places.said where table_id = at_table and kind in ('moment', 'plan');
  delete from tables.plan_asked where plan_id in (select id from tables.plan where table_id = at_table);
  delete from tables.history where table_id = at_table and tables.tells_of_moments(what);
  delete from relationships.presence where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.left_out where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.extent where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.place where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.note where moment_id in (select id from relationships.moment where table_id = at_table);
  delete from relationships.side where moment_id in (select id from relationships.moment where table_id = at_table)
    and partner_id in (select id from tables.partner where person_id is not null);
  delete from relationships.absence where partner_id in (select id from tables.partner where table_id = at_table);
  delete from relationships.handover_line where line = 'introductions'
    and handover_id in (select id from relationships.handover where table_id = at_table);
  update relationships.moment set noted_by = null, plan_id = null, version = version + 1 where table_id = at_table;
end $$;
