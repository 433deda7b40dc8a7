-- A quiet table (C7): it keeps no names of who was there, works out no connections between people, and keeps moments for
-- a short while only.
alter table tables.longtable
  add column quiet_since date,
  add column keeps_days int not null default 90 check (keeps_days between 14 and 365);

create function tables.is_quiet(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.longtable where id = which and quiet_since is not null) $$;
create function tables.quiet_ones() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from tables.longtable where quiet_since is not null $$;
revoke all on function tables.quiet_ones() from public;

-- Lines of the history that tell of moments, planned or past.
create function tables.tells_of_moments(what text) returns boolean language sql immutable parallel safe
set search_path = pg_catalog, public as $$
  select what ~ '^relationships\.history\.(noted|corrected|removed)'
    or what in ('tables.history.planned', 'tables.history.changed-plan', 'tables.history.called-off') $$;
-- A quiet table's history tells nothing of them. The lock makes whoever writes come before or after its becoming quiet.
create function tables.history_of_quiet() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if not tables.tells_of_moments(new.what) then return new; end if;
  perform 1 from tables.longtable where id = new.table_id for key share;
  if tables.is_quiet(new.table_id) then return null; end if;
  return new;
end $$;
create trigger history_of_quiet before insert on tables.history
  for each row execute function tables.history_of_quiet();

-- Nobody is asked by name to what a quiet table plans.
create function tables.nobody_by_name() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare at_table uuid;
begin
  select table_id into at_table from tables.plan where id = new.plan_id;
  perform 1 from tables.longtable where id = at_table for key share;
  if tables.is_quiet(at_table) then raise exception 'a quiet table asks nobody by name'; end if;
  return new;
end $$;
create trigger nobody_by_name before insert on tables.plan_asked
  for each row execute function tables.nobody_by_name();
create policy not_at_quiet on tables.plan_asked as restrictive for insert
  with check (not exists (select from tables.plan p where p.id = plan_id and tables.is_quiet(p.table_id)));

-- What is gone for good when a table becomes quiet; later modules extend this.
create function tables.forget_who_was_there(at_table uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from tables.plan_asked where plan_id in (select id from tables.plan where table_id = at_table);
  delete from tables.history where table_id = at_table and tables.tells_of_moments(what);
end $$;
revoke all on function tables.forget_who_was_there(uuid) from public;

-- Anyone inside may make a table quiet: the safer choice needs nobody else's yes.
create function tables.become_quiet(at_table uuid, on_day date) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if at_table not in (select tables.mine_inside()) then return false; end if;
  -- An update alone would let those go on who are writing something that hangs on this row.
  perform 1 from tables.longtable where id = at_table for update;
  update tables.longtable set quiet_since = on_day, version = version + 1
    where id = at_table and quiet_since is null;
  if not found then return false; end if;
  perform tables.forget_who_was_there(at_table);
  return true;
end $$;
-- … and may keep moments for less long. Longer needs every partner's yes, as does being quiet no longer.
create function tables.keep_less_long(at_table uuid, days int) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update tables.longtable set keeps_days = days, version = version + 1
    where id = at_table and quiet_since is not null and days < keeps_days and id in (select tables.mine_inside());
  return found;
end $$;

alter table tables.proposal add column days int check (days between 14 and 365);
alter table tables.proposal drop constraint proposal_kind_check;
alter table tables.proposal add constraint proposal_kind_check
  check (kind in ('partner', 'form', 'not_quiet', 'keeping'));
alter table tables.proposal add constraint days_of_keeping check ((kind = 'keeping') = (days is not null));
create unique index one_quiet_at_a_time on tables.proposal (table_id, kind)
  where kind in ('not_quiet', 'keeping') and settled_at is null;

create or replace function tables.carry_out(
  the_proposal uuid, what text, token bytea, expires timestamptz, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_variable
declare p tables.proposal; i uuid;
begin
  select * into p from tables.proposal where id = the_proposal;
  update tables.proposal set settled_at = at, outcome = what where id = p.id;
  if p.kind = 'form' and what = 'agreed' then
    update tables.longtable set form = p.form, version = version + 1 where id = p.table_id;
  elsif p.kind = 'not_quiet' and what = 'agreed' then
    update tables.longtable set quiet_since = null, keeps_days = 90, version = version + 1 where id = p.table_id;
    -- How long a quiet table keeps its moments is no question any more.
    update tables.proposal set settled_at = at, outcome = 'withdrawn'
      where table_id = p.table_id and kind = 'keeping' and settled_at is null;
  elsif p.kind = 'keeping' and what = 'agreed' then
    update tables.longtable set keeps_days = p.days, version = version + 1
      where id = p.table_id and quiet_since is not null;
  elsif p.kind = 'partner' then
    select id into i from tables.invitation where partner_id = p.partner_id and state = 'waiting';
    if what = 'agreed' then
      update tables.partner set state = 'invited', version = version + 1
        where id = p.partner_id and state = 'proposed';
      update tables.invitation set state = 'open', token_hash = token, expires_at = expires, version = version + 1
        where id = i;
      return i;
    end if;
    update tables.partner set state = 'declined', version = version + 1
      where id = p.partner_id and state = 'proposed';
    if i is not null then perform tables.forget_invited(i, 'withdrawn', at); end if;
  end if;
  return null;
end $$;

-- Every night: what a quiet table no longer keeps is gone. Later modules extend this.
create function tables.forget_what_is_old(at timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
#variable_conflict use_variable
begin
  delete from tables.plan p using tables.longtable t
    where t.id = p.table_id and t.quiet_since is not null
      and p.on_day < (at at time zone t.zone)::date - t.keeps_days;
end $$;
revoke all on function tables.forget_what_is_old(timestamptz) from public;
grant execute on function tables.forget_what_is_old(timestamptz) to longtable_works;
