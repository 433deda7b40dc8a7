-- Where people are stands with the rest of what they tell; nothing is read of their other details.
create or replace view network.told as
  select f.id, f.kind, l.field, l.value from network.found f left join directory.line l on l.subject = f.id
    and (l.seen_by in ('everyone', 'anyone')
        and l.field in ('value', 'issue', 'sector', 'place', 'setting', 'online', 'coordinates')
      or l.field = 'no_matching');
drop trigger note_told on people.detail;
