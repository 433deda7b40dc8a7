alter table updates.posting drop constraint posting_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
