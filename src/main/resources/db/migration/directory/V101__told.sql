-- What organisations and communities told of themselves in columns stands line by line from now on, as widely seen as
-- they themselves are found. Languages that are known by a code stand under it, all others in the words they were told in.
create temporary table spoken (name text primary key, code text not null) on commit drop;
insert into spoken values
  ('english', 'en'), ('anglais', 'en'), ('french', 'fr'), ('français', 'fr'), ('francais', 'fr'), ('inuktitut', 'iu'),
  ('cree', 'cr'), ('cri', 'cr'), ('anishinaabemowin', 'oj'), ('ojibwe', 'oj'), ('mi’kmaw', 'mic'), ('mi''kmaw', 'mic'),
  ('micmac', 'mic'), ('michif', 'crg'), ('asl', 'ase'), ('lsq', 'fcs'), ('arabic', 'ar'), ('arabe', 'ar'),
  ('mandarin', 'zh'), ('cantonese', 'yue'), ('punjabi', 'pa'), ('spanish', 'es'), ('espagnol', 'es'), ('tagalog', 'tl'),
  ('ukrainian', 'uk'), ('ukrainien', 'uk'), ('portuguese', 'pt'), ('portugais', 'pt'), ('somali', 'so'),
  ('tigrinya', 'ti');

insert into directory.line (id, organisation_id, field, value, seen_by)
select gen_random_uuid(), o.id, told.field, told.value, o.seen_by
from directory.organisation o,
  lateral (values ('kind', o.kind), ('sector', o.sector), ('place', o.place), ('about', o.about)) told (field, value)
where told.value <> ''
union all
select gen_random_uuid(), o.id, 'language', l.value, o.seen_by
from directory.organisation o,
  lateral (select distinct coalesce(s.code, trim(part)) as value
    from regexp_split_to_table(o.languages, '\s*[,;/·]\s*|\s+(?:and|et)\s+') part
      left join spoken s on s.name = lower(trim(part))
    where trim(part) <> '') l;
insert into directory.line (id, community_id, field, value, seen_by)
select gen_random_uuid(), c.id, told.field, told.value, c.seen_by
from directory.community c, lateral (values ('place', c.place), ('about', c.about)) told (field, value)
where told.value <> '';

alter table directory.organisation drop column kind, drop column sector, drop column place, drop column languages,
  drop column about;
alter table directory.community drop column place, drop column about;

-- What a subject tells, as far as whoever asks may see it. How someone describes who they are counts for nothing
-- beyond their own page, unless they say that it may.
create view directory.told with (security_invoker) as
  select l.subject,
    case when l.organisation_id is not null then 'organisation' when l.community_id is not null then 'community'
      else 'person' end as subject_kind,
    l.field, l.value, l.seen_by
  from directory.line l
  where l.field <> 'identity' or exists (
    select from directory.line yes where yes.person_id = l.person_id and yes.field = 'identity_counts')
  union all
  select d.person_id, 'person', case d.field when 'languages' then 'language' else d.field end, d.value, d.seen_by
  from people.detail d where d.field in ('place', 'languages', 'email', 'phone');
grant select on directory.told to longtable_people;

select ground.policies_by_index();
