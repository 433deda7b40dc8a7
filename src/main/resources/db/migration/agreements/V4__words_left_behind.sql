-- What someone wrote about agreements of a table that they have left can still be taken back (C5): reasons, questions, a
-- few words at the end, and what they wrote for their own people alone, which then goes altogether.
do $$ declare
  was text := pg_get_functiondef('tables.words_left_behind()'::regprocedure);
  whole text := regexp_replace(was, '\$function\$\s*$', $new$
  union all
  select x.id, t.name, t.zone, x.at, true, x.what, array[x.words]
  from (
    select c.agreement_id, c.id, c.at, 'agreements.words.reason' as what, c.why as words
      from agreements.change c where c.by_person = ground.asking() and c.why <> ''
    union all
    select n.agreement_id, n.change_id, n.at, 'agreements.words.reason', n.reason
      from agreements.answer n where n.person_id = ground.asking() and n.reason <> ''
    union all
    select r.agreement_id, r.id, r.at, 'agreements.words.question', r.words
      from agreements.remark r where r.person_id = ground.asking() and r.gone_on is null
    union all
    select e.agreement_id, e.agreement_id, e.at, 'agreements.words.ending', e.words
      from agreements.ending e where e.person_id = ground.asking() and e.words <> ''
    union all
    select o.agreement_id, o.agreement_id, o.at, 'agreements.words.own', concat_ws(' ', o.limit_words, o.words)
      from agreements.own_line o where o.person_id = ground.asking()
  ) x join agreements.agreement a on a.id = x.agreement_id join tables.longtable t on t.id = a.table_id
  where t.id not in (select tables.mine_inside())
$function$
$new$);
begin
  if whole = was then raise 'tables.words_left_behind() is another one'; end if;
  execute whole;
end $$;
do $$ declare
  was text := pg_get_functiondef('tables.take_back_words(uuid,timestamptz)'::regprocedure);
  whole text := replace(was, 'delete from relationships.open_question', $new$delete from agreements.own_line where agreement_id = which and person_id = ground.asking();
  if found then return true; end if;
  update agreements.ending e set words = '', words_gone_on = (at_time at time zone t.zone)::date
    from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where e.agreement_id = which and a.id = which and e.person_id = ground.asking() and e.words <> '';
  if found then return true; end if;
  update agreements.remark r set words = '', gone_on = (at_time at time zone t.zone)::date
    from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where r.id = which and a.id = r.agreement_id and r.person_id = ground.asking() and r.gone_on is null;
  if found then return true; end if;
  update agreements.change c set why = '', why_gone_on = (at_time at time zone t.zone)::date
    from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where c.id = which and a.id = c.agreement_id and c.by_person = ground.asking() and c.why <> '';
  if found then return true; end if;
  update agreements.answer n set reason = '', reason_gone_on = (at_time at time zone t.zone)::date
    from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where n.change_id = which and a.id = n.agreement_id and n.person_id = ground.asking() and n.reason <> '';
  if found then return true; end if;
  delete from relationships.open_question$new$);
begin
  if whole = was then raise 'tables.take_back_words(uuid, timestamptz) is another one'; end if;
  execute whole;
end $$;
