-- Nobody stands for an agreement without having said so: whoever is named by someone else of their side is asked.
alter table agreements.representative add column answer text not null default '' check (answer in ('', 'yes', 'no')),
  add column answered_on date, add check ((answer = '') = (answered_on is null));
update agreements.representative r set answer = 'yes', answered_on = s.on_day from agreements.signature s
  where s.agreement_id = r.agreement_id and s.number = r.number and s.partner_id = r.partner_id
    and s.person_id = r.person_id;
grant update (answer, answered_on), delete on agreements.representative to longtable_people;
create policy oneself on agreements.representative for update
  using (person_id = ground.asking() and agreement_id in (select agreements.mine()));
-- A partner names others when people move on, and says why there are fewer than two.
create policy own_people_gone on agreements.representative for delete
  using (partner_id in (select tables.my_partners()) and agreement_id in (select agreements.mine()));
grant update (reason) on agreements.signature to longtable_people;
create policy own_reason on agreements.signature for update
  using (partner_id in (select tables.my_partners()) and agreement_id in (select agreements.mine()));
-- Nobody answers for another.
create function agreements.answer_for_oneself() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.answer <> '' and new.person_id <> ground.asking() then
    raise exception 'whoever is named answers for themselves';
  end if;
  return new;
end $$;
create trigger answer_for_oneself before insert or update on agreements.representative for each row
  execute function agreements.answer_for_oneself();

-- What someone wrote for their own people alone counts its versions from one: nothing is read as version nought.
update agreements.own_line set version = version + 1;
