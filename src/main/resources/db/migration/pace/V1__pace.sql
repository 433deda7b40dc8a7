create schema pace;
grant usage on schema pace to longtable_people;

-- A grant, or a first deliverable without one (no funder, no amount).
create table pace.funding (
  id          uuid primary key,
  table_id    uuid not null references tables.longtable,
  name        text not null default '' check (length(name) <= 200),
  partner_id  uuid references tables.partner,      -- the funder, where it is a partner here
  cents       bigint check (cents >= 0),
  currency    text not null default 'CAD',
  made_by     uuid not null references people.person,
  made_at     timestamptz not null,
  removed_at  timestamptz,
  version     bigint not null default 0
);
create index on pace.funding (table_id);

-- Its dates. A date that moved stays, struck through (replaced_at).
create table pace.due (
  id          uuid primary key,
  funding_id  uuid not null references pace.funding,
  kind        text not null check (kind in ('start', 'first_deliverable', 'showing', 'report', 'other')),
  words       text not null default '' check (length(words) <= 200),
  on_day      date not null,
  set_by      uuid not null references people.person,
  set_at      timestamptz not null,
  replaced_at timestamptz
);
create index on pace.due (funding_id);
create unique index on pace.due (funding_id, kind) where replaced_at is null and kind <> 'other';

-- How well the partners knew each other when they began (F): the lowest pair, one for the table.
create table pace.familiarity (
  table_id uuid primary key references tables.longtable,
  how      text not null check (how in ('strangers', 'know_of_the_work', 'worked_together_once', 'past_partners')),
  set_by   uuid not null references people.person,
  set_at   timestamptz not null,
  version  bigint not null default 0
);

alter table pace.funding enable row level security;
alter table pace.due enable row level security;
alter table pace.familiarity enable row level security;
grant select, insert, update on pace.funding, pace.due, pace.familiarity to longtable_people;

create policy inside on pace.funding using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside()));
create policy own_grants on pace.funding for select using (partner_id in (select tables.my_partners()));
create policy of_funding on pace.due for select using (funding_id in (select id from pace.funding));
create policy inside on pace.due for insert
  with check (funding_id in (select id from pace.funding where table_id in (select tables.mine_inside())));
create policy inside_change on pace.due for update
  using (funding_id in (select id from pace.funding where table_id in (select tables.mine_inside())));
create policy inside on pace.familiarity using (table_id in (select tables.mine_inside()))
  with check (table_id in (select tables.mine_inside()));
