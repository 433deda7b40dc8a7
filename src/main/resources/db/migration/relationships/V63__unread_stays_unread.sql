-- A note about watching others that they have not read goes back to its writer alone when the moment is told as another
-- kind: nobody is left to read it first (R9).
create function relationships.unread_stays_unread() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update relationships.note n set seen_by = 'me', version = n.version + 1
    where n.moment_id = new.id and n.seen_by = 'present' and n.read_at is null
      and relationships.is_about_watching(new.id, n.writer);
  return new;
end $$;
revoke all on function relationships.unread_stays_unread() from public;
create trigger unread_stays_unread before update of kind on relationships.moment for each row
  when (old.kind = 'visiting_work' and new.kind <> 'visiting_work')
  execute function relationships.unread_stays_unread();
