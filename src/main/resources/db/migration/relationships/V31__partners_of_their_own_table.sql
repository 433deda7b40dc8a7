alter table relationships.handover drop constraint handover_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
