create schema ground;
grant usage on schema ground to longtable_people, longtable_works;

-- The person on whose behalf the running transaction asks; null outside a transaction.
create function ground.asking() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('longtable.person', true), '')::uuid $$;

-- Forms that took effect, so that the same form sent twice takes effect once.
create table ground.sent_once (
  key     uuid primary key,
  led_to  text,
  at      timestamptz not null default now()
);
create index on ground.sent_once (at);
grant select, insert, update on ground.sent_once to longtable_people;
grant select, delete on ground.sent_once to longtable_works;

-- Rate limits: how much of an allowance is left, kept by bucket4j.
create table ground.allowance (
  id          text primary key,
  state       bytea,
  expires_at  bigint
);
grant select, insert, update, delete on ground.allowance to longtable_works;

create schema sessions;
grant usage on schema sessions to longtable_works;
create table sessions.spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index on sessions.spring_session (expiry_time);
create index on sessions.spring_session (principal_name);
create table sessions.spring_session_attributes (
  session_primary_id  char(36) not null references sessions.spring_session on delete cascade,
  attribute_name      varchar(200) not null,
  attribute_bytes     bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on sessions.spring_session, sessions.spring_session_attributes to longtable_works;

create schema jobs;
grant usage on schema jobs to longtable_works;
create table jobs.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on jobs.scheduled_tasks to longtable_works;

-- The day it is for the asking transaction: told by the application's clock, so that "today" is one thing everywhere.
create function ground.today() returns date language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('longtable.today', true), '')::date, current_date) $$;

-- What this database holds: people's own, or a demonstration with invented ones. Decided once, when it is made.
create table ground.installation (
  only_one boolean primary key default true check (only_one),
  kind     text not null check (kind in ('own', 'demonstration'))
);
create function ground.is_demonstration() returns boolean language sql stable security definer
set search_path = pg_catalog, public as
$$ select exists (select from ground.installation where kind = 'demonstration') $$;

-- Clears a demonstration so that it can be written again. Does nothing to people's own data but refuse.
create function ground.empty_demonstration() returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
declare tables text;
begin
  if not ground.is_demonstration() then raise exception 'this is not a demonstration'; end if;
  select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables
    where schemaname in ('letters', 'people', 'directory', 'questions', 'tables', 'relationships', 'pace');
  execute 'truncate ' || tables;
  delete from ground.sent_once;
end $$;
revoke all on function ground.empty_demonstration() from public;
grant execute on function ground.empty_demonstration() to longtable_people;
