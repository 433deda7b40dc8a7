-- What stands for a partner at a table stands for a partner of that table, whoever writes it.
alter table fears.talk drop constraint talk_asked_for_fkey,
  add foreign key (table_id, asked_for) references tables.partner (table_id, id);
