alter table pace.funding drop constraint funding_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
alter table pace.counted drop constraint counted_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
alter table pace.visit drop constraint visit_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
