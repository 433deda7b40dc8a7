-- What becomes of an agreement when its table is closed (R133): partners say that it goes on between them, or end it.
create table growing.going_on (
  agreement_id uuid primary key,
  table_id     uuid not null references tables.longtable,
  partner_id   uuid not null,                       -- whose people said so
  said_on      date not null,
  foreign key (agreement_id, table_id) references agreements.agreement (id, table_id),
  foreign key (table_id, partner_id) references tables.partner (table_id, id)
);
create index on growing.going_on (table_id);
alter table growing.going_on enable row level security;
grant select, insert on growing.going_on to longtable_people;
create policy inside on growing.going_on for select using (table_id = any (array(select tables.mine_inside())));
create policy own_side on growing.going_on for insert with check (partner_id = any (array(select tables.my_partners_inside()))
  and table_id = any (array(select tables.mine_inside())));

-- Nothing new is written in an agreement of a closed table; a partner may still end it for itself, and take words back.
create function growing.is_written_on(agreement uuid) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select not exists (select from agreements.agreement a join tables.longtable t on t.id = a.table_id
    where a.id = agreement and t.closed_on is not null) $$;
revoke all on function growing.is_written_on(uuid) from public;
grant execute on function growing.is_written_on(uuid) to longtable_people;
do $$ declare name text; begin
  foreach name in array array['wording', 'version', 'version_clause', 'change', 'answer', 'remark', 'acknowledgement',
      'signature', 'representative', 'look', 'fine_as_is', 'letter_link'] loop
    execute format('create policy not_at_a_closed_table on agreements.%I as restrictive for insert
      with check (growing.is_written_on(agreement_id))', name);
  end loop;
end $$;
