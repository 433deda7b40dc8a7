-- An organisation that stands here before anyone of it does, and from where it was brought in by hand. Who brought it and
-- when stand with it as for all others.
alter table directory.organisation add column if not exists listed boolean not null default false,
  add column listed_from text not null default '' check (length(listed_from) <= 200);
create index on directory.organisation (begun_at desc, id desc) where listed;

-- "This is us": what someone said when nobody of a listed organisation was here, and how it was settled. What the
-- organisation told before stays beside it, so that a wrong claim can be undone.
create table directory.claim (
  id              uuid primary key,
  organisation_id uuid not null references directory.organisation on delete cascade,
  person_id       uuid not null references people.person,
  affiliation_id  uuid references directory.affiliation on delete set null,
  words           text not null default '' check (length(words) <= 1000),
  at              timestamptz not null,
  settled_at      timestamptz,
  how             text check (how in ('address', 'host', 'invitation', 'refused', 'taken_back')),
  settled_by      uuid references people.person,
  told_before     jsonb,
  undone_at       timestamptz,
  undone_by       uuid references people.person,
  check ((settled_at is null) = (how is null)),
  check (undone_at is null or how in ('address', 'host', 'invitation'))
);
create unique index on directory.claim (organisation_id, person_id) where settled_at is null;
create index on directory.claim (person_id);
create index on directory.claim (affiliation_id);
create index on directory.claim (settled_by);
create index on directory.claim (undone_by);
create index on directory.claim (organisation_id);

create index on directory.affiliation (said_yes_at) where confirmed_at is null;

-- Two that were found to be one: the id of the one that was given up leads on to the one that stays.
alter table directory.organisation add column merged_into uuid references directory.organisation;
create index on directory.organisation (merged_into) where merged_into is not null;
create policy leads_on on directory.organisation as restrictive for select using (merged_into is null);

create function directory.leads_to(which uuid) returns uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  with recursive way as (
    select id, merged_into from directory.organisation where id = which
    union select o.id, o.merged_into from directory.organisation o join way on o.id = way.merged_into)
  select id from way where merged_into is null $$;
create or replace function directory.organisations_i_write() returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public as $$
  select directory.mine()
  union select id from directory.organisation
    where begun_by = ground.asking() and not listed and merged_into is null and not directory.has_people(id) $$;
-- Asked of one organisation at a time, since those who brought in many would otherwise carry all of them into each query.
create or replace function directory.i_listed(organisation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.organisation o where o.id = organisation and o.listed and o.merged_into is null
    and o.begun_by = ground.asking() and not directory.has_people(o.id)) $$;

do $$ declare told text; begin
  foreach told in array array['line', 'identifier'] loop
    if not exists (select from pg_policies
        where schemaname = 'directory' and tablename = told and policyname = 'listed_by_me') then
      execute format('create policy listed_by_me on directory.%I using (directory.i_listed(organisation_id))
        with check (directory.i_listed(organisation_id))', told);
    end if;
  end loop;
end $$;

create function directory.is_host() returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from people.host where person_id = ground.asking()) $$;
create function directory.is_listed(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from directory.organisation where id = which and listed) $$;

-- The domain of an e-mail address or of a website, without www; empty when there is none.
create function directory.domain_of(address text) returns text language sql immutable parallel safe
set search_path = pg_catalog, public as $$
  select case when domain ~ '^[^\s.]+(\.[^\s.]+)+$' then domain else '' end
  from (select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      lower(trim(address)), '^[a-z][a-z0-9+.-]*://', ''), '[/?#].*$', ''), '^.*@', ''), ':[0-9]*$|\.+$', ''),
    '^www\.', '') as domain) d $$;

-- Where many who have nothing to do with each other have their mail or their pages: such a domain proves nothing.
create table directory.shared_domain (domain text primary key check (domain = directory.domain_of(domain)));
insert into directory.shared_domain values
  ('gmail.com'), ('googlemail.com'), ('outlook.com'), ('outlook.fr'), ('hotmail.com'), ('hotmail.ca'), ('hotmail.fr'),
  ('hotmail.co.uk'), ('live.com'), ('live.ca'), ('live.fr'), ('msn.com'), ('passport.com'), ('yahoo.com'), ('yahoo.ca'),
  ('yahoo.fr'), ('yahoo.co.uk'), ('ymail.com'), ('rocketmail.com'), ('icloud.com'), ('me.com'), ('mac.com'), ('aol.com'),
  ('proton.me'), ('protonmail.com'), ('protonmail.ch'), ('pm.me'), ('gmx.com'), ('gmx.net'), ('gmx.de'), ('gmx.fr'),
  ('mail.com'), ('email.com'), ('usa.com'), ('zoho.com'), ('zohomail.com'), ('fastmail.com'), ('fastmail.fm'), ('hey.com'),
  ('hushmail.com'), ('tutanota.com'), ('tuta.com'), ('tuta.io'), ('riseup.net'), ('disroot.org'), ('posteo.net'),
  ('posteo.de'), ('mailbox.org'), ('yandex.com'), ('yandex.ru'), ('mail.ru'), ('qq.com'), ('163.com'), ('126.com'),
  ('naver.com'), ('free.fr'), ('orange.fr'), ('wanadoo.fr'), ('laposte.net'), ('web.de'), ('t-online.de'),
  ('comcast.net'), ('verizon.net'), ('att.net'), ('sbcglobal.net'), ('btinternet.com'),
  ('videotron.ca'), ('videotron.qc.ca'), ('bell.net'), ('bellnet.ca'), ('bell.blackberry.net'), ('sympatico.ca'),
  ('ns.sympatico.ca'), ('nf.sympatico.ca'), ('nb.sympatico.ca'), ('rogers.com'), ('rogers.blackberry.net'), ('shaw.ca'),
  ('telus.net'), ('telusplanet.net'), ('eastlink.ca'), ('ns.aliantzinc.ca'), ('bellaliant.net'), ('nb.aibn.com'),
  ('nbnet.nb.ca'), ('cogeco.ca'), ('cogeco.net'), ('sasktel.net'), ('mts.net'), ('mymts.net'), ('northwestel.net'),
  ('nwtel.ca'), ('theedge.ca'), ('qiniq.com'), ('netkaster.ca'), ('xplornet.com'), ('xplornet.ca'), ('xplore.ca'),
  ('globetrotter.net'), ('globetrotter.qc.ca'), ('tlb.sympatico.ca'), ('oricom.ca'), ('axion.ca'), ('b2b2c.ca'),
  ('tbaytel.net'), ('ontera.net'), ('vianet.ca'), ('persona.ca'), ('execulink.com'), ('primus.ca'), ('teksavvy.com'),
  ('distributel.net'), ('start.ca'), ('ebox.ca'), ('acanac.net'), ('look.ca'), ('interlog.com'), ('magma.ca'),
  ('storm.ca'), ('igs.net'), ('kos.net'), ('wightman.ca'), ('hurontel.on.ca'), ('gto.net'), ('uniserve.com'),
  ('islandnet.com'), ('dccnet.com'), ('citywest.ca'), ('airspeedwireless.ca'),
  ('facebook.com'), ('m.facebook.com'), ('fr-ca.facebook.com'), ('fb.com'), ('fb.me'), ('instagram.com'), ('twitter.com'),
  ('x.com'), ('linkedin.com'), ('ca.linkedin.com'), ('youtube.com'), ('youtu.be'), ('vimeo.com'), ('tiktok.com'),
  ('soundcloud.com'), ('open.spotify.com'), ('linktr.ee'), ('google.com'), ('google.ca'), ('sites.google.com'),
  ('docs.google.com'), ('goo.gl'), ('wixsite.com'), ('wix.com'), ('wordpress.com'), ('blogspot.com'), ('blogspot.ca'),
  ('weebly.com'), ('squarespace.com'), ('godaddysites.com'), ('webs.com'), ('jimdofree.com'), ('business.site'),
  ('square.site'), ('myshopify.com'), ('github.io'), ('github.com'), ('bandcamp.com'), ('eventbrite.ca'),
  ('eventbrite.com'), ('meetup.com'), ('canadahelps.org'), ('gofundme.com'), ('patreon.com'), ('medium.com'),
  ('substack.com'), ('tumblr.com'), ('etsy.com'), ('flickr.com'), ('tripadvisor.ca'), ('tripadvisor.com'),
  ('yellowpages.ca'), ('pagesjaunes.ca'), ('yelp.ca'), ('yelp.com'), ('wikipedia.org'), ('en.wikipedia.org'),
  ('fr.wikipedia.org'), ('bit.ly'), ('tinyurl.com');

-- Whether someone's proven address is at the domain of an organisation's own e-mail or website.
create function directory.address_proves(person uuid, organisation uuid) returns boolean language sql stable
security definer set search_path = pg_catalog, public as $$
  select exists (
    select from people.account a
      join directory.line l on l.organisation_id = organisation and l.field in ('email', 'website')
        and directory.domain_of(l.value) = directory.domain_of(a.email::text)
    where a.person_id = person and directory.domain_of(a.email::text) <> ''
      and not exists (select from directory.shared_domain s where s.domain = directory.domain_of(a.email::text))) $$;
revoke all on function directory.address_proves(uuid, uuid) from public;

-- What an organisation tells, as one value, and back again.
create function directory.told_by(organisation uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog, public as $$
  select jsonb_build_object('organisation', to_jsonb(o),
    'lines', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from directory.line l where l.organisation_id = o.id),
    'identifiers', (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from directory.identifier i
      where i.organisation_id = o.id))
  from directory.organisation o where o.id = organisation $$;
revoke all on function directory.told_by(uuid) from public;
create function directory.tell_again(which uuid, told jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
declare it directory.organisation;
begin
  it := jsonb_populate_record(null::directory.organisation, told -> 'organisation');
  update directory.organisation set name = it.name, budget = it.budget, staff = it.staff, seen_by = it.seen_by,
    version = version + 1 where id = which;
  delete from directory.line where organisation_id = which;
  insert into directory.line (id, organisation_id, field, value, seen_by)
    select id, organisation_id, field, value, seen_by
    from jsonb_populate_recordset(null::directory.line, told -> 'lines');
  delete from directory.identifier where organisation_id = which;
  insert into directory.identifier (organisation_id, scheme, value)
    select organisation_id, scheme, value
    from jsonb_populate_recordset(null::directory.identifier, told -> 'identifiers');
end $$;
revoke all on function directory.tell_again(uuid, jsonb) from public;

-- The first person of a listed organisation, however they came: what was told before is kept, in case it is undone.
create function directory.keep_first_claim() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare way text;
begin
  if new.confirmed_at is null or (tg_op = 'UPDATE' and old.confirmed_at is not null)
    or not directory.is_listed(new.organisation_id) or directory.has_people(new.organisation_id) then
    return new;
  end if;
  way := case
    when new.confirmed_by <> new.person_id and directory.is_host() then 'host'
    when new.confirmed_by = new.person_id and directory.address_proves(new.person_id, new.organisation_id) then 'address'
    else 'invitation' end;
  update directory.claim set settled_at = new.confirmed_at, how = way, settled_by = new.confirmed_by,
      told_before = directory.told_by(new.organisation_id)
    where organisation_id = new.organisation_id and person_id = new.person_id and settled_at is null;
  if not found then
    insert into directory.claim (id, organisation_id, person_id, affiliation_id, at, settled_at, how, settled_by,
        told_before)
      values (gen_random_uuid(), new.organisation_id, new.person_id, case when tg_op = 'UPDATE' then new.id end,
        new.confirmed_at, new.confirmed_at, way, new.confirmed_by, directory.told_by(new.organisation_id));
  end if;
  return new;
end $$;
create trigger keep_first_claim before insert or update of confirmed_at on directory.affiliation
  for each row execute function directory.keep_first_claim();

-- Confirms one's own affiliation where nobody is yet, or a newcomer's to an organisation of one's own. For an
-- organisation that was listed before anyone of it was here, one's word alone is not enough: the own address must be
-- at its domain, or the site host says yes.
create or replace function directory.confirm(which uuid, at timestamptz) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare claim directory.affiliation; nobody boolean; listed boolean;
begin
  select * into claim from directory.affiliation where id = which;
  -- Two who speak for the same organisation at once come one after the other.
  perform 1 from directory.organisation where id = claim.organisation_id and merged_into is null for update;
  if not found then return false; end if;
  select * into claim from directory.affiliation where id = which for update;
  if claim.id is null or claim.said_yes_at is null or claim.confirmed_at is not null then return false; end if;
  nobody := not directory.has_people(claim.organisation_id);
  listed := directory.is_listed(claim.organisation_id);
  if claim.organisation_id not in (select directory.mine())
    and not (nobody and claim.person_id = ground.asking()
      and (not listed or directory.address_proves(claim.person_id, claim.organisation_id)))
    and not (nobody and listed and claim.person_id <> ground.asking() and directory.is_host()) then
    return false;
  end if;
  update directory.affiliation set confirmed_at = at, confirmed_by = ground.asking(), version = version + 1
    where id = which;
  return true;
end $$;

-- Someone who is not one of ours, or, where nobody of a listed organisation is here, whom the site host does not know
-- as one of theirs: what they said is gone, and nothing else of theirs.
create or replace function directory.not_one_of_ours(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
declare said directory.affiliation;
begin
  select * into said from directory.affiliation a where a.id = which and a.confirmed_at is null
    and a.said_yes_at is not null and a.person_id <> ground.asking()
    and (a.organisation_id in (select directory.mine()) or directory.is_host()
      and directory.is_listed(a.organisation_id) and not directory.has_people(a.organisation_id))
    for update;
  if said.id is null then return false; end if;
  update directory.claim set settled_at = nullif(current_setting('longtable.now', true), '')::timestamptz,
      how = 'refused', settled_by = ground.asking()
    where organisation_id = said.organisation_id and person_id = said.person_id and settled_at is null;
  delete from directory.affiliation where id = which;
  return true;
end $$;

-- Says "this is us", with words for whoever looks at it.
create function directory.claim_it(new_id uuid, which uuid, said text, at timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, public as $$
declare a directory.affiliation;
begin
  select * into a from directory.affiliation where id = which and person_id = ground.asking();
  if a.id is null then raise exception 'not one''s own'; end if;
  insert into directory.claim (id, organisation_id, person_id, affiliation_id, words, at)
    values (new_id, a.organisation_id, a.person_id, a.id, said, at)
    on conflict (organisation_id, person_id) where settled_at is null do update set words = excluded.words;
end $$;

-- What waits for the site host: people who say that they belong to a listed organisation where nobody is yet.
create function directory.claims_waiting(out affiliation_id uuid, out organisation_id uuid, out organisation text,
  out person_id uuid, out person text, out email text, out role text, out words text, out at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, o.id, o.name, p.id, p.name, acc.email::text, a.role, coalesce(c.words, ''), a.said_yes_at
  from directory.affiliation a
    join directory.organisation o on o.id = a.organisation_id and o.listed and o.merged_into is null
    join people.person p on p.id = a.person_id
    left join people.account acc on acc.person_id = a.person_id
    left join directory.claim c on c.organisation_id = a.organisation_id and c.person_id = a.person_id
      and c.settled_at is null
  where directory.is_host() and a.confirmed_at is null and a.said_yes_at is not null and a.person_id <> ground.asking()
    and (a.until is null or a.until > ground.today()) and not directory.has_people(a.organisation_id)
  order by a.said_yes_at, a.id $$;
-- … and what was said yes to lately and can still be undone.
create function directory.claims_settled(since timestamptz, out claim_id uuid, out organisation_id uuid,
  out organisation text, out person text, out how text, out settled_at timestamptz, out undone_at timestamptz)
returns setof record language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, o.id, o.name, p.name, c.how, c.settled_at, c.undone_at
  from directory.claim c join directory.organisation o on o.id = c.organisation_id
    join people.person p on p.id = c.person_id
  where directory.is_host() and c.how in ('address', 'host', 'invitation') and c.settled_at > since
  order by c.settled_at desc, c.id $$;

-- What else ends when it turns out that these people never belonged; modules below extend this.
create function directory.never_belonged(organisation uuid, people uuid[], on_day date) returns void language sql
set search_path = pg_catalog, public as $$ select $$;
revoke all on function directory.never_belonged(uuid, uuid[], date) from public;

-- Undoes a wrong claim: whoever it let in, also those whom they let in since, never belonged, and what the organisation
-- told before stands again.
create function directory.undo_claim(which uuid, at timestamptz, on_day date) returns text language plpgsql
security definer set search_path = pg_catalog, public as $$
declare c directory.claim; gone uuid[]; a record;
begin
  if not directory.is_host() then return 'unknown'; end if;
  select * into c from directory.claim where id = which;
  if c.id is null then return 'unknown'; end if;
  perform 1 from directory.organisation where id = c.organisation_id for update;
  select * into c from directory.claim where id = which for update;
  if c.undone_at is not null or c.told_before is null then return 'unknown'; end if;
  if c.settled_at <= at - interval '30 days' then return 'too_late'; end if;
  if (select merged_into is not null from directory.organisation where id = c.organisation_id) then return 'merged'; end if;
  select coalesce(array_agg(distinct person_id), '{}') into gone from directory.affiliation
    where organisation_id = c.organisation_id and confirmed_at >= c.settled_at;
  perform directory.never_belonged(c.organisation_id, gone, on_day);
  for a in select id from directory.affiliation
      where organisation_id = c.organisation_id and confirmed_at >= c.settled_at loop
    begin
      delete from directory.affiliation where id = a.id;
    exception when foreign_key_violation then
      -- Something was written down with it, such as a day of leaving: it stays, and counts for nothing.
      update directory.affiliation set confirmed_at = null, confirmed_by = null, since = least(since, on_day),
        until = on_day, version = version + 1 where id = a.id;
    end;
  end loop;
  perform directory.tell_again(c.organisation_id, c.told_before);
  update directory.claim set undone_at = undo_claim.at, undone_by = ground.asking() where id = which;
  return 'undone';
end $$;

-- Who brought a listed organisation in, for those who are signed in and may see it.
create function directory.brought_in_by(which uuid) returns text language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.name from directory.organisation o join people.person p on p.id = o.begun_by
  where o.id = which and o.listed and ground.asking() is not null $$;

-- Takes an organisation off the list, as it asked: it is found by nobody any more but by tables where it was invited.
create function directory.take_off(which uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if not directory.is_host() or not directory.is_listed(which) or directory.has_people(which) then
    return false;
  end if;
  perform 1 from directory.organisation where id = which for update;
  begin
    delete from directory.affiliation where organisation_id = which and confirmed_at is null;
    delete from directory.organisation where id = which;
  exception when foreign_key_violation then
    delete from directory.line where organisation_id = which;
    delete from directory.identifier where organisation_id = which;
    update directory.organisation set seen_by = 'tables', version = version + 1 where id = which;
  end;
  return true;
end $$;

alter table directory.claim enable row level security;
alter table directory.shared_domain enable row level security;
grant select on directory.claim, directory.shared_domain to longtable_people;
create policy anyone on directory.shared_domain for select using (ground.asking() is not null);
create policy oneself on directory.claim for select
  using (ground.asking() in (person_id, settled_by, undone_by));
