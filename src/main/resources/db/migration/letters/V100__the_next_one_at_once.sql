-- The letters of a whole network may wait for the same minute: the next of them is found without putting them in order.
create index on letters.letter (not_before, id) where sent_at is null and given_up_at is null;
drop index letters.letter_not_before_idx;
