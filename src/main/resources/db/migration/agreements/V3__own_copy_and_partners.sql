-- As before, and with the letters that the asking person sent.
create or replace function agreements.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'begun', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, a.title, a.kind, a.begun_at
      from agreements.agreement a join tables.longtable t on t.id = a.table_id
      where a.begun_by = ground.asking() order by a.begun_at, a.id) x),
    'clauses_written', (select coalesce(json_agg(x), '[]') from (
      select a.title, w.heading_en, w.heading_fr, w.words_en, w.words_fr, w.at
      from agreements.wording w join agreements.agreement a on a.id = w.agreement_id
      where w.by_person = ground.asking() order by w.at, w.id) x),
    'changes_proposed', (select coalesce(json_agg(x), '[]') from (
      select a.title, c.what, c.heading_en, c.heading_fr, c.words_en, c.words_fr, c.why, c.state, c.at, c.why_gone_on
      from agreements.change c join agreements.agreement a on a.id = c.agreement_id
      where c.by_person = ground.asking() order by c.at, c.id) x),
    'answers', (select coalesce(json_agg(x), '[]') from (
      select a.title, n.yes, n.reason, n.at, n.reason_gone_on
      from agreements.answer n join agreements.agreement a on a.id = n.agreement_id
      where n.person_id = ground.asking() order by n.at) x),
    'questions', (select coalesce(json_agg(x), '[]') from (
      select a.title, r.words, r.at, r.gone_on
      from agreements.remark r join agreements.agreement a on a.id = r.agreement_id
      where r.person_id = ground.asking() order by r.at, r.id) x),
    'acknowledged', (select coalesce(json_agg(x), '[]') from (
      select a.title, w.heading_en, w.heading_fr, k.how, k.at
      from agreements.acknowledgement k join agreements.wording w on w.id = k.wording_id
        join agreements.agreement a on a.id = k.agreement_id
      where k.person_id = ground.asking() order by k.at) x),
    'signed', (select coalesce(json_agg(x), '[]') from (
      select a.title, s.number, s.how, s.reason, s.on_day
      from agreements.signature s join agreements.agreement a on a.id = s.agreement_id
      where s.person_id = ground.asking() order by s.at) x),
    'stands_for', (select coalesce(json_agg(x), '[]') from (
      select a.title, r.number
      from agreements.representative r join agreements.agreement a on a.id = r.agreement_id
      where r.person_id = ground.asking() order by a.title, r.number) x),
    'ended', (select coalesce(json_agg(x), '[]') from (
      select a.title, e.on_day, e.words, e.words_gone_on
      from agreements.ending e join agreements.agreement a on a.id = e.agreement_id
      where e.person_id = ground.asking() order by e.at) x),
    'looked_at_again', (select coalesce(json_agg(x), '[]') from (
      select a.title, l.on_day, l.next_day
      from agreements.look l join agreements.agreement a on a.id = l.agreement_id
      where l.person_id = ground.asking() order by l.on_day, l.id) x),
    'fine_as_it_is', (select coalesce(json_agg(x), '[]') from (
      select a.title, f.at
      from agreements.fine_as_is f join agreements.agreement a on a.id = f.agreement_id
      where f.person_id = ground.asking() order by f.at) x),
    'letters_sent', (select coalesce(json_agg(x), '[]') from (
      select a.title, l.language, l.on_day
      from agreements.letter_link l join agreements.agreement a on a.id = l.agreement_id
      where l.by_person = ground.asking() order by l.on_day, a.title) x),
    'own_lines', (select coalesce(json_agg(x), '[]') from (
      select a.title, o.limit_words, o.crossed, o.could_say_no, o.words, o.at
      from agreements.own_line o join agreements.agreement a on a.id = o.agreement_id
      where o.person_id = ground.asking() order by o.at) x)) $$;

-- Whoever begins an agreement begins it for a partner of its table.
alter table agreements.agreement drop constraint agreement_by_partner_fkey,
  add foreign key (table_id, by_partner) references tables.partner (table_id, id);
