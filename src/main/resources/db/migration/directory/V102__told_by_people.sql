-- Where people are and what they speak stands with everything else that is told, line by line.
insert into directory.line (id, person_id, field, value, seen_by)
select gen_random_uuid(), d.person_id, 'place', d.value, d.seen_by from people.detail d where d.field = 'place'
union all
select gen_random_uuid(), d.person_id, 'language', l.value, d.seen_by
from people.detail d,
  lateral (select distinct case lower(trim(part))
        when 'english' then 'en' when 'anglais' then 'en' when 'french' then 'fr' when 'français' then 'fr'
        when 'arabic' then 'ar' when 'arabe' then 'ar' when 'inuktitut' then 'iu' when 'spanish' then 'es'
        when 'espagnol' then 'es' else trim(part) end as value
    from regexp_split_to_table(d.value, '\s*[,;/·]\s*|\s+(?:and|et)\s+') part where trim(part) <> '') l
where d.field = 'languages';
delete from people.detail where field in ('place', 'languages');

create or replace view directory.told with (security_invoker) as
  select l.subject,
    case when l.organisation_id is not null then 'organisation' when l.community_id is not null then 'community'
      else 'person' end as subject_kind,
    l.field, l.value, l.seen_by
  from directory.line l
  where l.field <> 'identity' or exists (
    select from directory.line yes where yes.person_id = l.person_id and yes.field = 'identity_counts')
  union all
  select d.person_id, 'person', d.field, d.value, d.seen_by from people.detail d where d.field in ('email', 'phone');
