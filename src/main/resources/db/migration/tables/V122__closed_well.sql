-- A table that is closed well (R133): by every partner's yes, and opened again the same way. Nothing new is written at a
-- closed one; everything stays readable, and words can be taken back.
alter table tables.longtable add column closed_on date;
create index on tables.longtable (id) where closed_on is not null;

create function tables.is_closed(which uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from tables.longtable where id = which and closed_on is not null) $$;

alter table tables.proposal drop constraint proposal_kind_check;
alter table tables.proposal add constraint proposal_kind_check
  check (kind in ('partner', 'form', 'not_quiet', 'keeping', 'close', 'reopen'));
create unique index one_closing_at_a_time on tables.proposal (table_id) where kind in ('close', 'reopen') and settled_at is null;

-- As before, with closing and opening again. What else was proposed is laid aside when a table is closed.
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
  elsif p.kind = 'close' and what = 'agreed' then
    update tables.longtable t set closed_on = (at at time zone t.zone)::date, version = version + 1 where id = p.table_id;
    update tables.proposal set settled_at = at, outcome = 'withdrawn'
      where table_id = p.table_id and kind <> 'partner' and settled_at is null;
  elsif p.kind = 'reopen' and what = 'agreed' then
    update tables.longtable set closed_on = null, version = version + 1 where id = p.table_id;
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
