-- What stands for a partner at a table stands for a partner of that table, whoever writes it.
alter table reasons.came_true drop constraint came_true_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
