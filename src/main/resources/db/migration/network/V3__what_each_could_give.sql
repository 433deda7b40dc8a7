-- What is offered and looked for is compared as well.
create trigger note_told after insert or update or delete on offers.offer for each statement
  execute function network.note_told();
