-- What stands for a partner at a table stands for a partner of that table, whoever writes it.
alter table tables.partner add unique (table_id, id);
alter table tables.seat drop constraint seat_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
alter table tables.invitation drop constraint invitation_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
alter table tables.promise drop constraint promise_partner_id_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id);
alter table tables.proposal drop constraint proposal_partner_id_fkey, drop constraint proposal_by_partner_fkey,
  add foreign key (table_id, partner_id) references tables.partner (table_id, id),
  add foreign key (table_id, by_partner) references tables.partner (table_id, id);
