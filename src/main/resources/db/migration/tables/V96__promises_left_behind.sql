-- What was promised for a partner for which nobody sits any more: anyone inside may say how it stands …
create policy left_behind on tables.promise for update
  using (table_id = any (array(select tables.mine_inside())) and not tables.has_seats(partner_id))
  with check (table_id = any (array(select tables.mine_inside())) and not tables.has_seats(partner_id));

-- … or take it on themselves, for the partner for which they sit.
create function tables.take_on_left_behind(promise uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update tables.promise p set partner_id = s.partner_id, person_id = ground.asking(), version = p.version + 1
    from tables.my_seats() s
    where p.id = promise and s.table_id = p.table_id and s.inside and p.done_on is null and p.dropped_at is null
      and not tables.has_seats(p.partner_id);
  return found;
end $$;
revoke all on function tables.take_on_left_behind(uuid) from public;
grant execute on function tables.take_on_left_behind(uuid) to longtable_people;
