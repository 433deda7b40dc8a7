-- Everything at tables that is the asking person's own, also of tables they have left: what they said, did and were
-- named in. Row security cannot say this, because it goes by who sits where today; every line here is the asker's own.
create function tables.own_data() returns json language sql stable security definer
set search_path = pg_catalog, public as $$
  select json_build_object(
    'seats', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, tables.partner_name(s.partner_id) as partner, p.roles, s.since, s.until
      from tables.seat s join tables.longtable t on t.id = s.table_id join tables.partner p on p.id = s.partner_id
      where s.person_id = ground.asking() order by s.since, s.id) x),
    'tables_started', (select coalesce(json_agg(x), '[]') from (
      select name as table, purpose, started_on from tables.longtable
      where started_by = ground.asking() order by started_on, id) x),
    'stages_chosen', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, s.stage, s.since from tables.stage s join tables.longtable t on t.id = s.table_id
      where s.by_person = ground.asking() order by s.at, s.id) x),
    'invitations_written', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, w.name as person_name, i.email::text, i.words, i.state, i.made_at
      from tables.invitation i join tables.longtable t on t.id = i.table_id
        left join people.person w on w.id = i.person_id
      where i.by_person = ground.asking() order by i.made_at, i.id) x),
    'invitations_received', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, i.words, i.state, i.made_at, i.answered_at
      from tables.invitation i join tables.longtable t on t.id = i.table_id
      where i.person_id = ground.asking() order by i.made_at, i.id) x),
    'proposals', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.kind, tables.partner_name(p.partner_id) as partner, p.form, p.made_at, p.outcome
      from tables.proposal p join tables.longtable t on t.id = p.table_id
      where p.by_person = ground.asking() order by p.made_at, p.id) x),
    'answers', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.kind, a.yes, a.at
      from tables.answer a join tables.proposal p on p.id = a.proposal_id join tables.longtable t on t.id = p.table_id
      where a.person_id = ground.asking() order by a.at) x),
    'looks_after', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, tables.partner_name(p.id) as partner, d.duty
      from tables.duty d join tables.partner p on p.id = d.partner_id join tables.longtable t on t.id = p.table_id
      where d.person_id = ground.asking() order by t.name, d.duty) x),
    'promises', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.what, p.by_when, p.cents, p.currency, p.done_on, p.dropped_at, p.made_at
      from tables.promise p join tables.longtable t on t.id = p.table_id
      where p.person_id = ground.asking() or p.made_by = ground.asking() order by p.made_at, p.id) x),
    'plans', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, p.what, p.kind, p.on_day, p.at_time, p.place, p.state,
        p.made_by = ground.asking() as made_by_me
      from tables.plan p join tables.longtable t on t.id = p.table_id
      where p.made_by = ground.asking()
        or p.id in (select plan_id from tables.plan_asked where person_id = ground.asking())
      order by p.on_day, p.id) x),
    'history', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, h.at, h.what, h.words, h.by_person = ground.asking() as by_me, h.removed_at
      from tables.history h join tables.longtable t on t.id = h.table_id
      where ground.asking() in (h.by_person, h.about_person, h.removed_by) order by h.at, h.id) x),
    'questions_put_aside', (select coalesce(json_agg(x), '[]') from (
      select t.name as table, r.warning, r.reason, r.at from questions.rest r join tables.longtable t on t.id = r.table_id
      where r.by_person = ground.asking() order by r.at, r.id) x)) $$;
revoke all on function tables.own_data() from public;
grant execute on function tables.own_data() to longtable_people;
