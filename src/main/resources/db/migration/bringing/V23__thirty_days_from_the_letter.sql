-- Whoever is asked has thirty days from their letter; who waits for one in a long list is forgotten after half a year.
create or replace function bringing.question(token bytea, at timestamptz, out organisation_id uuid, out organisation text,
  out role text, out since date, out by_name text, out language text) returns setof record language sql stable
security definer set search_path = pg_catalog, public as $$
  select a.organisation_id, o.name, a.role, a.since, p.name, a.language from bringing.asked a
    join directory.organisation o on o.id = a.organisation_id join people.person p on p.id = a.by_person
  where a.token_hash = token and a.state = 'sent' and a.sent_at > question.at - interval '30 days' $$;

create or replace function bringing.answer_yes(token bytea, new_person uuid, at timestamptz) returns uuid language plpgsql
security definer set search_path = pg_catalog, public as $$
declare one bringing.asked; whose uuid;
begin
  select * into one from bringing.asked a where a.token_hash = token and a.state = 'sent'
    and a.sent_at > at - interval '30 days' for update;
  if one.id is null then return null; end if;
  whose := people.person_of(one.email, new_person, one.language, at);
  if whose = new_person and one.name <> '' then update people.person set name = one.name where id = new_person; end if;
  update bringing.asked set state = 'yes', name = '', email = null, token_hash = null, answered_at = at where id = one.id;
  return whose;
end $$;

create or replace function bringing.tidy(at timestamptz) returns void language sql security definer
set search_path = pg_catalog, public as $$
  delete from bringing.piece p using bringing.bringing b
    where b.id = p.bringing_id and (b.state = 'done' or b.at < tidy.at - interval '7 days')
      and (b.beat_at is null or b.beat_at < tidy.at - interval '10 minutes');
  delete from bringing.bringing b
    where (b.at < tidy.at - interval '7 days' and b.state = 'ready') or b.at < tidy.at - interval '1 year';
  update bringing.asked a set state = 'forgotten', name = '', email = null, token_hash = null
    where (a.state = 'sent' and a.sent_at <= tidy.at - interval '30 days')
      or (a.state = 'waiting' and a.made_at <= tidy.at - interval '180 days') $$;
